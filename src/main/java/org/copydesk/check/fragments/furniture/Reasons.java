package org.copydesk.check.fragments.furniture;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What an editor is told of lines that look like furniture: the clues that speak loudest for them,
 * one of each group, the most telling first, and in how many of the lines each is found.
 */
final class Reasons {

  private static final int MOST = 3;

  /** A list of links within the story is told by its length from so many lines on. */
  private static final int LONG_RUN = 3;

  private final LineReader reader;
  private final ToDoubleFunction<LineClue> weights;

  Reasons(LineReader reader, ToDoubleFunction<LineClue> weights) {
    this.reader = reader;
    this.weights = weights;
  }

  /** How loud a clue is over all lines, and in how many it is found. */
  private record Loudness(LineClue clue, double loud, int lines) {
    private Loudness with(double weight) {
      return new Loudness(clue, loud + weight, lines + 1);
    }
  }

  /** At most three phrases for these lines. */
  List<String> of(Page page, int begin, int end) {
    Map<LineClue, Loudness> heard = new EnumMap<>(LineClue.class);
    for (int i = begin; i <= end; i++) {
      for (LineClue clue : reader.clues(page, i)) {
        double weight = weights.applyAsDouble(clue);
        if (!clue.phrase().isEmpty() && weight > 0) {
          double telling = weight * telling(clue.group());
          heard.merge(clue, new Loudness(clue, telling, 1), (known, one) -> known.with(one.loud()));
        }
      }
    }
    Map<LineClue.Group, Loudness> loudest = new EnumMap<>(LineClue.Group.class);
    heard
        .values()
        .forEach(
            one -> loudest.merge(one.clue().group(), one, (a, b) -> a.loud() >= b.loud() ? a : b));
    int count = end - begin + 1;
    List<String> reasons =
        loudest.values().stream()
            .sorted(Comparator.comparingDouble(Loudness::loud).reversed())
            .map(one -> phrase(page, begin, count, one))
            .distinct()
            .limit(MOST)
            .toList();
    return reasons.isEmpty() ? List.of("stands among other parts of a page") : reasons;
  }

  /** What a line says tells an editor most, its mere shape least. */
  private static double telling(LineClue.Group group) {
    return switch (group) {
      case WORDING -> 1.5;
      case SHAPE -> 0.4;
      case PLACE, COMPANY, OVERLAP, REPETITION, TEXT -> 1;
    };
  }

  private static String phrase(Page page, int begin, int count, Loudness one) {
    if (one.clue().group() == LineClue.Group.PLACE && one.clue() != LineClue.LAST_LINE) {
      String place = place(page, begin, count);
      if (!place.isEmpty()) {
        return place;
      }
    }
    return one.lines() < count
        ? one.clue().phrase() + " (" + one.lines() + " of " + count + " lines)"
        : one.clue().phrase();
  }

  /** Where the lines stand, counted; empty where there is nothing to count. */
  private static String place(Page page, int begin, int count) {
    if (page.isBelow(begin)) {
      int below = page.size() - 1 - page.storyBefore(begin);
      return counted(count, below, "after the last paragraph of the story");
    }
    if (page.isWithin(begin) && page.runLength(begin) >= LONG_RUN) {
      return counted(count, page.runLength(begin), "that interrupt the story");
    }
    return "";
  }

  private static String counted(int some, int all, String where) {
    if (all == 1) {
      return "the only line " + where;
    }
    if (some >= all) {
      return "the " + all + " lines " + where;
    }
    return (some == 1 ? "one" : some) + " of the " + all + " lines " + where;
  }
}
