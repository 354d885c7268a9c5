package org.copydesk.audit;

import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.finding.Level;

/**
 * The sums of a run; every report prints these and no sums of its own.
 *
 * @param pass submissions that may go on
 * @param review submissions somebody should look at
 * @param fail submissions that should not be published as they are
 * @param notAudited files that were found and could not be judged
 * @param notAuditedCounted those of them where a submission was expected
 * @param words words of all stories
 * @param averageScore mean score of the audited submissions; empty when there are none
 * @param findings how many findings of each rule and level, sorted by rule, gravest level first
 * @param figures how many figures the register holds
 */
public record RunTotals(
    int pass,
    int review,
    int fail,
    int notAudited,
    int notAuditedCounted,
    long words,
    OptionalDouble averageScore,
    List<RuleCount> findings,
    int figures) {

  public RunTotals {
    findings = List.copyOf(findings);
  }

  /** Files found: always the sum of the four verdicts. */
  public int found() {
    return pass + review + fail + notAudited;
  }

  public int audited() {
    return pass + review + fail;
  }

  /** How many findings of one level there are. */
  public int count(Level level) {
    return findings.stream().filter(c -> c.level() == level).mapToInt(RuleCount::count).sum();
  }

  /**
   * How often a rule was broken at one level.
   *
   * @param rule the rule's id
   * @param level the level
   * @param count how many findings
   */
  public record RuleCount(String rule, Level level, int count) {}
}
