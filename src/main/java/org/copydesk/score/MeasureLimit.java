package org.copydesk.score;

import java.math.BigDecimal;

/**
 * A limit on one measure: a submission for which it holds fails the run.
 *
 * @param measure the measure's id
 * @param comparison how the measure compares with the limit
 * @param limit the limit, of a share from 0 to 1
 * @param share whether the measure is a share, which is told in percent
 */
public record MeasureLimit(String measure, Comparison comparison, double limit, boolean share) {

  /** How a measure compares with a limit. */
  public enum Comparison {
    LESS("<", false),
    AT_MOST("<=", false),
    MORE(">", true),
    AT_LEAST(">=", true);

    private final String sign;
    private final boolean upward;

    Comparison(String sign, boolean upward) {
      this.sign = sign;
      this.upward = upward;
    }

    /** As written in a condition, and in SQL. */
    public String sign() {
      return sign;
    }

    /** Whether the larger measure is the worse one. */
    public boolean isUpward() {
      return upward;
    }

    /**
     * The comparison a sign stands for.
     *
     * @throws IllegalArgumentException when it stands for none
     */
    public static Comparison ofSign(String sign) {
      for (Comparison comparison : values()) {
        if (comparison.sign.equals(sign)) {
          return comparison;
        }
      }
      throw new IllegalArgumentException("\"" + sign + "\" compares nothing");
    }
  }

  /** The condition as one writes it: {@code share-quoted > 30%}. */
  public String inWords() {
    return measure + " " + comparison.sign() + " " + inWords(limit);
  }

  /** An amount of the measure: {@code 4}, {@code 31.2%}, {@code 11.5}. */
  public String inWords(double amount) {
    return inWords(amount, share);
  }

  /** An amount of some measure, likewise. */
  static String inWords(double amount, boolean share) {
    BigDecimal number = BigDecimal.valueOf(amount);
    return (share ? number.movePointRight(2) : number).stripTrailingZeros().toPlainString()
        + (share ? "%" : "");
  }
}
