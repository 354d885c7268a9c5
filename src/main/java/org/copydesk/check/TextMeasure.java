package org.copydesk.check;

import java.util.OptionalDouble;

/**
 * One named fact about a whole text, told as a number: how many sources it names, which share of it
 * stands in quotation marks. A measure accuses nobody and costs no points; a desk that wants a
 * limit sets one in the gate. Stateless, one class with a {@link Measure} card.
 */
public interface TextMeasure {

  /**
   * The number.
   *
   * @return empty where the text has nothing to measure: no share of figures without a figure
   */
  OptionalDouble of(StoryText story);

  /** The card of this measure. */
  default MeasureCard card() {
    return MeasureCard.of(getClass());
  }
}
