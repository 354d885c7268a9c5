package org.copydesk.audit;

import java.util.Locale;

/** What a finding is to the last complete run over the same paths, in SARIF's words. */
public enum FindingStatus {
  NEW,
  UNCHANGED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
