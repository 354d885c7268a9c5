package org.copydesk.report;

import org.copydesk.finding.Level;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;

/** What verdicts and levels mean to the desk, in one wording for all reports. */
public final class Meaning {

  private Meaning() {}

  /** What to do about submissions of a verdict, in a few words. */
  public static String brief(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> "hold back, mend first";
      case REVIEW -> "somebody should look";
      case PASS -> "can go on";
      case NOT_AUDITED -> "nobody knows";
    };
  }

  /** What a verdict says and how it comes about. */
  public static String of(Verdict verdict) {
    return switch (verdict) {
      case FAIL ->
          "Should not be published as it is: the score is below "
              + points(ScoreFormula.FAIL_BELOW)
              + ", or there is an error of a kind that fails a text by itself.";
      case REVIEW ->
          "Somebody should look: the score is below "
              + points(ScoreFormula.REVIEW_BELOW)
              + ", or a check could not do its work.";
      case PASS ->
          "Can go on: a score of "
              + points(ScoreFormula.REVIEW_BELOW)
              + " or more, so that whatever was found costs no more than "
              + points(1000 - ScoreFormula.REVIEW_BELOW)
              + " points together. It is no promise that the text is right, only that nothing graver"
              + " was found.";
      case NOT_AUDITED ->
          "Nobody knows: there was no text to judge. It never counts as clean and"
              + " has no score.";
    };
  }

  /** How sure a finding of a level is, and what it costs. */
  public static String of(Level level) {
    return switch (level) {
      case ERROR -> "Wrong, and we are sure. Counts whole in the score.";
      case WARNING -> "Likely wrong: look. Counts half.";
      case NOTE -> "Please check. Never costs points.";
    };
  }

  private static String points(int tenths) {
    return RunWords.plain(tenths / 10.0);
  }
}
