package org.copydesk.check;

import java.time.Duration;

/**
 * How long the checking of one text may take, so that no text can hold up a night.
 *
 * @param perRule the most that one rule or measure gets; what it would have found is lost beyond
 * @param all the most that all of them get together; those that were not asked by then are left out
 */
public record CheckingTime(Duration perRule, Duration all) {

  public static final CheckingTime DEFAULT =
      new CheckingTime(Duration.ofSeconds(60), Duration.ofMinutes(5));

  public CheckingTime {
    if (perRule.isNegative() || perRule.isZero() || all.compareTo(perRule) < 0) {
      throw new IllegalArgumentException(perRule + " for a rule, " + all + " for all of them");
    }
  }
}
