package org.copydesk.report.html;

import java.util.List;
import java.util.Locale;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.EarlierResult;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.jspecify.annotations.Nullable;

/** A score in words: what took its points, what would mend it, what changed. */
final class ScoreWords {

  private static final double LEAST_CHANGE = 0.05;

  private final Kinds kinds;

  ScoreWords(Kinds kinds) {
    this.kinds = kinds;
  }

  /** The value with one decimal; a dash where there is none. */
  static String value(@Nullable Score score) {
    return score == null ? "–" : tenth(score.value());
  }

  static String tenth(double value) {
    return String.format(Locale.ENGLISH, "%.1f", value);
  }

  /**
   * A line of the breakdown.
   *
   * @param kind the kind of fault
   * @param count how many cost points; empty for what the formula itself took
   * @param points with a sign
   */
  record Line(String kind, String count, String points) {}

  /** What took the points, most first; begins with the 100 that every text has. */
  List<Line> breakdown(Score score) {
    return score.breakdown().stream()
        .map(
            line ->
                new Line(
                    kind(line.rule(), score),
                    line.rule().equals(Score.BLOCKING) ? "" : Integer.toString(line.count()),
                    (line.tenths() < 0 ? "+" : "−") + tenth(Math.abs(line.points()))))
        .toList();
  }

  private String kind(String rule, Score score) {
    if (!rule.equals(Score.BLOCKING)) {
      return kinds.of(rule);
    }
    String blocking = kinds.blocking(score.toPass());
    return (blocking.isEmpty() ? "One fault here" : blocking) + " fails a text by itself";
  }

  /** What would bring the submission to PASS; empty for one that passes or was not audited. */
  String toPass(DocumentRow document) {
    Score score = document.score();
    if (score == null || document.verdict() == Verdict.PASS) {
      return "";
    }
    if (score.toPass().mends().isEmpty()) {
      return "To pass, it needs a new audit in which every check can do its work.";
    }
    return "To pass: mend "
        + kinds.toMend(score.toPass())
        + ". The score would then be "
        + tenth(score.toPass().value())
        + (document.failedChecks().isEmpty()
            ? "."
            : ", and a new audit is needed in which every check can do its work.");
  }

  /** What changed since the last comparable run; empty where there is nothing to compare with. */
  static String change(DocumentRow document) {
    EarlierResult before = document.before();
    if (before == null) {
      return "";
    }
    String was =
        before.verdict() == document.verdict() ? "" : "was " + Label.of(before.verdict()).word();
    Score score = document.score();
    Double earlier = before.score();
    if (score == null || earlier == null) {
      return was.isEmpty() ? "as before" : was;
    }
    double change = score.value() - earlier;
    String by =
        Math.abs(change) < LEAST_CHANGE
            ? "same score"
            : (change > 0 ? "+" : "−") + tenth(Math.abs(change));
    return was.isEmpty() ? by : by + ", " + was;
  }
}
