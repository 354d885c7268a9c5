package org.copydesk.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the sheets in which editors answer, found by its title wherever it stands. */
public enum AnswerField {
  DECISION("Decision"),
  COMMENT("Comment"),
  DOCUMENT("Document"),
  /** The flagged words in their sentence. */
  SHOWN("In the text"),
  /** A name as submissions write it. */
  NAME("As written"),
  STATUS("Status"),
  DECIDED_BY("Decided by"),
  /** The flagged words alone. */
  WORDS("Words"),
  RULE("Rule"),
  SCOPE("Scope"),
  RUN("Run"),
  KEY("Key");

  private final String title;

  AnswerField(String title) {
    this.title = title;
  }

  /** What stands above the column. */
  public String title() {
    return title;
  }

  /** Whether what follows from an answer hangs on it, so that it must not be worked out anew. */
  boolean decides() {
    return this != DOCUMENT && this != SHOWN && this != NAME && this != STATUS;
  }

  /** The column of a title; case and blanks do not matter. */
  public static Optional<AnswerField> ofTitle(String title) {
    String letters = letters(title);
    return Arrays.stream(values()).filter(f -> letters(f.title).equals(letters)).findFirst();
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "").toLowerCase(Locale.ROOT);
  }
}
