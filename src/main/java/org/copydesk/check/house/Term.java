package org.copydesk.check.house;

/**
 * Words or a pattern that a rule looks for.
 *
 * @param number tells it from the other terms of its rule, from 0
 * @param text the words, or the pattern
 * @param isPattern whether it is a pattern of RE2
 * @param anyCase whether capitals make no difference
 */
public record Term(int number, String text, boolean isPattern, boolean anyCase) {

  public Term {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a term needs words");
    }
  }

  /**
   * Words as a desk writes them: in lower case they are found in any case, with a capital only as
   * they are written.
   */
  public static Term words(int number, String text) {
    return new Term(number, text, false, text.chars().noneMatch(Character::isUpperCase));
  }
}
