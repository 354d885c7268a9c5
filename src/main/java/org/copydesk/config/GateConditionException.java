package org.copydesk.config;

/** A condition of the gate that cannot be understood; its message says what to write instead. */
public final class GateConditionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  GateConditionException(String message) {
    super(message);
  }
}
