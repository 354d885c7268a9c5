package org.copydesk.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the clock stands.
 *
 * @param last the last run that ended, also one before this process
 * @param success when the last run came to a verdict
 * @param running the firing of the run at work
 * @param next the next firing
 * @param overdue since when there should have been a verdict; empty where all is well
 * @param silence how long nobody asked the clock whether it is time
 * @param missed how many firings came to no run of their own, since this process was started
 * @param complete how many runs came to a verdict, likewise
 * @param failed how many runs came to none, likewise
 */
record Standing(
    Optional<NightRun> last,
    Optional<Instant> success,
    Optional<Instant> running,
    Optional<Instant> next,
    Optional<Instant> overdue,
    Duration silence,
    int missed,
    int complete,
    int failed) {

  /** Whether the last run came to no verdict. */
  boolean lastFailed() {
    return last.filter(run -> !run.isComplete()).isPresent();
  }
}
