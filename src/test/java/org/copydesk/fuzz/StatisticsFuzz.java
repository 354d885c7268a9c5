package org.copydesk.fuzz;

import org.copydesk.audit.Auditor;

/** The rules of the area {@code statistics} over any text. */
public final class StatisticsFuzz {

  private static final Auditor AUDITOR = RulesFuzz.auditorOf("statistics");

  private StatisticsFuzz() {}

  /** Called by the fuzzer first: what takes long to load counts as no hang. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(Inputs.texts().get(0));
  }

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    RulesFuzz.audit(AUDITOR, input);
  }
}
