package org.copydesk.fuzz;

import org.copydesk.audit.Auditor;

/** The rules of the area {@code fragments} over any text. */
public final class FragmentsFuzz {

  private static final Auditor AUDITOR = RulesFuzz.auditorOf("fragments");

  private FragmentsFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    RulesFuzz.audit(AUDITOR, input);
  }
}
