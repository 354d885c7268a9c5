package org.copydesk.audit;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * One completed run over the same places, for the trend.
 *
 * @param runId the run
 * @param started when it started
 * @param pass submissions with the verdict PASS
 * @param review submissions with the verdict REVIEW
 * @param fail submissions with the verdict FAIL
 * @param notAudited files that were found and could not be judged
 * @param averageScore mean score of the audited submissions; empty when there were none
 * @param findings findings that counted
 * @param suppressed findings that editors let stand
 * @param appeared findings that the run just before did not have; 0 when {@code comparable} is not
 *     so
 * @param gone findings of the run just before that were no longer there; likewise
 * @param comparable whether there is a run just before that it was compared with
 * @param rulesChanged whether the run just before had other rules, another program or other lists
 *     of the desk: a change may then be one of the rules and not of the texts
 * @param returned how many of those that appeared an earlier run had
 */
public record PastRun(
    String runId,
    Instant started,
    int pass,
    int review,
    int fail,
    int notAudited,
    OptionalDouble averageScore,
    int findings,
    int suppressed,
    int appeared,
    int gone,
    boolean comparable,
    boolean rulesChanged,
    int returned) {

  /** A run in which nothing came back. */
  public PastRun(
      String runId,
      Instant started,
      int pass,
      int review,
      int fail,
      int notAudited,
      OptionalDouble averageScore,
      int findings,
      int suppressed,
      int appeared,
      int gone,
      boolean comparable,
      boolean rulesChanged) {
    this(
        runId,
        started,
        pass,
        review,
        fail,
        notAudited,
        averageScore,
        findings,
        suppressed,
        appeared,
        gone,
        comparable,
        rulesChanged,
        0);
  }

  /** A run whose rules were those of the run before. */
  public PastRun(
      String runId,
      Instant started,
      int pass,
      int review,
      int fail,
      int notAudited,
      OptionalDouble averageScore,
      int findings,
      int suppressed,
      int appeared,
      int gone,
      boolean comparable) {
    this(
        runId,
        started,
        pass,
        review,
        fail,
        notAudited,
        averageScore,
        findings,
        suppressed,
        appeared,
        gone,
        comparable,
        false);
  }

  /**
   * The same beside no run, or one that it was not compared with: what came and went is not told.
   */
  public PastRun notCompared() {
    return new PastRun(
        runId,
        started,
        pass,
        review,
        fail,
        notAudited,
        averageScore,
        findings,
        suppressed,
        0,
        0,
        false,
        rulesChanged,
        0);
  }

  /** The same beside a run of other rules. */
  public PastRun underOtherRules() {
    return new PastRun(
        runId,
        started,
        pass,
        review,
        fail,
        notAudited,
        averageScore,
        findings,
        suppressed,
        appeared,
        gone,
        comparable,
        true,
        returned);
  }

  /** Files found. */
  public int found() {
    return pass + review + fail + notAudited;
  }
}
