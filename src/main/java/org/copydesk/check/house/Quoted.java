package org.copydesk.check.house;

import java.util.Locale;

/** What a rule makes of words between quotation marks, which are somebody's own. */
public enum Quoted {
  /** They are looked at like all others. */
  IN,
  /** They are left alone. */
  OUT,
  /** Nothing but them is looked at. */
  ONLY;

  /** The word in a rule: {@code out}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
