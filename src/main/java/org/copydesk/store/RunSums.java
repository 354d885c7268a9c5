package org.copydesk.store;

import java.time.Instant;
import java.util.OptionalDouble;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.RunTotals;
import org.jspecify.annotations.Nullable;

/** The sums of a complete run, kept with it. */
record RunSums(
    int pass,
    int review,
    int fail,
    int notAudited,
    @Nullable Double averageScore,
    int findings,
    int suppressed,
    int appeared,
    int gone,
    boolean comparable,
    @Nullable Integer returned,
    @Nullable Boolean rulesChanged) {

  /**
   * Of a complete run.
   *
   * @param changes what changed since the run that it is compared with
   * @param rulesChanged whether that one had other rules
   */
  static RunSums of(RunTotals totals, RunChanges changes, boolean rulesChanged) {
    OptionalDouble average = totals.averageScore();
    return new RunSums(
        totals.pass(),
        totals.review(),
        totals.fail(),
        totals.notAudited(),
        average.isPresent() ? average.getAsDouble() : null,
        totals.counted(),
        totals.letStand(),
        changes.fresh() + changes.returned(),
        changes.gone(),
        changes.comparable(),
        changes.returned(),
        rulesChanged);
  }

  /**
   * Whether what came and went is beside the run just before, whatever its rules; earlier versions
   * of Copydesk compared with the last one of the same rules.
   */
  boolean isBesideTheRunBefore() {
    return rulesChanged != null;
  }

  PastRun past(String runId, Instant started) {
    return new PastRun(
        runId,
        started,
        pass,
        review,
        fail,
        notAudited,
        averageScore == null ? OptionalDouble.empty() : OptionalDouble.of(averageScore),
        findings,
        suppressed,
        appeared,
        gone,
        comparable,
        rulesChanged != null && rulesChanged,
        returned == null ? 0 : returned);
  }
}
