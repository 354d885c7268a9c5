package org.copydesk.report.excel;

import org.copydesk.finding.Excerpt;
import org.copydesk.report.VisibleText;

/**
 * Flagged words in their surroundings, between brackets: they survive copying, screen readers and
 * programs that drop letters' looks.
 *
 * @param before safe text before the words
 * @param words the words between brackets
 * @param after safe text after them
 */
record MarkedExcerpt(String before, String words, String after) {

  /** Editors read a line or two in a cell; the whole sentence is in the submission. */
  private static final int SIDE = 120;

  private static final int WORDS = 400;

  static MarkedExcerpt of(Excerpt excerpt) {
    return of(excerpt.before(), excerpt.words(), excerpt.after());
  }

  /**
   * Makes any words in any surroundings fit for a cell.
   *
   * @param before text before the words
   * @param words the words
   * @param after text after them
   */
  static MarkedExcerpt of(String before, String words, String after) {
    return new MarkedExcerpt(
        CellText.of(tail(collapse(before))),
        "[" + CellText.line(words, WORDS) + "]",
        CellText.of(head(collapse(after))));
  }

  String text() {
    return before + words + after;
  }

  /**
   * Whether the words can have a look of their own. Some programs undo escapes after they have
   * counted letters, and would mark the wrong words; brackets are then enough.
   */
  boolean canBeMarked() {
    return !text().contains(CellText.ESCAPE);
  }

  /**
   * The text with the words in a look of their own.
   *
   * @param look see {@link MarkedText#look()}
   */
  MarkedText rich(String look) {
    return new MarkedText(text(), before.length(), before.length() + words.length(), look);
  }

  /** One line that keeps a blank at either end, which parts it from the words. */
  private static String collapse(String side) {
    String line = VisibleText.oneLine("|" + side + "|");
    return line.substring(1, line.length() - 1);
  }

  private static String tail(String side) {
    if (side.length() <= SIDE) {
      return side;
    }
    int cut = side.indexOf(' ', side.length() - SIDE);
    return "…" + side.substring(cut < 0 ? side.length() - SIDE : cut);
  }

  private static String head(String side) {
    if (side.length() <= SIDE) {
      return side;
    }
    int cut = side.lastIndexOf(' ', SIDE);
    return side.substring(0, cut < 0 ? SIDE : cut + 1) + "…";
  }
}
