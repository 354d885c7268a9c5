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
 * @param comparable whether the run just before had the same rules; else a change may be one of the
 *     rules and not of the texts
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
    boolean comparable) {

  /** The same beside a run of other rules, or of none: what came and went is not told. */
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
        false);
  }

  /** Files found. */
  public int found() {
    return pass + review + fail + notAudited;
  }
}
