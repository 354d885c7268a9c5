package org.copydesk.check.statistics.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.check.statistics.number.NumberExpression.Form;

/**
 * Gives the lower end of a range told in words what the upper end says for both: of "50 to 60%" the
 * 50 is a percentage, of "5 to 6 million" the five are millions.
 */
final class Ranges {

  private static final Set<String> JOINS = Set.of(" to ", " or ", " and ");

  private static final int THOUSAND = 1000;

  private Ranges() {}

  /** The same numbers in the same order. */
  static List<NumberExpression> share(String text, List<NumberExpression> numbers) {
    List<NumberExpression> shared = new ArrayList<>(numbers);
    for (int i = numbers.size() - 2; i >= 0; i--) {
      NumberExpression low = numbers.get(i);
      NumberExpression high = shared.get(i + 1);
      if (isRange(text, low, high)) {
        shared.set(i, low.sharing(high));
      }
    }
    return shared;
  }

  private static boolean isRange(String text, NumberExpression low, NumberExpression high) {
    int begin = low.span().end();
    int end = high.span().begin();
    if (end - begin > 5 || !JOINS.contains(text.substring(begin, end))) {
      return false;
    }
    boolean bare = low.kind() == NumberKind.PLAIN && low.unit().isEmpty();
    boolean sameMoney =
        low.kind() == NumberKind.MONEY && high.kind() == NumberKind.MONEY && !low.hasMagnitude();
    boolean between =
        !text.startsWith(" and ", begin)
            || text.regionMatches(true, low.span().begin() - 8, "between ", 0, 8);
    return (bare || sameMoney)
        && between
        && low.value() < shown(high)
        && (low.form() == Form.DIGITS || low.form() == Form.WORDS)
        && (high.form() == Form.DIGITS || high.form() == Form.WORDS);
  }

  /** The value of a number without its magnitude: a lower end is smaller than what stands there. */
  private static double shown(NumberExpression high) {
    double value = high.value();
    while (high.hasMagnitude() && value >= THOUSAND) {
      value /= THOUSAND;
    }
    return value;
  }
}
