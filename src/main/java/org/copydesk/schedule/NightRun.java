package org.copydesk.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of the clock that came to an end.
 *
 * @param scheduled the firing it was for
 * @param started when it began
 * @param ended when it ended
 * @param seconds how long that took, by a clock that nobody sets
 * @param ending how it ended, in one word
 * @param result what it found; null where it came to no verdict
 */
public record NightRun(
    Instant scheduled,
    Instant started,
    Instant ended,
    double seconds,
    Ending.Kind ending,
    @Nullable NightResult result) {

  /** Whether it came to a verdict. */
  boolean isComplete() {
    return ending == Ending.Kind.COMPLETE;
  }
}
