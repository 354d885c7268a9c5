package org.copydesk.extract;

/**
 * Whether characters could be a text at all. A damaged or unknown file that was taken for text
 * would otherwise be audited as a story full of misspellings.
 */
final class TextLikeness {

  /** Control characters, damaged and unassigned ones: text hardly has any. */
  private static final double MOST_JUNK = 0.05;

  /**
   * Letters and digits among what is no white space; a table of contents with its dots has fewest.
   */
  private static final double FEWEST_LETTERS = 0.3;

  private TextLikeness() {}

  static boolean looksLikeText(String text) {
    int visible = 0;
    int letters = 0;
    int junk = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      if (c == '\t' || c == '\n' || c == '\r' || c == '\f' || Character.isSpaceChar(c)) {
        continue;
      }
      visible++;
      if (Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK) {
        letters++;
      } else if (c == 0xFFFD
          || type == Character.CONTROL
          || type == Character.UNASSIGNED
          || type == Character.SURROGATE
          || type == Character.PRIVATE_USE) {
        junk++;
      }
    }
    return visible == 0 || (junk <= MOST_JUNK * visible && letters >= FEWEST_LETTERS * visible);
  }

  /** Whether there is a letter of any script. */
  static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Words by white space; each sign of a script without blanks counts as one. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isIdeographic(c)) {
        words++;
        inside = false;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(c)) {
        inside = true;
        words++;
      }
    }
    return words;
  }
}
