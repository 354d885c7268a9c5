package org.copydesk.fuzz;

import org.copydesk.audit.Auditor;

/** The rules of the area {@code statistics} over any text. */
public final class StatisticsFuzz {

  private static final Auditor AUDITOR = RulesFuzz.auditorOf("statistics");

  private StatisticsFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    RulesFuzz.audit(AUDITOR, input);
  }
}
