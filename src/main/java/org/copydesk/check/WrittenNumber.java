package org.copydesk.check;

import org.copydesk.text.Span;

/**
 * A number as it stands in a text, whatever it means there.
 *
 * @param span the number expression with sign, currency, magnitude, percent sign and hyphenated
 *     unit
 * @param text exactly what stands there
 * @param kind what its form says
 * @param value its value; of a range the lower end, of a share in words a part of one
 * @param unit {@code %}, the currency sign or word, or the unit of measure, in lower case; empty
 *     for none
 * @param rough whether it only gives a size: {@code hundreds of thousands}
 */
public record WrittenNumber(
    Span span, String text, Kind kind, double value, String unit, boolean rough) {

  /** What a number is by its own form. */
  public enum Kind {
    /** A share in hundredths, or percentage and basis points. */
    PERCENT,
    /** An amount of a currency. */
    MONEY,
    /** A fraction, a ratio or a factor. */
    MULTIPLE,
    /** A place in an order or a streak. */
    RANK,
    /** A number with a unit of measure, a length of time or an age. */
    MEASURE,
    /** A number and nothing else. */
    PLAIN
  }
}
