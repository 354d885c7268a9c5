package org.copydesk.report.excel;

import java.util.Locale;

/**
 * Foreign text made safe for a cell. Submissions, file names and messages hold whatever their
 * senders put there: characters a workbook cannot hold are shown instead of lost, marks that turn
 * the reading direction are spelled out, and what Excel would decode is escaped.
 */
final class CellText {

  /** Excel's limit for one cell, in UTF-16 code units. */
  static final int LONGEST = 32_767;

  /** What an underscore becomes where it would begin an escape. */
  static final String ESCAPE = "_x005F_";

  private static final int TAIL = 80;
  private static final char LOST = '\uFFFD';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';

  private CellText() {}

  /** One line of text: white space of any kind becomes a single blank. */
  static String line(String text) {
    return of(oneLine(text));
  }

  /** Runs of white space as one blank; a single pass, as a submission may be one huge run. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((Character.isWhitespace(c) && c > 0x1F) || c == '\n' || c == '\r' || c == '\t') {
        blank = true;
      } else {
        if (blank && line.length() > 0) {
          line.append(' ');
        }
        blank = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Text as it stands; line breaks and tabs become visible, as they have no place in a name. */
  static String of(String text) {
    return of(text, LONGEST);
  }

  /**
   * Text of at most so many code units; where more is cut off, the cell says how much there was.
   *
   * @param text any text
   * @param longest length of the result at most, well above 80
   */
  static String of(String text, int longest) {
    StringBuilder cell = new StringBuilder(Math.min(text.length(), longest) + 16);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      String piece = escapesAt(text, at) ? ESCAPE : visible(c);
      if (cell.length() + piece.length() > longest - TAIL) {
        cell.append(
            String.format(
                Locale.ENGLISH, "… (cut here; the text has %,d characters)", text.length()));
        break;
      }
      cell.append(piece);
      at += Character.charCount(c);
    }
    return isolated(cell.toString(), longest);
  }

  /** What stands for one code point. */
  private static String visible(int c) {
    if (c < 0x20) {
      return String.valueOf((char) (0x2400 + c));
    }
    if (c == 0x7F) {
      return "\u2421";
    }
    if ((c >= 0x80 && c <= 0x9F) || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE) {
      return String.valueOf(LOST);
    }
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
      return String.format(Locale.ROOT, "‹U+%04X›", c);
    }
    return Character.toString(c);
  }

  /** Whether {@code _xHHHH_} begins here, which every reader of a workbook would decode. */
  private static boolean escapesAt(String text, int at) {
    if (text.charAt(at) != '_' || at + 6 >= text.length()) {
      return false;
    }
    if (text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Fences text that runs from right to left, so that it cannot turn the brackets, points and
   * digits around it: all of it where such letters prevail, else each stretch of them.
   */
  private static String isolated(String cell, int longest) {
    long turned = cell.codePoints().filter(CellText::isRightToLeft).count();
    if (turned == 0) {
      return cell;
    }
    long letters = cell.codePoints().filter(Character::isLetter).count();
    if (turned * 2 > letters) {
      return RIGHT_TO_LEFT_ISOLATE + cell + POP_ISOLATE;
    }
    StringBuilder fenced = new StringBuilder(cell.length() + 16);
    int at = 0;
    while (at < cell.length()) {
      int c = cell.codePointAt(at);
      if (!isRightToLeft(c)) {
        fenced.appendCodePoint(c);
        at += Character.charCount(c);
        continue;
      }
      int end = endOfStretch(cell, at);
      fenced.append(FIRST_STRONG_ISOLATE).append(cell, at, end).append(POP_ISOLATE);
      at = end;
    }
    // Thousands of fences in one cell help nobody, and the cell has its limit.
    return fenced.length() <= longest ? fenced.toString() : cell;
  }

  /** The end of the last such letter before one that runs the other way. */
  private static int endOfStretch(String cell, int from) {
    int end = from;
    for (int at = from; at < cell.length(); ) {
      int c = cell.codePointAt(at);
      at += Character.charCount(c);
      if (isRightToLeft(c)) {
        end = at;
      } else if (Character.isLetter(c)) {
        break;
      }
    }
    return end;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
