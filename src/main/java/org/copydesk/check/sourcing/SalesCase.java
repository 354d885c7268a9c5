package org.copydesk.check.sourcing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Level;

/** Weighs what a text shows of selling: points for each clue, and how many kinds of clue agree. */
final class SalesCase {

  /** Points from which it is likely that a text sells, with two kinds of clue. */
  private static final int LIKELY = 5;

  private static final int POSSIBLE = 3;
  private static final int FEWEST_KINDS = 2;

  /** So many words of praise for a point: two in a short text are many in a thousand words. */
  private static final int PRAISE_FOR_A_POINT = 2;

  private static final Set<SalesClue> ASKING =
      EnumSet.of(SalesClue.INVITATION, SalesClue.PROMPT, SalesClue.TELEPHONE);
  private static final Set<SalesClue> OTHER_KINDS =
      EnumSet.of(SalesClue.SELLER, SalesClue.PITCH, SalesClue.OFFER, SalesClue.PRAISE);

  /** The limits of one clue. */
  private record Scale(boolean perThousand, List<Integer> limits) {

    int points(int times, int words) {
      double measure = perThousand ? times * 1000.0 / Math.max(1, words) : times;
      int points = 0;
      for (int limit : limits) {
        if (measure >= Math.abs(limit)) {
          points += Integer.signum(limit);
        }
      }
      return points;
    }
  }

  private final Map<SalesClue, Scale> scales = new HashMap<>();

  SalesCase() {
    for (List<String> row : DataFile.beside(SalesCase.class, "sales-points.tsv").rows()) {
      scales.put(
          SalesClue.valueOf(row.get(0)),
          new Scale(
              row.get(1).equals("per-thousand"),
              List.of(row.get(2).split(" ")).stream().map(Integer::valueOf).toList()));
    }
  }

  /** How likely the text sells; nothing where too little speaks for it. */
  Optional<Level> level(SalesReading reading) {
    Map<SalesClue, Integer> points = points(reading);
    if (kinds(points) < FEWEST_KINDS) {
      return Optional.empty();
    }
    int sum = points.values().stream().mapToInt(Integer::intValue).sum();
    return sum >= LIKELY
        ? Optional.of(Level.WARNING)
        : sum >= POSSIBLE ? Optional.of(Level.NOTE) : Optional.empty();
  }

  /** The points of each clue, negative where it speaks against selling. */
  Map<SalesClue, Integer> points(SalesReading reading) {
    Map<SalesClue, Integer> points = new EnumMap<>(SalesClue.class);
    scales.forEach(
        (clue, scale) -> points.put(clue, scale.points(reading.times(clue), reading.words())));
    points.computeIfPresent(
        SalesClue.PRAISE,
        (clue, p) -> Math.min(p, reading.times(SalesClue.PRAISE) / PRAISE_FOR_A_POINT));
    return points;
  }

  private static int kinds(Map<SalesClue, Integer> points) {
    int kinds = ASKING.stream().anyMatch(c -> points.getOrDefault(c, 0) > 0) ? 1 : 0;
    return kinds + (int) OTHER_KINDS.stream().filter(c -> points.getOrDefault(c, 0) > 0).count();
  }
}
