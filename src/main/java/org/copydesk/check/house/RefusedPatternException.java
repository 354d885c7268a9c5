package org.copydesk.check.house;

/** A pattern that cannot be used. */
public final class RefusedPatternException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  RefusedPatternException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, and what to do about it. */
  public String reason() {
    return reason;
  }
}
