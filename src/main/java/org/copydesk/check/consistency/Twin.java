package org.copydesk.check.consistency;

/**
 * Two sentences of one story that say the same.
 *
 * @param earlier the first telling
 * @param later the second
 * @param likeness how alike they are
 * @param sign what speaks for it, in words
 */
record Twin(Telling earlier, Telling later, Likeness likeness, String sign) {

  /** How alike two sentences are, the surest first. */
  enum Likeness {
    /** Word for word. */
    SAME,
    /** Nearly all words in the same order. */
    EDITED,
    /** All words of the shorter one stand in the longer one in the same order. */
    WITHIN,
    /** So many of the words that carry meaning that it is surely told again. */
    RETOLD,
    /** Most of the words that carry meaning. */
    ALIKE
  }

  /** Whether the words are the same, small edits aside. */
  boolean isVerbatim() {
    return likeness.compareTo(Likeness.WITHIN) <= 0;
  }

  /** Whether an editor would take out one of the two. */
  boolean isFault() {
    boolean prose = earlier.isRunningText() && later.isRunningText();
    boolean onPurpose = likeness != Likeness.SAME && isNextTo();
    return prose && !onPurpose && likeness != Likeness.ALIKE;
  }

  /** Right after the first one, other words for the same are a figure of speech. */
  private boolean isNextTo() {
    return later.sentence().index() - earlier.sentence().index() <= 1;
  }
}
