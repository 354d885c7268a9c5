package org.copydesk.fuzz;

import org.copydesk.audit.Auditor;

/** The rules of the area {@code consistency} over any text. */
public final class ConsistencyFuzz {

  private static final Auditor AUDITOR = RulesFuzz.auditorOf("consistency");

  private ConsistencyFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    RulesFuzz.audit(AUDITOR, input);
  }
}
