package org.copydesk.finding;

import java.util.Locale;

/** Who vouches for a figure. */
public enum Support {
  /** A source that a reader could go and ask. */
  ATTRIBUTED,
  /** Somebody is said to have said it, but nobody can be asked. */
  VAGUE,
  /** Nobody. */
  UNSUPPORTED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Support ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
