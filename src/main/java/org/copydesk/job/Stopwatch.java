package org.copydesk.job;

import java.time.Duration;

/** Time spent working, by a clock that nobody sets; one for each attempt at a run. */
final class Stopwatch {

  private long since = System.nanoTime();

  /** The time since the last lap, or since the start. */
  synchronized Duration lap() {
    long now = System.nanoTime();
    Duration lap = Duration.ofNanos(now - since);
    since = now;
    return lap;
  }
}
