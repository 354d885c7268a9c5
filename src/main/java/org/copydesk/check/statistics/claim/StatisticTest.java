package org.copydesk.check.statistics.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.copydesk.check.ClueWeights;

/**
 * Tells a number that was counted, measured, surveyed, estimated or forecast from one that was
 * decided, named, scheduled or enumerated. Every clue found in the form of the number and in the
 * words around it adds its weight; no single one decides.
 */
final class StatisticTest {

  /** A clue that weighs less is no reason worth telling. */
  private static final double TELLING = 0.3;

  private final ClueWeights<ClaimClue> weights =
      new ClueWeights<>(ClaimClue.class, "claim-weights.tsv");

  /** What clues say together. */
  double logOdds(Set<ClaimClue> clues) {
    return weights.logOdds(c -> clues.contains(c) ? 1 : 0);
  }

  /**
   * Judges a number.
   *
   * @param kind the kind of figure it would be
   */
  Judgement judge(String kind, Set<ClaimClue> clues) {
    double logOdds = logOdds(clues);
    int sign = logOdds > 0 ? 1 : -1;
    List<String> reasons =
        clues.stream()
            .filter(c -> weights.of(c) * sign > TELLING)
            .sorted(Comparator.comparingDouble(c -> -weights.of(c) * sign))
            .map(ClaimClue::reason)
            .distinct()
            .toList();
    return new Judgement(kind, logOdds, clues, reasons);
  }
}
