package org.copydesk.score;

import java.math.BigDecimal;

/** How a quantity compares with the limit beyond which it fails a run. */
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

  /** As written in a condition. */
  public String sign() {
    return sign;
  }

  /** Whether the larger amount is the worse one. */
  public boolean isUpward() {
    return upward;
  }

  /** Whether an amount lies beyond a limit. */
  public boolean holds(double amount, double limit) {
    return switch (this) {
      case LESS -> amount < limit;
      case AT_MOST -> amount <= limit;
      case MORE -> amount > limit;
      case AT_LEAST -> amount >= limit;
    };
  }

  /** What is allowed, in words: {@code 75 or more} where less than 75 fails. */
  String allowed(String limit) {
    return switch (this) {
      case LESS -> limit + " or more";
      case AT_MOST -> "more than " + limit;
      case MORE -> limit + " or less";
      case AT_LEAST -> "less than " + limit;
    };
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

  /** An amount as it is told: {@code 4}, {@code 31.2%}, {@code 11.5}. */
  static String inWords(double amount, boolean share) {
    BigDecimal number = BigDecimal.valueOf(amount);
    return (share ? number.movePointRight(2) : number).stripTrailingZeros().toPlainString()
        + (share ? "%" : "");
  }
}
