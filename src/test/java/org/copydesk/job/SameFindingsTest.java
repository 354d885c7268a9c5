package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.extract.StoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fault is a fault in whatever file it comes. */
class SameFindingsTest {

  private static final Set<String> AREAS = Set.of("spelling", "names", "statistics");

  @TempDir Path folder;

  @Test
  void givesOneStoryTheSameFindingsInEveryFormatAndInAnArchiveOfThem() throws Exception {
    Map<String, byte[]> files = StoryFiles.all();
    Path in = Files.createDirectories(folder.resolve("in"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(in.resolve(file.getKey()), file.getValue());
    }
    Files.write(in.resolve("all.zip"), StoryFiles.zip(files));
    Desk desk = Desk.in(folder);

    assertThat(desk.audit(in)).isInstanceOf(AuditOutcome.Finished.class);

    Map<String, List<String>> findings = new TreeMap<>();
    for (JsonNode finding : lines(desk.out().resolve("findings.jsonl"))) {
      String rule = finding.get("rule").asString();
      if (AREAS.contains(rule.substring(0, rule.indexOf('/')))) {
        add(findings, finding, rule + " " + finding.get("text") + " " + finding.get("suggestions"));
      }
    }
    List<String> expected = findings.get("story.txt");
    assertThat(expected)
        .anyMatch(f -> f.startsWith("statistics/unsupported \"37%\""))
        .anyMatch(f -> f.startsWith("spelling/misspelled-word \"goverment\" [\"government\""))
        .anyMatch(f -> f.startsWith("names/misspelled-name \"Wahsington\" [\"Washington\""));
    assertThat(findings).hasSize(2 * files.size());
    assertThat(findings).allSatisfy((document, own) -> assertThat(own).isEqualTo(expected));

    Map<String, List<String>> figures = new TreeMap<>();
    for (JsonNode figure : lines(desk.out().resolve("statistics.jsonl"))) {
      add(figures, figure, figure.get("text") + " " + figure.get("kind") + figure.get("support"));
    }
    assertThat(figures).hasSize(2 * files.size());
    assertThat(figures)
        .allSatisfy((document, own) -> assertThat(own).isEqualTo(figures.get("story.txt")));

    Map<String, String> scores = new TreeMap<>();
    for (JsonNode document : lines(desk.out().resolve("documents.jsonl"))) {
      scores.put(
          document.path("document").asString(),
          document.path("verdict").asString()
              + " "
              + document.path("score")
              + " "
              + document.path("breakdown"));
    }
    scores.keySet().removeIf(name -> name.equals("all.zip"));
    assertThat(scores).hasSize(2 * files.size());
    assertThat(scores).allSatisfy((d, own) -> assertThat(own).isEqualTo(scores.get("story.txt")));
  }

  @Test
  void scoresAStoryAloneAsAmongOthersThatHaveNothingToDoWithIt() throws Exception {
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Path many = Files.createDirectories(folder.resolve("many"));
    byte[] story = StoryFiles.all().get("story.docx");
    Files.write(alone.resolve("story.docx"), story);
    Files.write(many.resolve("story.docx"), story);
    for (int i = 0; i < 8; i++) {
      Files.writeString(many.resolve(i + ".txt"), Stories.different(i));
    }

    assertThat(verdictOf("story.docx", alone)).isEqualTo(verdictOf("story.docx", many));
  }

  /** Verdict, score, breakdown, dimensions, remedy and measures of one document. */
  private String verdictOf(String document, Path in) throws IOException {
    Desk desk = Desk.in(folder.resolve("desk-" + in.getFileName()));
    assertThat(desk.audit(in)).isInstanceOf(AuditOutcome.Finished.class);
    return lines(desk.out().resolve("documents.jsonl")).stream()
        .filter(d -> d.path("document").asString().equals(document))
        .map(JsonNode::toString)
        .findFirst()
        .orElseThrow();
  }

  private static void add(Map<String, List<String>> lists, JsonNode row, String entry) {
    lists.computeIfAbsent(row.get("document").asString(), d -> new ArrayList<>()).add(entry);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    return Files.readAllLines(file).stream().map(mapper::readTree).toList();
  }
}
