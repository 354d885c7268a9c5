package org.copydesk.notify;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
interface Pause {

  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  void take(Duration duration) throws InterruptedException;
}
