package org.copydesk.schedule;

import java.util.concurrent.Executor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What drives a clock: Spring's scheduler asks it in time, and lends a thread to its audits. */
public final class Clockwork implements AutoCloseable {

  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

  public Clockwork() {
    // One asks, one audits: a run must not keep the clock from seeing what it misses.
    scheduler.setPoolSize(2);
    scheduler.setThreadNamePrefix("clock-");
    // An interrupted thread would close the database under the run.
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    scheduler.setDaemon(true);
    scheduler.setErrorHandler(
        thrown -> {
          // An audit tells its faults itself; the clock goes on.
        });
    scheduler.initialize();
  }

  /** Where audits are carried out. */
  public Executor audits() {
    return scheduler;
  }

  /** Winds a clock up and keeps it going. */
  public void drive(NightClock clock) {
    clock.begin();
    scheduler.schedule(clock::tick, context -> clock.nextTick());
  }

  @Override
  public void close() {
    scheduler.shutdown();
  }
}
