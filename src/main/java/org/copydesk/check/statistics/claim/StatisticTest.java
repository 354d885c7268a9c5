package org.copydesk.check.statistics.claim;

import java.util.Comparator;
import java.util.List;
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

  Judgement judge(ClaimClues clues) {
    double logOdds = weights.logOdds(clues::value);
    int sign = logOdds > 0 ? 1 : -1;
    List<String> reasons =
        clues.found().stream()
            .filter(c -> weights.of(c) * sign > TELLING)
            .sorted(Comparator.comparingDouble(c -> -weights.of(c) * sign))
            .map(ClaimClue::reason)
            .distinct()
            .toList();
    return new Judgement(clues.kind(), logOdds, clues.found(), reasons);
  }
}
