package org.copydesk.job;

import java.util.List;
import org.copydesk.audit.FindingRow;
import org.copydesk.finding.RuleId;
import org.copydesk.score.Verdict;

/**
 * What rules would have found, and what would have come of it.
 *
 * @param rules what each of them found, by id; also those that found nothing
 * @param submissions how many submissions were audited
 * @param notAudited how many could not be
 * @param words words of all their stories
 * @param samples some of the findings, by name of submission, no more than were asked for; of as
 *     many submissions as there are
 * @param changes the submissions whose verdict would be another one, by name, no more than were
 *     asked for
 * @param changed how many submissions would have another verdict
 * @param newlyFail how many of them would have FAIL
 * @param gone how many findings of the rules as they were would be raised no more; 0 where there
 *     was no such rule
 * @param come how many findings are raised now and were not; all of them where there was no such
 *     rule
 */
public record TrialResult(
    List<Tried> rules,
    int submissions,
    int notAudited,
    long words,
    List<FindingRow> samples,
    List<Change> changes,
    int changed,
    int newlyFail,
    int gone,
    int come) {

  public TrialResult {
    rules = List.copyOf(rules);
    samples = List.copyOf(samples);
    changes = List.copyOf(changes);
  }

  /**
   * One rule.
   *
   * @param rule its id
   * @param findings how many findings of it count
   * @param submissions in how many submissions
   */
  public record Tried(RuleId rule, int findings, int submissions) {}

  /**
   * A submission with another verdict.
   *
   * @param document its name
   * @param before its verdict without the rules, or with the rules as they were
   * @param scoreBefore its score then
   * @param after its verdict with the rules
   * @param scoreAfter its score with them
   */
  public record Change(
      String document, Verdict before, double scoreBefore, Verdict after, double scoreAfter) {}

  /** How many findings there are. */
  public int findings() {
    return rules.stream().mapToInt(Tried::findings).sum();
  }

  /** Findings per 1,000 words. */
  public double density() {
    return words == 0 ? 0 : 1000.0 * findings() / words;
  }
}
