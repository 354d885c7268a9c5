package org.copydesk.report.excel;

/**
 * How many lines a text takes in a column. LibreOffice does not grow rows of wrapped text when it
 * opens a workbook, so every row gets its height from here; without fonts, so that a server without
 * any writes the same file.
 */
final class Wrapping {

  private Wrapping() {}

  /**
   * The number of lines.
   *
   * @param text what stands in the cell
   * @param width width of the column, in digits of the default font
   */
  static int lines(String text, double width) {
    double room = Math.max(1, width - 1.2);
    int lines = 1;
    double used = 0;
    double word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines += used + word > room && used > 0 ? 2 : 1;
        used = 0;
        word = 0;
      } else if (c == ' ') {
        if (used + word > room && used > 0) {
          lines++;
          used = 0;
        }
        used += word + 0.5;
        word = 0;
      } else {
        word += width(c);
        if (word > room) {
          // A word longer than the column is broken wherever it is.
          lines += used > 0 ? 2 : 1;
          used = 0;
          word = width(c);
        }
      }
    }
    return used + word > room && used > 0 ? lines + 1 : lines;
  }

  /** Width of a character of Arial in digits, a little on the safe side. */
  private static double width(char c) {
    if (c >= 0x1100) {
      return c >= 0x2000 && c < 0x2E80 ? symbol(c) : 1.9;
    }
    if ("ijlI.,:;'|!".indexOf(c) >= 0) {
      return 0.5;
    }
    if ("[]()/ftr-".indexOf(c) >= 0) {
      return 0.62;
    }
    if ("mwMW@%".indexOf(c) >= 0) {
      return 1.55;
    }
    return Character.isUpperCase(c) ? 1.28 : 1.02;
  }

  private static double symbol(char c) {
    return "‘’“”‹›".indexOf(c) >= 0 ? 0.65 : 1.6;
  }
}
