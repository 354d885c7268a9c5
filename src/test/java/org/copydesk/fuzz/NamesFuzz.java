package org.copydesk.fuzz;

import org.copydesk.audit.Auditor;

/** The rules of the area {@code names} over any text. */
public final class NamesFuzz {

  private static final Auditor AUDITOR = RulesFuzz.auditorOf("names");

  private NamesFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    RulesFuzz.audit(AUDITOR, input);
  }
}
