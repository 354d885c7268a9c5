package org.copydesk.fuzz;

import org.copydesk.audit.Auditor;
import org.copydesk.check.TestDesk;

/** Every rule over any text. */
public final class AuditorFuzz {

  private static final Auditor AUDITOR = TestDesk.bean(Auditor.class);

  private AuditorFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    RulesFuzz.audit(AUDITOR, input);
  }
}
