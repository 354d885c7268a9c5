package org.copydesk.check.statistics.claim;

import java.util.List;

/**
 * What a number was found to be.
 *
 * @param kind the kind of figure in the register's words: {@code percent}, {@code money}, {@code
 *     count}, {@code multiple}, {@code rank}, {@code market}, {@code measure}
 * @param score above 0 for a statistic; the further from 0, the surer
 * @param reasons what spoke for and against it, in words
 */
public record Judgement(String kind, double score, List<String> reasons) {

  /** The reason given for a count of harm. */
  static final String TOLL = "a toll";

  /** The reason given for a number that names a thing. */
  static final String NAME = "a name, a model or an address";

  /** The same number, made a statistic by the figure it is compared with. */
  public Judgement as(String otherKind) {
    return new Judgement(otherKind, 0.5, reasons);
  }

  public boolean isName() {
    return reasons.contains(NAME);
  }

  public boolean isStatistic() {
    return score > 0;
  }
}
