package org.copydesk.check;

/** How much of a sentence stands between quotation marks. */
public enum QuotedForm {
  /** Somebody is quoted with a sentence or more: “We will not leave.” */
  SENTENCE,
  /**
   * Part of what somebody said, told inside another sentence: it was “not the right time to go”.
   */
  CLAUSE,
  /** A title, a term, a nickname, a word held at arm's length. */
  WORDS;

  /** Whether somebody is quoted, and not a name or a word. */
  public boolean isSpeech() {
    return this != WORDS;
  }
}
