package org.copydesk.report;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Foreign text made fit to be seen. Submissions, file names and messages hold whatever their
 * senders put there: characters that no report can hold are shown instead of lost, and marks that
 * turn the reading direction are spelled out.
 */
public final class VisibleText {

  /** Room for saying that something was cut off. */
  private static final int TAIL = 80;

  private static final char LOST = '\uFFFD';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';

  private VisibleText() {}

  /** One line of text: white space of any kind becomes a single blank. */
  public static String line(String text) {
    return of(oneLine(text));
  }

  /**
   * One line of text, and no more code units than {@code longest}; see {@link #of(String, int)}.
   */
  public static String line(String text, int longest) {
    return of(oneLine(text), longest);
  }

  /**
   * One line of text that shows so many code units; where more is cut off, the notice of that comes
   * on top.
   */
  public static String beginning(String text, int shown) {
    return line(text, shown + TAIL);
  }

  /**
   * Surroundings of quoted words: the blanks at either end stay, as they part them from the words.
   *
   * @param text what stands before or after the words
   * @param shown makes one line of it
   */
  public static String beside(String text, UnaryOperator<String> shown) {
    String line = shown.apply(text);
    return line.isEmpty()
        ? ""
        : (Character.isWhitespace(text.charAt(0)) ? " " : "")
            + line
            + (Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "");
  }

  /** Runs of white space as one blank; a single pass, as a submission may be one huge run. */
  public static String oneLine(String text) {
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
  public static String of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /**
   * Text of at most so many code units; where more is cut off, the text says how much there was.
   *
   * @param text any text
   * @param longest length of the result at most, well above 80
   */
  public static String of(String text, int longest) {
    StringBuilder seen = new StringBuilder(Math.min(text.length(), longest) + 16);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      String piece = visible(c);
      if (seen.length() + piece.length() > longest - TAIL) {
        seen.append(
            String.format(
                Locale.ENGLISH, "… (cut here; the text has %,d characters)", text.length()));
        break;
      }
      seen.append(piece);
      at += Character.charCount(c);
    }
    return isolated(seen.toString(), longest);
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

  /**
   * Fences text that runs from right to left, so that it cannot turn the brackets, points and
   * digits around it: all of it where such letters prevail, else each stretch of them.
   */
  private static String isolated(String seen, int longest) {
    long turned = seen.codePoints().filter(VisibleText::isRightToLeft).count();
    if (turned == 0) {
      return seen;
    }
    long letters = seen.codePoints().filter(Character::isLetter).count();
    if (turned * 2 > letters) {
      return RIGHT_TO_LEFT_ISOLATE + seen + POP_ISOLATE;
    }
    StringBuilder fenced = new StringBuilder(seen.length() + 16);
    int at = 0;
    while (at < seen.length()) {
      int c = seen.codePointAt(at);
      if (!isRightToLeft(c)) {
        fenced.appendCodePoint(c);
        at += Character.charCount(c);
        continue;
      }
      int end = endOfStretch(seen, at);
      fenced.append(FIRST_STRONG_ISOLATE).append(seen, at, end).append(POP_ISOLATE);
      at = end;
    }
    // Thousands of fences in one seen help nobody, and the seen has its limit.
    return fenced.length() <= longest ? fenced.toString() : seen;
  }

  /** The end of the last such letter before one that runs the other way. */
  private static int endOfStretch(String seen, int from) {
    int end = from;
    for (int at = from; at < seen.length(); ) {
      int c = seen.codePointAt(at);
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
