package org.copydesk.check.statistics.number;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.text.Span;

/**
 * One number as it stands: sign, currency, digits or words, magnitude, percent sign, hyphenated
 * unit.
 *
 * @param span where it stands
 * @param text what stands there
 * @param kind what its form says
 * @param value its value, of a range the lower end; of {@code "millions"} the magnitude itself; a
 *     fraction or ratio as a part of one
 * @param unit the unit in lower case without a hyphen; the sign or word of a currency; {@code %},
 *     {@code points} or {@code basis points} of a percentage; empty for none
 * @param form how the number is written
 */
public record NumberExpression(
    Span span, String text, NumberKind kind, double value, String unit, Form form) {

  private static final Pattern SPACED = Pattern.compile("\\d[ \\u00A0\\u202F]\\d{3}");

  /** How a number is written. */
  public enum Form {
    /** In digits, with or without a magnitude word. */
    DIGITS,
    /** In words that give a value. */
    WORDS,
    /** In words that only give a size: {@code hundreds of thousands}. */
    VAGUE_SIZE,
    /** As a part of something: {@code a third}, {@code one in five}. */
    FRACTION,
    /** As a factor in a word of its own: {@code twice}, {@code doubled}. */
    FACTOR,
    /** As a place: {@code 40th}, {@code second-largest}. */
    ORDINAL,
    /** As a place in an unbroken row: {@code seventh straight}. */
    STREAK
  }

  /** Whether a magnitude is spelled out or abbreviated: {@code 2.1 million}, {@code £10bn}. */
  public boolean hasMagnitude() {
    return form == Form.VAGUE_SIZE || value >= 1000 && text.chars().anyMatch(Character::isLetter);
  }

  /** Whether the unit is joined to it, as in a label: {@code 13-inch}. */
  public boolean isLabel() {
    return !unit.isEmpty()
        && (text.indexOf('-') > 0 || text.indexOf('‑') > 0)
        && text.toLowerCase(Locale.ROOT).endsWith(unit);
  }

  /** Whether thousands are grouped with commas, as years, models and labels never are. */
  public boolean isGrouped() {
    return text.indexOf(',') >= 0 || SPACED.matcher(text).find();
  }

  /** Whether it holds a decimal fraction. */
  public boolean hasDecimals() {
    return text.indexOf('.') >= 0;
  }

  /** The same number, of another kind and unit. */
  NumberExpression as(NumberKind otherKind, String otherUnit) {
    return new NumberExpression(span, text, otherKind, value, otherUnit, form);
  }

  /** The same number with the kind, unit and magnitude of the upper end of its range. */
  NumberExpression sharing(NumberExpression high) {
    double size = 1;
    while (high.hasMagnitude() && !hasMagnitude() && high.value >= 1000 * value * size) {
      size *= 1000;
    }
    return new NumberExpression(span, text, high.kind, value * size, high.unit, form);
  }
}
