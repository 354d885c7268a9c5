package org.copydesk.extract;

/** What counts as white space in the text of a document: no-break blanks do. */
final class WhiteSpace {

  private WhiteSpace() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isAll(CharSequence s) {
    for (int i = 0; i < s.length(); i++) {
      if (!is(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
