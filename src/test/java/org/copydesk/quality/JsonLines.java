package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of one JSON object a line. */
final class JsonLines {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonLines() {}

  /** The objects of a file; none where there is no such file. */
  static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          rows.add(MAPPER.readTree(line));
        }
      }
    }
    return rows;
  }

  static String line(Object value) {
    return MAPPER.writeValueAsString(value) + "\n";
  }
}
