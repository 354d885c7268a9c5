package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What LanguageTool's command line said of a folder. It prints one JSON object a file, one behind
 * the other, and the names of the files elsewhere in the same order.
 *
 * @param out its findings
 * @param err the names of the files
 */
record CommandLineOutput(Path out, Path err) {

  private static final String WORKING_ON = "Working on ";

  List<RuleHit> hits(TextFolder texts) throws IOException {
    List<String> names =
        Files.readAllLines(err).stream()
            .filter(line -> line.startsWith(WORKING_ON) && line.endsWith("..."))
            .map(line -> Path.of(line.substring(WORKING_ON.length(), line.length() - 3)))
            .map(file -> texts.path().relativize(file).toString())
            .toList();
    List<RuleHit> hits = new ArrayList<>();
    int file = 0;
    try (MappingIterator<JsonNode> objects =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(out.toFile())) {
      while (objects.hasNext()) {
        JsonNode said = objects.next();
        String name = names.get(file++);
        for (JsonNode match : said.get("matches")) {
          int begin = match.get("offset").intValue();
          hits.add(
              new RuleHit(
                  name,
                  match.get("rule").get("id").stringValue(),
                  begin,
                  begin + match.get("length").intValue()));
        }
      }
    }
    if (file != texts.files().size()) {
      throw new IOException(
          "the command line reported " + file + " of " + texts.files().size() + " files in " + out);
    }
    return hits;
  }
}
