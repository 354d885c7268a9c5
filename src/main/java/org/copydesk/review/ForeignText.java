package org.copydesk.review;

import java.util.regex.Pattern;

/**
 * Text that came back from a workbook: on one line, without marks that turn the reading direction
 * (reports put some there themselves) and without what no report could show.
 */
final class ForeignText {

  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFE}\\x{FFFF}]");

  /** Where a report had to show something else than what stood there, or only a part of it. */
  private static final Pattern CHANGED =
      Pattern.compile("[\\x{2400}-\\x{2421}\\x{FFFD}\\x{2066}-\\x{2069}]|‹U\\+|… \\(cut here|…$");

  private static final String CUT = "… (cut here";

  private ForeignText() {}

  static String line(String text, int longest) {
    String line = UNSHOWN.matcher(WHITE.matcher(text).replaceAll(" ")).replaceAll("").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return line.substring(0, end) + "…";
  }

  /** Whether a report shows it just as it was, all of it. */
  static boolean isUnchanged(String text) {
    return !CHANGED.matcher(text).find();
  }

  /** Whether one is the other, or the beginning of it that a report had room for. */
  static boolean isSame(String full, String shown) {
    int cut = shown.indexOf(CUT);
    return cut < 0 ? full.equals(shown) : full.startsWith(shown.substring(0, cut));
  }

  /** Only letters and digits, in lower case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
