package org.copydesk.check.house;

/** What has to stand around a term. */
public enum Boundaries {
  /** Nothing: the term is found inside words too. */
  NONE,
  /** No letter or figure of any language: the term stands as words of its own. */
  WORDS,
  /**
   * What {@code \b} says of both ends: one side of it is a letter or figure, the other is not. A
   * pattern that ends with a full stop is found only where a letter follows at once.
   */
  EDGES
}
