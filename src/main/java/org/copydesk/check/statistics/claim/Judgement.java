package org.copydesk.check.statistics.claim;

import java.util.List;
import java.util.Set;

/**
 * What a number was found to be.
 *
 * @param kind the kind of figure in the register's words: {@code percent}, {@code money}, {@code
 *     count}, {@code multiple}, {@code rank}, {@code market}, {@code measure}
 * @param logOdds that it is a statistic; above 0 for one
 * @param clues what speaks for and against it
 * @param reasons what speaks for the verdict, the strongest first, in words
 */
public record Judgement(String kind, double logOdds, Set<ClaimClue> clues, List<String> reasons) {

  public Judgement {
    clues = Set.copyOf(clues);
    reasons = List.copyOf(reasons);
  }

  /** How likely the number is to be a statistic, 0 to 1. */
  public double probability() {
    return 1 / (1 + Math.exp(-logOdds));
  }

  public boolean isStatistic() {
    return logOdds > 0;
  }

  /** Whether it names a thing. */
  boolean isName() {
    return clues.contains(ClaimClue.NAME);
  }

  /** Whether it counts those who came to harm. */
  boolean isToll() {
    return clues.contains(ClaimClue.TOLL) || clues.contains(ClaimClue.TOLL_NEAR);
  }
}
