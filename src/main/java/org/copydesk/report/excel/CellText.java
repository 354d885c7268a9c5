package org.copydesk.report.excel;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Of a longer comment nobody reads the rest. */
  private static final int LONGEST_COMMENT = 8_000;

  /** Excel takes 253 line breaks in a cell. */
  private static final int MOST_LINES = 100;

  /** After {@link VisibleText} only its own fences are left of these. */
  private static final Pattern ISOLATES = Pattern.compile("[\\u2066-\\u2069]");

  private CellText() {}

  /** One line of text: white space of any kind becomes a single blank. */
  static String line(String text) {
    return of(VisibleText.oneLine(text));
  }

  /** One line of text of at most so many code units; see {@link #of(String, int)}. */
  static String line(String text, int longest) {
    return of(VisibleText.oneLine(text), longest);
  }

  /**
   * An editor's own words, which come back to be compared: they keep their lines, and nothing is
   * put around letters that run from right to left.
   */
  static String comment(String text) {
    String seen =
        Stream.of(text.strip().split("\\R", MOST_LINES))
            .map(CellText::of)
            .collect(Collectors.joining("\n"));
    if (seen.length() > LONGEST_COMMENT) {
      seen = of(text, LONGEST_COMMENT);
    }
    return ISOLATES.matcher(seen).replaceAll("");
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
