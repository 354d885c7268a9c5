package org.copydesk.audit;

import java.util.Locale;

/** What a finding is to the last complete run over the same places, in SARIF's words. */
public enum FindingStatus {
  /** The run before did not have it. */
  NEW,
  /** The run before had it as it is. */
  UNCHANGED,
  /** The run before had it otherwise: in another sentence, or at another level. */
  UPDATED,
  /** The run before had it, and it is there no more. */
  ABSENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
