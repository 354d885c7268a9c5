package org.copydesk.extract.fork;

import java.time.Duration;
import org.copydesk.extract.Effort;
import org.jspecify.annotations.Nullable;

/**
 * The times of one order to a fork: until it begins, until it shows the next sign of moving, until
 * it has to be done. Thread-safe: one thread reads from the fork, another watches.
 */
final class Deadline {

  /** Which of its times a fork let go by. */
  enum Overrun {
    START,
    STALL,
    TIME
  }

  /** A busy machine takes a few seconds to start another Java machine. */
  static final Duration START = Duration.ofSeconds(60);

  private final Effort effort;
  private final long given = System.nanoTime();
  private boolean begun;
  private long began;
  private long moved;
  private long pid;
  private @Nullable Overrun overrun;

  Deadline(Effort effort) {
    this.effort = effort;
  }

  /** The fork has begun with the order. */
  synchronized void started(long process) {
    begun = true;
    began = System.nanoTime();
    moved = began;
    pid = process;
  }

  /** The fork has given a sign. */
  synchronized void moved() {
    moved = System.nanoTime();
  }

  /** The number of the fork's process; 0 as long as it has not begun. */
  synchronized long pid() {
    return pid;
  }

  synchronized boolean hasBegun() {
    return begun;
  }

  /** Which time the fork was stopped for; null where it was not. */
  synchronized @Nullable Overrun overrun() {
    return overrun;
  }

  /** Whether one of the times is over now. */
  synchronized boolean isOver() {
    if (overrun == null) {
      long now = System.nanoTime();
      if (!begun) {
        overrun = now - given > START.toNanos() ? Overrun.START : null;
      } else if (now - began > effort.time().toNanos()) {
        overrun = Overrun.TIME;
      } else if (now - moved > effort.stall().toNanos()) {
        overrun = Overrun.STALL;
      }
    }
    return overrun != null;
  }
}
