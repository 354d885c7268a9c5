package org.copydesk.report.excel;

import java.util.regex.Pattern;
import org.copydesk.report.VisibleText;

/**
 * Foreign text made safe for a cell: made fit to be seen, what Excel would decode escaped, and no
 * longer than a cell holds.
 */
final class CellText {

  /** Excel's limit for one cell, in UTF-16 code units. */
  static final int LONGEST = 32_767;

  /** What an underscore becomes where it would begin an escape. */
  static final String ESCAPE = "_x005F_";

  /** {@code _xHHHH_}, which every reader of a workbook would decode; they may share underscores. */
  private static final Pattern DECODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /** One line of text: white space of any kind becomes a single blank. */
  static String line(String text) {
    return of(VisibleText.oneLine(text));
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
    return VisibleText.of(DECODED.matcher(text).replaceAll(ESCAPE), longest);
  }
}
