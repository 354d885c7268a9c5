package org.copydesk.fuzz;

import org.copydesk.audit.Auditor;
import org.copydesk.check.TestDesk;

/** Every rule over any text. */
public final class AuditorFuzz {

  private static final Auditor AUDITOR = TestDesk.bean(Auditor.class);

  private AuditorFuzz() {}

  /** Called by the fuzzer first: what takes long to load counts as no hang. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(Inputs.texts().get(0));
  }

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    RulesFuzz.audit(AUDITOR, input);
  }
}
