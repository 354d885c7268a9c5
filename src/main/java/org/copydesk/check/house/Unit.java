package org.copydesk.check.house;

import java.util.Locale;

/** What a rule looks at as one: in what it counts, compares, or lets a pattern reach. */
public enum Unit {
  SENTENCE,
  /** A block of the layout: a paragraph, a heading, an item of a list. */
  PARAGRAPH,
  /** All places that the rule looks at together; a pattern stays in its paragraph. */
  TEXT,
  /** The text as it stands, ends of lines included. */
  WHOLE;

  /** The word in a rule: {@code sentence}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
