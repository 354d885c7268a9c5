package org.copydesk.store;

import java.time.Instant;
import java.util.OptionalDouble;
import org.copydesk.audit.PastRun;
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
    boolean comparable) {

  static RunSums of(RunTotals totals, int appeared, int gone, boolean comparable) {
    OptionalDouble average = totals.averageScore();
    return new RunSums(
        totals.pass(),
        totals.review(),
        totals.fail(),
        totals.notAudited(),
        average.isPresent() ? average.getAsDouble() : null,
        totals.counted(),
        totals.letStand(),
        appeared,
        gone,
        comparable);
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
        comparable);
  }
}
