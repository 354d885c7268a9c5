package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sort of text each of a labelled set is: from the column {@code genre} of its {@code
 * sources.tsv}, else from the source that stands there, else from a file name such as {@code
 * opinion-07.txt}.
 */
final class Genres {

  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}{2,})[-_]\\d++\\.\\w++");

  private final Map<String, String> byDocument = new HashMap<>();

  private Genres() {}

  static Genres of(Path set) throws IOException {
    Genres genres = new Genres();
    Path file = set.resolve("sources.tsv");
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      List<String> head = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t"));
      int column = head.indexOf("genre");
      for (String line : lines) {
        String[] row = line.split("\t");
        if (row.length > Math.max(1, column)) {
          genres.byDocument.put(row[0], column >= 0 ? row[column] : ofSource(row[1]));
        }
      }
    }
    return genres;
  }

  /** The genre of a document; empty where nothing tells. */
  String of(String document) {
    String listed = byDocument.getOrDefault(document, "");
    Matcher numbered = NUMBERED.matcher(document);
    return listed.isEmpty() && numbered.matches() ? numbered.group(1) : listed;
  }

  private static String ofSource(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    if (lower.startsWith("seed")) {
      return "samples";
    }
    if (lower.startsWith("gpt") || lower.contains("llm")) {
      return "model-written";
    }
    if (lower.contains("opinion")) {
      return "opinion";
    }
    return lower.startsWith("http") ? "web news" : "";
  }
}
