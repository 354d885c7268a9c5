package org.copydesk.report.html;

import org.copydesk.report.Label;
import org.copydesk.report.Tone;

/**
 * A label as templates show it.
 *
 * @param shape one character
 * @param word the word
 * @param tone the word of the style sheet for its colours
 */
record Badge(String shape, String word, String tone) {

  /** Stands where a level would, once an editor has decided. */
  static final Badge LET_STAND = of(new Label("◇", "Let stand", Tone.GREY));

  static Badge of(Label label) {
    return new Badge(label.shape(), label.word(), Colours.word(label.tone()));
  }
}
