package org.copydesk.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A {@link Measure} annotation as a value.
 *
 * @param id the measure's name in files and in conditions of the gate
 * @param label its name in the workbook
 * @param unit what its number counts
 * @param meaning what the number says about a text
 * @param source who describes it; empty for a measure of our own
 */
public record MeasureCard(
    String id, String label, Measure.Unit unit, String meaning, String source) {

  /**
   * The card above a measure's class.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static MeasureCard of(Class<?> measure) {
    Measure card = measure.getAnnotation(Measure.class);
    if (card == null) {
      throw new IllegalArgumentException(measure.getName() + " has no @Measure card");
    }
    return new MeasureCard(card.id(), card.label(), card.unit(), card.meaning(), card.source());
  }

  /**
   * A measured number with the decimals that mean something: none for a count, three for a share,
   * one for a grade or a rate. Whatever is kept, shown or judged is this number, so that a gate
   * never decides by a digit that nobody can see.
   *
   * @throws IllegalArgumentException when no text could measure that: no number, a count or rate
   *     below 0, a share outside 0 to 1
   */
  public double rounded(double amount) {
    boolean possible =
        Double.isFinite(amount)
            && switch (unit) {
              case COUNT, RATE -> amount >= 0;
              case SHARE -> amount >= 0 && amount <= 1;
              case GRADE -> true;
            };
    if (!possible) {
      throw new IllegalArgumentException(id + " cannot be " + amount);
    }
    return BigDecimal.valueOf(amount).setScale(decimals(), RoundingMode.HALF_UP).doubleValue();
  }

  private int decimals() {
    return switch (unit) {
      case COUNT -> 0;
      case SHARE -> 3;
      case GRADE, RATE -> 1;
    };
  }
}
