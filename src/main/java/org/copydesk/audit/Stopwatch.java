package org.copydesk.audit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Time as deadlines need it: it only goes forward, whatever happens to the clock of the machine.
 */
interface Stopwatch {

  /** The machine's own. */
  Stopwatch SYSTEM =
      new Stopwatch() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public <T> T await(Future<T> result, long nanos)
            throws ExecutionException, InterruptedException, TimeoutException {
          return result.get(nanos, TimeUnit.NANOSECONDS);
        }
      };

  /** Nanoseconds since any moment; only differences mean something. */
  long nanos();

  /**
   * Waits for a result.
   *
   * @param nanos how long at most
   * @throws TimeoutException when it is not there by then
   */
  <T> T await(Future<T> result, long nanos)
      throws ExecutionException, InterruptedException, TimeoutException;
}
