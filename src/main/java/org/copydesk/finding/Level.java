package org.copydesk.finding;

import java.util.Locale;

/** How sure a finding is, in SARIF's words; from mild to grave. */
public enum Level {
  /** Please check; never costs points. */
  NOTE,
  /** Likely wrong: look. */
  WARNING,
  /** Wrong, and we are sure. */
  ERROR;

  /** The word in reports and options: {@code note}, {@code warning}, {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Level ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
