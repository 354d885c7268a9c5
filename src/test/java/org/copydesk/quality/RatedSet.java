package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import tools.jackson.databind.JsonNode;

/**
 * Submissions that readers rated: a folder with {@code ratings.jsonl}, {@code origin.tsv} and the
 * texts in {@code docs}.
 *
 * @param name the folder's name
 * @param texts in the order of the ratings
 */
record RatedSet(String name, List<Rated> texts) {

  /** One text with what its readers said. */
  record Rated(String name, String source, double rating, List<String> faults, String text) {}

  static boolean isSet(Path folder) {
    return Files.isRegularFile(folder.resolve("ratings.jsonl"))
        && Files.isDirectory(folder.resolve("docs"));
  }

  static RatedSet read(Path folder) throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("origin.tsv"))) {
      String[] row = line.split("\t");
      sources.put(row[0], row[1]);
    }
    List<Rated> texts = new ArrayList<>();
    for (JsonNode row : JsonLines.rows(folder.resolve("ratings.jsonl"))) {
      String name = row.path("doc").asString();
      texts.add(
          new Rated(
              name,
              sources.getOrDefault(name, "unknown"),
              stream(row.path("ratings")).mapToDouble(JsonNode::asDouble).average().orElseThrow(),
              stream(row.path("faults")).map(JsonNode::asString).toList(),
              Files.readString(folder.resolve("docs").resolve(name))));
    }
    return new RatedSet(folder.getFileName().toString(), texts);
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The texts with what an audit of them as one batch finds. */
  List<RatedText> audited(Auditor auditor) {
    List<Article> articles = texts.stream().map(t -> TestDesk.article(t.name(), t.text())).toList();
    List<Audit> audits = SetAudit.audits(articles, SetAudit.evidence(articles), auditor);
    List<RatedText> rated = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rated.add(RatedText.of(texts.get(i), name, audits.get(i)));
    }
    return rated;
  }
}
