package org.copydesk.config.settings;

/**
 * Words that are no value of a setting. The message says more than what was expected, or nothing.
 */
public final class WrongValueException extends Exception {
  private static final long serialVersionUID = 1;

  /** Words that are simply something else. */
  public WrongValueException() {
    this("");
  }

  /**
   * @param hint what else can be said, for instance what was meant; may be empty
   */
  public WrongValueException(String hint) {
    super(hint);
  }

  /** What else can be said; may be empty. */
  public String hint() {
    return String.valueOf(getMessage());
  }
}
