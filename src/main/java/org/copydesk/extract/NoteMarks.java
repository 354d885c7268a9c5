package org.copydesk.extract;

import java.util.regex.Pattern;

/** Tells the mark of a footnote or endnote from other raised or linked signs. */
final class NoteMarks {

  private static final Pattern MARK =
      Pattern.compile("[\\[(]?(?:\\d{1,3}|[ivx]{1,4}|[a-z]|[*†‡§]{1,3})[\\])]?");

  private static final Pattern RAISED_MARK =
      Pattern.compile("\\[?\\d{1,3}(?:[,–-] ?\\d{1,3}){0,5}\\]?|[*†‡§]{1,3}");

  /** A shorter word before a raised number is a unit: {@code km²}. */
  private static final int SHORTEST_WORD = 4;

  private NoteMarks() {}

  /**
   * Whether a link is nothing but the mark of a note.
   *
   * @param raw the text up to the end of the link
   * @param begin where the link begins
   * @param target where it leads
   */
  static boolean isLinkedMark(CharSequence raw, int begin, String target) {
    return target.indexOf('#') >= 0
        && begin > 0
        && raw.length() - begin <= 6
        && isGlued(raw.charAt(begin - 1))
        && MARK.matcher(strip(raw, begin)).matches();
  }

  /**
   * Whether raised text is the mark of a note rather than a power or a part of a unit.
   *
   * @param raw the text up to the end of the raised part
   * @param begin where that begins, behind at least one character
   */
  static boolean isRaisedMark(CharSequence raw, int begin) {
    if (!RAISED_MARK.matcher(strip(raw, begin)).matches()) {
      return false;
    }
    char before = raw.charAt(begin - 1);
    if (Character.isDigit(before)) {
      return false;
    }
    if (!Character.isLetter(before)) {
      return isGlued(before);
    }
    int word = begin;
    while (word > 0 && Character.isLetter(raw.charAt(word - 1))) {
      word--;
    }
    return begin - word >= SHORTEST_WORD;
  }

  private static boolean isGlued(char before) {
    return !Character.isWhitespace(before) && !Character.isSpaceChar(before);
  }

  private static String strip(CharSequence raw, int begin) {
    return raw.subSequence(begin, raw.length()).toString().strip();
  }
}
