package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * A labelled set of misspellings that weights are fitted to.
 *
 * @param name the folder's name
 * @param weight how much each of its cases counts
 * @param texts in the order of their names
 */
public record FittingSet(String name, double weight, List<Text> texts) {

  /**
   * One text.
   *
   * @param source the text that it was cut from, itself where it is whole
   * @param errors everything that was marked in it
   */
  public record Text(Article article, String source, List<Error> errors) {

    /** The first error that shares letters with this place, if any. */
    public Optional<Error> errorAt(Span place) {
      return errors.stream().filter(e -> e.span().overlaps(place)).findFirst();
    }
  }

  /**
   * One marked error.
   *
   * @param kind {@code name}, {@code word} or {@code run-together}
   * @param correction what should stand there
   */
  public record Error(Span span, String kind, String correction) {

    public boolean isRunTogether() {
      return kind.equals(MarkedError.RUN_TOGETHER);
    }

    public boolean isName() {
      return kind.equals(MarkedError.NAME);
    }
  }

  /**
   * Reads a folder with {@code docs}, {@code gold.jsonl} and, where several texts were cut from
   * one, {@code sources.tsv}.
   *
   * @param argument the folder; {@code =3} after it makes each of its cases count for three
   */
  public static FittingSet read(String argument) throws IOException {
    String[] parts = argument.split("=");
    Path folder = Path.of(parts[0]);
    LabelledSet labelled = LabelledSet.read(folder, folder.resolve("docs"));
    Map<String, String> sources = sources(folder);
    List<Text> texts = new ArrayList<>();
    labelled.texts().stream()
        .sorted(Comparator.comparing(LabelledText::name))
        .forEach(
            text ->
                texts.add(
                    new Text(
                        TestDesk.article(text.name(), text.text()),
                        sources.getOrDefault(text.name(), folder + "/" + text.name()),
                        text.errors().stream()
                            .map(e -> new Error(e.span(), e.kind(), e.correction()))
                            .toList())));
    return new FittingSet(
        labelled.name(), parts.length > 1 ? Double.parseDouble(parts[1]) : 1, texts);
  }

  private static Map<String, String> sources(Path set) throws IOException {
    Map<String, String> sources = new HashMap<>();
    Path file = set.resolve("sources.tsv");
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      List<String> head = List.of(lines.get(0).split("\t"));
      int from = head.indexOf("source_doc");
      if (from >= 0) {
        for (String line : lines.subList(1, lines.size())) {
          String[] row = line.split("\t");
          sources.put(row[0], row[head.indexOf("set")] + "/" + row[from]);
        }
      }
    }
    return sources;
  }
}
