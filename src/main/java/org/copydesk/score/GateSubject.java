package org.copydesk.score;

import java.util.List;
import java.util.Map;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the gate sees it; only such as somebody expected to be audited.
 *
 * @param document its name
 * @param path of its file, told from the folder of the configuration, for globs
 * @param verdict its verdict
 * @param score its score; null when it was not audited
 * @param words words of its story
 * @param measures what is measured of it, by the measure's id
 * @param checkedInFull whether every check did its work
 * @param findings those that are judged, by place
 * @param suppressed how many more are let stand
 * @param inBaseline how many more were known when the desk began
 */
public record GateSubject(
    String document,
    String path,
    Verdict verdict,
    @Nullable Score score,
    int words,
    Map<String, Double> measures,
    boolean checkedInFull,
    List<Flagged> findings,
    int suppressed,
    int inBaseline) {

  public GateSubject {
    measures = Map.copyOf(measures);
    findings = List.copyOf(findings);
  }

  /**
   * A finding of it that is judged.
   *
   * @param rule which rule found it
   * @param level how sure it is
   * @param isNew whether the last comparable run did not have it
   * @param blocking whether it fails the submission by itself
   * @param text the flagged words
   * @param line of the submission, from 1
   * @param where its place in words
   */
  public record Flagged(
      RuleId rule,
      Level level,
      boolean isNew,
      boolean blocking,
      String text,
      int line,
      String where) {

    Charge charge() {
      return new Charge(rule, level);
    }
  }

  /** What its findings are charged for. */
  List<Charge> charges() {
    return findings.stream().map(Flagged::charge).toList();
  }

  /** Its score in tenths; more than any where it has none, so that it comes last. */
  int tenths() {
    return score == null ? 1001 : score.tenths();
  }
}
