package org.copydesk.score;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.finding.Level;

/**
 * What lets a run pass, beside no submission having the verdict FAIL.
 *
 * @param failUnder a submission with a lower score fails the run; empty for no such limit
 * @param failOn a finding of this level or a graver one fails the run; empty for no such limit
 * @param failWhen limits on what is measured of a submission; one that goes beyond fails the run
 * @param maxNotAudited how many submissions may go unaudited before the run counts as incomplete
 */
public record GateLimits(
    OptionalDouble failUnder,
    Optional<Level> failOn,
    List<MeasureLimit> failWhen,
    int maxNotAudited) {

  /** The default gate: no FAIL, and everything audited. */
  public static final GateLimits DEFAULT =
      new GateLimits(OptionalDouble.empty(), Optional.empty(), List.of(), 0);

  public GateLimits {
    failWhen = failWhen.stream().distinct().toList();
  }
}
