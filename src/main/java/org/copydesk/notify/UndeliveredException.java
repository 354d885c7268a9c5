package org.copydesk.notify;

/**
 * A message did not arrive. The words are ours alone: what a server or a library says may repeat an
 * address or a password, so there is no cause either.
 */
public final class UndeliveredException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason why, in words without a full stop
   */
  public UndeliveredException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, in words without a full stop. */
  public String reason() {
    return reason;
  }
}
