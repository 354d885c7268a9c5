package org.copydesk.job;

import org.jspecify.annotations.Nullable;

/** The database of a work folder cannot be used. The message says why and what to do, in words. */
public final class UnusableDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String message;
  private final boolean held;

  UnusableDatabaseException(String message, boolean held, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
    this.held = held;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** Whether another program has it open, so that waiting would help. */
  public boolean isHeld() {
    return held;
  }
}
