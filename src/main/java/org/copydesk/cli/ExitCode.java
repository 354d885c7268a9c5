package org.copydesk.cli;

/** The exit codes that scripts rely on. */
final class ExitCode {

  static final int PASSED = 0;
  static final int GATE_FAILED = 1;
  static final int USAGE = 2;
  static final int NOT_ALL_AUDITED = 3;
  static final int FAILED = 4;
  static final int HELD = 5;

  private ExitCode() {}
}
