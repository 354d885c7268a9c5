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
 * @param inPart submissions that were audited only in part
 * @param words words of all stories
 * @param averageScore mean score of the audited submissions; empty when there are none
 * @param findings how many findings of each rule and level count, sorted by rule, gravest level
 *     first
 * @param suppressed how many findings of each rule and level editors let stand, likewise
 * @param baseline how many findings of each rule and level were known when the desk began, likewise
 * @param figures how many figures the register holds
 */
public record RunTotals(
    int pass,
    int review,
    int fail,
    int notAudited,
    int notAuditedCounted,
    int inPart,
    long words,
    OptionalDouble averageScore,
    List<RuleCount> findings,
    List<RuleCount> suppressed,
    List<RuleCount> baseline,
    int figures) {

  public RunTotals {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    baseline = List.copyOf(baseline);
  }

  /** Files found: always the sum of the four verdicts. */
  public int found() {
    return pass + review + fail + notAudited;
  }

  public int audited() {
    return pass + review + fail;
  }

  /** How many findings of one level count. */
  public int count(Level level) {
    return findings.stream().filter(c -> c.level() == level).mapToInt(RuleCount::count).sum();
  }

  /** How many findings count. */
  public int counted() {
    return findings.stream().mapToInt(RuleCount::count).sum();
  }

  /** How many findings editors let stand. */
  public int letStand() {
    return suppressed.stream().mapToInt(RuleCount::count).sum();
  }

  /** How many findings are in the baseline. */
  public int inBaseline() {
    return baseline.stream().mapToInt(RuleCount::count).sum();
  }

  /** How many findings were raised, whatever became of them. */
  public int raised() {
    return counted() + letStand() + inBaseline();
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
