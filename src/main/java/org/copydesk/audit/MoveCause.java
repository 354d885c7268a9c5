package org.copydesk.audit;

/** Why the result of a submission may differ from the one before. */
public enum MoveCause {
  /** The text is another. */
  TEXT,
  /** The text is the same; the rules, the desk's lists or Copydesk are others. */
  RULES,
  /** Text and rules are others. */
  TEXT_AND_RULES,
  /** Text and rules are the same; other submissions, or what editors decided, are others. */
  AROUND;

  /** As files for programs have it. */
  public String word() {
    return switch (this) {
      case TEXT -> "text";
      case RULES -> "rules";
      case TEXT_AND_RULES -> "text-and-rules";
      case AROUND -> "around";
    };
  }
}
