package org.copydesk.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Fingerprint;

/**
 * By what a figure of one text is found again in other texts of a batch. Two figures with a key in
 * common are the same figure, or two values of one measure.
 *
 * @param same keys of the figure with its value: it is told of the same words
 * @param measure keys of what it measures, in one event or at one time, whatever its value
 */
public record FigureKeys(Set<String> same, Set<String> measure) {

  /** Words that a key is made from; more would fill the tables with pairs. */
  private static final int MOST_ANCHORS = 6;

  /** A value with so many digits that count is hardly ever met by chance. */
  private static final int PRECISE = 3;

  /** Smaller counts are met everywhere, unless they are a toll. */
  private static final int SMALLEST = 10;

  /** "Hundreds" and "thousands" are sizes and no figures. */
  private static final int LARGEST_IN_WORDS = 100;

  public FigureKeys {
    same = Set.copyOf(same);
    measure = Set.copyOf(measure);
  }

  /**
   * The keys of a figure; none for market data, rough sizes and small numbers.
   *
   * @param figure from the register of its text
   * @param read what it measures
   */
  public static FigureKeys of(Figure figure, FigureMeasure read) {
    if (!isDistinct(figure, read)) {
      return new FigureKeys(Set.of(), Set.of());
    }
    return new FigureKeys(same(figure, read), measure(figure, read));
  }

  /** The value in a form that is equal for equal values. */
  public static String value(Figure figure) {
    return Double.isFinite(figure.value())
        ? new BigDecimal(Double.toString(figure.value())).stripTrailingZeros().toString()
        : "";
  }

  private static boolean isDistinct(Figure figure, FigureMeasure read) {
    if (figure.sentence().startsWith("per ", figure.offset() - 4)) {
      return false;
    }
    boolean digits = figure.text().chars().anyMatch(Character::isDigit);
    return switch (figure.kind()) {
      case "market", "rank" -> false;
      case "count" ->
          digits
              ? read.isOutcome() || figure.value() >= SMALLEST
              : read.isOutcome() && figure.value() < LARGEST_IN_WORDS;
      default -> digits;
    };
  }

  private static Set<String> same(Figure figure, FigureMeasure read) {
    // Names and events tie a figure to one story; the words of its phrase do so for long numbers.
    Set<String> ties = new LinkedHashSet<>(new TreeSet<>(read.names()));
    ties.addAll(new TreeSet<>(read.events()));
    Set<String> all = new LinkedHashSet<>(ties);
    if (read.isOutcome()) {
      all.add(read.what());
    }
    all.addAll(new TreeSet<>(read.near()));
    List<String> anchors = all.stream().limit(MOST_ANCHORS).toList();
    String start = "same|" + figure.kind() + "|" + figure.unit() + "|" + value(figure) + "|";
    Set<String> keys = new LinkedHashSet<>();
    boolean precise = new BigDecimal(value(figure)).precision() >= PRECISE;
    for (int i = 0; i < anchors.size(); i++) {
      boolean tied = ties.contains(anchors.get(i));
      if (precise && tied) {
        keys.add(Fingerprint.sha256(start + anchors.get(i)));
      }
      for (int j = i + 1; j < anchors.size(); j++) {
        if (precise || tied) {
          keys.add(Fingerprint.sha256(start + anchors.get(i) + "|" + anchors.get(j)));
        }
      }
    }
    return keys;
  }

  private static Set<String> measure(Figure figure, FigureMeasure read) {
    if (read.setApart() || read.grown() || read.names().isEmpty()) {
      return Set.of();
    }
    Set<String> when = new TreeSet<>(read.dates());
    when.addAll(read.times());
    List<String> names = new TreeSet<>(read.names()).stream().limit(MOST_ANCHORS).toList();
    String start =
        String.join(
            "|",
            "measure",
            read.what(),
            read.who(),
            figure.unit(),
            String.join(" ", new TreeSet<>(read.qualifiers())),
            String.join(" ", when),
            "");
    List<String> subjects = new ArrayList<>();
    if (read.isOutcome()) {
      new TreeSet<>(read.events()).stream().limit(2).forEach(subjects::add);
    } else if (read.what().startsWith("level ") && !read.dates().isEmpty()) {
      subjects.add("");
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String subject : subjects) {
      for (int i = 0; i < names.size(); i++) {
        if (names.size() == 1 && !when.isEmpty()) {
          keys.add(Fingerprint.sha256(start + subject + "|" + names.get(i)));
        }
        for (int j = i + 1; j < names.size(); j++) {
          keys.add(Fingerprint.sha256(start + subject + "|" + names.get(i) + "|" + names.get(j)));
        }
      }
    }
    return keys;
  }
}
