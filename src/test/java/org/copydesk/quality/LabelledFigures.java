package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.text.Span;

/**
 * A text whose numbers were labelled.
 *
 * @param set the folder's name
 * @param source where the text was taken from: an outlet, or the letters its file's name begins
 *     with
 * @param name the file's name
 */
public record LabelledFigures(
    String set, String source, String name, String text, List<Figure> figures) {

  /**
   * One labelled number.
   *
   * @param must whether careful readers agree on it
   */
  public record Figure(Span span, boolean isStatistic, boolean must) {}

  /** The first labelled number that shares letters with a place. */
  public Optional<Figure> figureAt(Span place) {
    return figures.stream().filter(f -> f.span().overlaps(place)).findFirst();
  }

  /** Reads a folder with {@code docs}, {@code gold.jsonl} and perhaps {@code sources.tsv}. */
  public static List<LabelledFigures> read(Path folder) throws IOException {
    LabelledSet labelled = LabelledSet.read(folder, folder.resolve("docs"));
    Map<String, String> outlets = outlets(folder.resolve("sources.tsv"));
    List<LabelledFigures> texts = new ArrayList<>();
    for (LabelledText text : labelled.texts()) {
      List<Figure> figures =
          text.marks().stream()
              .filter(Mark::isFigure)
              .map(m -> new Figure(m.span(), !m.label().equals("not-a-statistic"), m.must()))
              .toList();
      String letters = text.name().replaceAll("[^a-zA-Z].*", "");
      texts.add(
          new LabelledFigures(
              labelled.name(),
              outlets.getOrDefault(text.name(), letters),
              text.name(),
              text.text(),
              figures));
    }
    return texts;
  }

  private static Map<String, String> outlets(Path file) throws IOException {
    Map<String, String> outlets = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] row = line.split("\t");
        if (row.length > 1) {
          outlets.put(
              row[0], row[1].replaceAll("(https?://[^/]*).*|( opinion \\w+?_|\\w+).*", "$1$2"));
        }
      }
    }
    return outlets;
  }
}
