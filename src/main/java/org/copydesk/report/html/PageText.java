package org.copydesk.report.html;

import java.time.LocalDate;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.VisibleText;

/** Foreign text made fit for a page: everything seen, nothing turned round, no endless remarks. */
final class PageText {

  /** Longer names help nobody; the file system allows 255 bytes a part. */
  private static final int NAME = 600;

  private PageText() {}

  /** A file's name. */
  static String name(String name) {
    return VisibleText.of(name, NAME);
  }

  /** A remark in one line of at most so many code units. */
  static String line(String text, int longest) {
    return VisibleText.line(text, longest);
  }

  /** A stretch of a story; line breaks and tabs are blanks, as the page breaks its lines itself. */
  static String flowing(String text) {
    StringBuilder flowing = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      flowing.append(c >= '\t' && c <= '\r' ? ' ' : c);
    }
    return VisibleText.of(flowing.toString());
  }

  static String day(LocalDate day) {
    return SuppressionWords.day(day);
  }
}
