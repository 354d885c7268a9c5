package org.copydesk.finding;

import java.util.regex.Pattern;

/**
 * Rules as a desk names them: one by its id, an area as {@code style/*}, or all of them as {@code
 * *}. A star stands for any part of an id.
 *
 * @param value as written, for instance {@code language/en-*}
 */
public record RulePattern(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9/*-]{1,200}");

  /** Every rule. */
  public static final RulePattern ALL = new RulePattern("*");

  public RulePattern {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" names no rule; write area/fault, area/* or *");
    }
  }

  /** Whether it means a rule. */
  public boolean covers(RuleId rule) {
    return covers(rule.value());
  }

  /** Whether it means the rule of this id, also of a family's card such as {@code language/*}. */
  public boolean covers(String id) {
    return matches(value, id);
  }

  /** Whether it means every rule, in whatever way that is written. */
  public boolean isEverything() {
    return value.chars().allMatch(c -> c == '*') || value.matches("\\*+/\\*+");
  }

  /** Whether it names one rule and no more. */
  public boolean isExact() {
    return value.indexOf('*') < 0;
  }

  /** Goes back to the last star only, so that the work is bounded by the product of the lengths. */
  private static boolean matches(String pattern, String id) {
    int p = 0;
    int i = 0;
    int star = -1;
    int resume = 0;
    while (i < id.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = i;
      } else if (p < pattern.length() && pattern.charAt(p) == id.charAt(i)) {
        p++;
        i++;
      } else if (star >= 0) {
        p = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  @Override
  public String toString() {
    return value;
  }
}
