package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Texts and what was marked in them.
 *
 * @param name the folder's name
 * @param texts in the order of their names
 */
record LabelledSet(String name, List<LabelledText> texts) {

  private static final Set<String> ERRORS =
      Set.of(MarkedError.NAME, MarkedError.WORD, MarkedError.RUN_TOGETHER);

  /** Reads a folder with {@code gold.jsonl} and its texts. */
  static LabelledSet read(Path folder, Path docs) throws IOException {
    Map<String, List<MarkedError>> errors = new HashMap<>();
    Map<String, List<Mark>> marks = new HashMap<>();
    for (JsonNode row : JsonLines.rows(folder.resolve("gold.jsonl"))) {
      String document = Path.of(row.path("doc").asString()).getFileName().toString();
      if (ERRORS.contains(row.path("kind").asString(""))) {
        errors.computeIfAbsent(document, d -> new ArrayList<>()).add(MarkedError.of(row));
      } else {
        marks.computeIfAbsent(document, d -> new ArrayList<>()).add(Mark.of(row));
      }
    }
    Genres genres = Genres.of(folder);
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : Folders.files(docs)) {
      String name = file.getFileName().toString();
      texts.add(
          new LabelledText(
              name,
              genres.of(name),
              Files.readString(file),
              errors.getOrDefault(name, List.of()),
              marks.getOrDefault(name, List.of())));
    }
    return new LabelledSet(folder.getFileName().toString(), texts);
  }

  /** The set that planting made. */
  static LabelledSet of(String name, PlantedMisspellings planted) {
    return new LabelledSet(
        name,
        planted.documents().stream()
            .map(d -> new LabelledText(d.name(), "", d.text(), d.errors(), List.of()))
            .toList());
  }

  int words() {
    return texts.stream().mapToInt(LabelledText::words).sum();
  }
}
