package org.copydesk.report;

import java.util.List;
import java.util.Locale;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.EarlierResult;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.jspecify.annotations.Nullable;

/** A score in words: what took its points, what would mend it, what became of it. */
public final class ScoreWords {

  private final Kinds kinds;
  private final boolean compared;

  /**
   * @param run the run that the scores are of
   * @param kinds what to call kinds of fault
   */
  public ScoreWords(AuditRun run, Kinds kinds) {
    this.kinds = kinds;
    this.compared = run.before().isPresent();
  }

  /** The value with one decimal; a dash where there is none. */
  public static String value(@Nullable Score score) {
    return score == null ? "–" : tenth(score.value());
  }

  /** A number with one decimal. */
  public static String tenth(double value) {
    return String.format(Locale.ENGLISH, "%.1f", value);
  }

  /** A difference with its sign, to a tenth; empty where it is none. */
  public static String difference(double by) {
    long tenths = Math.round(by * 10);
    return tenths == 0 ? "" : (tenths > 0 ? "+" : "−") + tenth(Math.abs(tenths) / 10.0);
  }

  /**
   * A line of the breakdown.
   *
   * @param kind the kind of fault, or why the formula itself took points
   * @param count how many cost points; empty for what the formula itself took
   * @param points with a sign
   */
  public record Line(String kind, String count, String points) {}

  /** What took points, most first. */
  public List<Line> breakdown(Score score) {
    return score.breakdown().stream()
        .filter(line -> line.tenths() != 0)
        .map(
            line ->
                line.rule().equals(Score.BLOCKING)
                    ? new Line("One error " + failing(score), "", points(line))
                    : new Line(kinds.of(line.rule()), "" + line.count(), points(line)))
        .toList();
  }

  private static String points(Score.Line line) {
    return difference(-line.points());
  }

  /** The breakdown as a sum that can be checked by hand. */
  public String sum(Score score) {
    StringBuilder sum = new StringBuilder("100");
    for (Score.Line line : score.breakdown()) {
      if (line.tenths() != 0) {
        sum.append(line.tenths() < 0 ? " + " : " − ")
            .append(tenth(Math.abs(line.points())))
            .append(' ')
            .append(what(line, score));
      }
    }
    return sum.length() == "100".length()
        ? "100: nothing took points."
        : sum.append(" = ").append(value(score)).toString();
  }

  private String what(Score.Line line, Score score) {
    if (line.rule().equals(Score.BLOCKING)) {
      return "because one error " + failing(score);
    }
    return kinds.of(line.rule()) + (line.count() > 1 ? " (" + line.count() + "×)" : "");
  }

  /** Why points were taken beyond what the faults cost. */
  private String failing(Score score) {
    String blocking = kinds.blocking(score.toPass());
    return "of the kind "
        + (blocking.isEmpty() ? "found here" : blocking)
        + " fails a text by itself";
  }

  /** What would bring a submission to PASS; empty for one that passes or was not audited. */
  public String toPass(DocumentRow document) {
    Score score = document.score();
    if (score == null || document.verdict() == Verdict.PASS) {
      return "";
    }
    if (score.toPass().mends().isEmpty()) {
      return "A new audit in which the whole text can be read and checked.";
    }
    return "Mend "
        + kinds.toMend(score.toPass())
        + ". The score is then "
        + tenth(score.toPass().value())
        + (document.shortfalls().isEmpty()
            ? "."
            : ". Then a new audit in which the whole text can be read and checked.");
  }

  /**
   * What became of a submission since the run that this one is compared with, and why; empty where
   * there is none.
   */
  public String change(DocumentRow document) {
    EarlierResult before = document.before();
    if (before == null) {
      return compared ? "new" : "";
    }
    Score score = document.score();
    Double earlier = before.score();
    String difference = score == null || earlier == null ? "" : difference(score.value() - earlier);
    if (before.verdict() == document.verdict() && difference.isEmpty()) {
      return "same";
    }
    String verdicts =
        before.verdict() == document.verdict()
            ? "same verdict"
            : Label.of(before.verdict()).word() + " → " + Label.of(document.verdict()).word();
    // Why a file can be read now, or no longer, its verdict tells.
    String cause =
        score == null || earlier == null ? "" : " (" + ChangeWords.cause(before.cause()) + ")";
    return verdicts + (difference.isEmpty() ? "" : ", " + difference) + cause;
  }
}
