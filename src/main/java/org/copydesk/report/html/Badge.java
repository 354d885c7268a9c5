package org.copydesk.report.html;

import org.copydesk.report.Label;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.Tone;

/**
 * A label as templates show it.
 *
 * @param shape one character
 * @param word the word
 * @param tone the word of the style sheet for its colours
 */
record Badge(String shape, String word, String tone) {

  /** Stands where a level would, of what somebody let stand. */
  static final Badge LET_STAND = of(new Label("◇", SuppressionWords.LET_STAND, Tone.GREY));

  /** Stands where a level would, of what was there when the desk began. */
  static final Badge IN_BASELINE = of(new Label("◇", SuppressionWords.IN_BASELINE, Tone.GREY));

  static Badge of(Label label) {
    return new Badge(label.shape(), label.word(), Colours.word(label.tone()));
  }
}
