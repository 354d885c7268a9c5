package org.copydesk.extract.fork;

import org.jspecify.annotations.Nullable;

/** Thrown where a fork did not come back from an order. */
final class LostForkException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Deadline deadline;

  /**
   * @param deadline the times of the order
   * @param cause what Tika said; null where it took the end of the fork for the end of the order
   */
  LostForkException(Deadline deadline, @Nullable Exception cause) {
    super(cause);
    this.deadline = deadline;
  }

  /** The times of the order, and which of them was over. */
  Deadline deadline() {
    return deadline;
  }
}
