package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The running prose of labelled sets, cut into pieces of the length of a news report. Of a set that
 * labels lines only the lines of the story are taken; paragraphs with a marked fragment are left
 * out; so are texts of lists, texts that lost the spaces between their paragraphs, the project's
 * own seeds (their faults are marked elsewhere) and what was read before.
 *
 * <p>Nobody has looked for natural errors in what is left. There are some.
 */
final class RunningProse {

  /** Words after which a piece ends with its paragraph. */
  private static final int PIECE = 500;

  /** Words of the longest paragraph that still joins a piece begun. */
  private static final int LONGEST_PIECE = 600;

  private static final int SHORTEST_PIECE = 120;

  /** Words of a paragraph that is no caption, label or entry of a list. */
  private static final int PARAGRAPH = 12;

  /** A sentence that begins right behind another's full stop. */
  private static final Pattern GLUED = Pattern.compile("[a-z][.!?][”\"]?[A-Z][a-z]");

  private static final int MOST_GLUED = 2;

  private final Set<String> read = new HashSet<>();

  /** Never gives a text that shares a long paragraph with one of these. */
  void keepApart(Path docs) throws IOException {
    for (Path file : Folders.files(docs)) {
      for (String paragraph : Files.readString(file).split("\n")) {
        remember(paragraph.strip());
      }
    }
  }

  /**
   * The pieces of one set, in the order of its documents.
   *
   * @param set a folder with {@code docs/} and, where it has labels, {@code gold.jsonl}
   */
  List<Piece> piecesOf(Path set) throws IOException {
    Map<String, List<JsonNode>> labels = new HashMap<>();
    for (JsonNode row : JsonLines.rows(set.resolve("gold.jsonl"))) {
      labels
          .computeIfAbsent(
              Path.of(row.path("doc").asString()).getFileName().toString(), d -> new ArrayList<>())
          .add(row);
    }
    Set<String> seeds = seeds(set.resolve("sources.tsv"));
    List<Piece> pieces = new ArrayList<>();
    for (Path file : Folders.files(set.resolve("docs"))) {
      String name = file.getFileName().toString();
      if (seeds.contains(name)) {
        continue;
      }
      List<String> prose = paragraphs(Files.readString(file), labels.getOrDefault(name, List.of()));
      if (isRunning(prose) && prose.stream().noneMatch(read::contains)) {
        prose.forEach(this::remember);
        pieces.addAll(cut(set.getFileName().toString(), name, prose));
      }
    }
    return pieces;
  }

  private void remember(String paragraph) {
    if (words(paragraph) >= 2 * PARAGRAPH) {
      read.add(paragraph);
    }
  }

  private static Set<String> seeds(Path sources) throws IOException {
    Set<String> seeds = new HashSet<>();
    if (Files.exists(sources)) {
      for (String line : Files.readAllLines(sources)) {
        if (line.contains("\tseed ")) {
          seeds.add(Path.of(line.substring(0, line.indexOf('\t'))).getFileName().toString());
        }
      }
    }
    return seeds;
  }

  /** The lines of the story that hold no marked fragment. */
  private static List<String> paragraphs(String text, List<JsonNode> labels) {
    Map<Integer, String> lineLabels = new TreeMap<>();
    for (JsonNode row : labels) {
      if (row.has("line")) {
        lineLabels.put(row.path("line").asInt(), row.path("label").asString());
      }
    }
    List<String> prose = new ArrayList<>();
    int begin = 0;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      int from = begin;
      int to = begin + line.length();
      begin = to + 1;
      number++;
      boolean isStory =
          lineLabels.isEmpty()
              ? labels.stream()
                  .noneMatch(
                      r ->
                          r.path("kind").asString("").equals("fragment")
                              && r.path("begin").asInt() < to
                              && from < r.path("end").asInt())
              : "content".equals(lineLabels.get(number));
      if (isStory && !line.isBlank()) {
        prose.add(line.strip());
      }
    }
    return prose;
  }

  private static boolean isRunning(List<String> paragraphs) {
    int all = 0;
    int inParagraphs = 0;
    int glued = 0;
    for (String paragraph : paragraphs) {
      int words = words(paragraph);
      all += words;
      inParagraphs += words >= PARAGRAPH ? words : 0;
      glued += (int) GLUED.matcher(paragraph).results().count();
    }
    return all >= SHORTEST_PIECE && inParagraphs >= 0.85 * all && glued <= MOST_GLUED;
  }

  private static List<Piece> cut(String set, String document, List<String> paragraphs) {
    List<Piece> pieces = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int words = 0;
    for (String paragraph : paragraphs) {
      int more = words(paragraph);
      if (words >= PIECE || (words >= SHORTEST_PIECE && words + more > LONGEST_PIECE)) {
        pieces.add(new Piece(set, document, pieces.size() + 1, String.join("\n\n", open) + "\n"));
        open.clear();
        words = 0;
      }
      open.add(paragraph);
      words += more;
    }
    if (words >= SHORTEST_PIECE) {
      pieces.add(new Piece(set, document, pieces.size() + 1, String.join("\n\n", open) + "\n"));
    }
    return pieces;
  }

  private static int words(String paragraph) {
    return paragraph.split("\\s+").length;
  }
}
