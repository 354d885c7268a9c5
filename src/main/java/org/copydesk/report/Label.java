package org.copydesk.report;

import org.copydesk.finding.Level;
import org.copydesk.finding.Support;
import org.copydesk.score.GateResult;
import org.copydesk.score.Verdict;

/**
 * What an editor sees for a verdict, a level, a support or a gate: a shape, a word and a tone, so
 * that no meaning hangs on colour alone.
 *
 * @param shape one character
 * @param word the word
 * @param tone its colours
 */
public record Label(String shape, String word, Tone tone) {

  public static Label of(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> new Label("■", "FAIL", Tone.RED);
      case REVIEW -> new Label("▲", "REVIEW", Tone.AMBER);
      case PASS -> new Label("●", "PASS", Tone.GREEN);
      case NOT_AUDITED -> new Label("□", "NOT AUDITED", Tone.GREY);
    };
  }

  public static Label of(Level level) {
    return switch (level) {
      case ERROR -> new Label("■", "Error", Tone.RED);
      case WARNING -> new Label("▲", "Warning", Tone.AMBER);
      case NOTE -> new Label("○", "Note", Tone.BLUE);
    };
  }

  public static Label of(Support support) {
    return switch (support) {
      case UNSUPPORTED -> new Label("■", "No source", Tone.RED);
      case VAGUE -> new Label("▲", "Vague source", Tone.AMBER);
      case ATTRIBUTED -> new Label("●", "Sourced", Tone.GREEN);
    };
  }

  public static Label of(GateResult gate) {
    return gate.passed()
        ? new Label("●", "Quality gate passed", Tone.GREEN)
        : new Label("■", "Quality gate not passed", Tone.RED);
  }

  /** Shape and word. */
  public String text() {
    return shape + " " + word;
  }
}
