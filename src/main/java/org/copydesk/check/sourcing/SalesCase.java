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

  private static final int FEWEST_FOR_A_DENSITY = 2;

  /** Words of a seller in a thousand words of a text that is one throughout. */
  private static final int THROUGHOUT = 10;

  /** Points of a text that puts goods forward in every paragraph. */
  private static final int FULL_OF_PRAISE = 3;

  /** Points of praise from which a text is a brochure if it offers anything. */
  private static final int MUCH_PRAISE = 2;

  private static final Set<SalesClue> ASKING =
      EnumSet.of(SalesClue.INVITATION, SalesClue.PROMPT, SalesClue.TELEPHONE);
  private static final Set<SalesClue> OTHER_KINDS =
      EnumSet.of(SalesClue.SELLER, SalesClue.PITCH, SalesClue.OFFER, SalesClue.PRAISE);

  /** The limits of one clue. */
  private record Scale(boolean perThousand, List<Integer> limits) {

    int points(int times, int words) {
      if (perThousand && times < FEWEST_FOR_A_DENSITY) {
        return 0;
      }
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
    if (isBrochure(points, reading)) {
      return Optional.of(Level.WARNING);
    }
    int sum = points.values().stream().mapToInt(Integer::intValue).sum();
    int kinds = kinds(points);
    boolean house = has(SalesClue.HOUSE, points);
    if (kinds + (house ? 1 : 0) < FEWEST_KINDS || sum < POSSIBLE) {
      return Optional.empty();
    }
    boolean trades = trades(points, reading);
    if (!trades && points.getOrDefault(SalesClue.WRITER, 0) < 0) {
      return Optional.empty();
    }
    boolean agreed = kinds >= FEWEST_KINDS || house && sellsThroughout(reading);
    return Optional.of(
        sum >= LIKELY && agreed && trades && sells(points) ? Level.WARNING : Level.NOTE);
  }

  /**
   * Whether anything is for sale: a school that is proud of its choir asks for calls and helpers as
   * a shop does, but has neither goods nor customers.
   */
  private static boolean trades(Map<SalesClue, Integer> points, SalesReading reading) {
    return reading.times(SalesClue.TRADE) + reading.times(SalesClue.OFFER) > 0
        || has(SalesClue.PITCH, points)
        || has(SalesClue.PRAISE, points);
  }

  /** Praise throughout, nobody named for it, and something to be had. */
  private static boolean isBrochure(Map<SalesClue, Integer> points, SalesReading reading) {
    return points.getOrDefault(SalesClue.PRAISE, 0) >= MUCH_PRAISE
        && reading.times(SalesClue.ATTRIBUTION) == 0
        && !speaksAgainst(points)
        && (has(SalesClue.PITCH, points)
            || has(SalesClue.OFFER, points)
            || has(SalesClue.PROMPT, points));
  }

  private static boolean speaksAgainst(Map<SalesClue, Integer> points) {
    return points.values().stream().anyMatch(p -> p < 0);
  }

  /**
   * Whether a house speaks of itself in every sentence; the owner of a shop who argues for a law
   * says "we" as often, but seldom of the shop.
   */
  private static boolean sellsThroughout(SalesReading reading) {
    return reading.times(SalesClue.SELLER) * 1000 >= reading.words() * THROUGHOUT;
  }

  /** The points of each clue, negative where it speaks against selling. */
  Map<SalesClue, Integer> points(SalesReading reading) {
    Map<SalesClue, Integer> points = new EnumMap<>(SalesClue.class);
    scales.forEach(
        (clue, scale) -> points.put(clue, scale.points(reading.times(clue), reading.words())));
    points.merge(SalesClue.PRAISE, reading.times(SalesClue.PRAISE) / PRAISE_FOR_A_POINT, Math::min);
    // Citizens say "we" as often as a house does, and a recipe says "you" as often as a shop.
    if (reading.times(SalesClue.SELLER) < FEWEST_FOR_A_DENSITY) {
      points.remove(SalesClue.HOUSE);
    }
    if (!isToldByASeller(points)) {
      points.remove(SalesClue.READER);
    }
    return points;
  }

  /** Whether somebody speaks who sells; a list of the best kettles praises what others sell. */
  private static boolean sells(Map<SalesClue, Integer> points) {
    return isToldByASeller(points) || points.getOrDefault(SalesClue.PITCH, 0) >= FULL_OF_PRAISE;
  }

  private static boolean isToldByASeller(Map<SalesClue, Integer> points) {
    return has(SalesClue.SELLER, points) || ASKING.stream().anyMatch(c -> has(c, points));
  }

  private static int kinds(Map<SalesClue, Integer> points) {
    int kinds = ASKING.stream().anyMatch(c -> has(c, points)) ? 1 : 0;
    return kinds + (int) OTHER_KINDS.stream().filter(c -> has(c, points)).count();
  }

  private static boolean has(SalesClue clue, Map<SalesClue, Integer> points) {
    return points.getOrDefault(clue, 0) > 0;
  }
}
