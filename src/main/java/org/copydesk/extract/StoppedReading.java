package org.copydesk.extract;

/** Thrown where reading a file was stopped, or died, before it could be told of what type it is. */
public final class StoppedReading extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Failure failure;

  /**
   * @param failure why it stopped
   */
  public StoppedReading(Failure failure) {
    super(failure.reason().name());
    this.failure = failure;
  }

  /** Why it stopped. */
  public Failure failure() {
    return failure;
  }
}
