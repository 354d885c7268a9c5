package org.copydesk.check.statistics.number;

/** What a number expression is by its own form, before anybody asks what it means. */
public enum NumberKind {
  /** A share in hundredths, or percentage and basis points. */
  PERCENT,
  /** An amount of a currency. */
  MONEY,
  /** A fraction, a ratio or a factor: {@code one in five}, {@code two-thirds}, {@code tripled}. */
  MULTIPLE,
  /** A place in an order or a streak: {@code second-largest}, {@code seventh straight}. */
  RANK,
  /** A number with a unit of measure. */
  MEASURE,
  /** A length of time or an age. */
  PERIOD,
  /** A number and nothing else. */
  PLAIN
}
