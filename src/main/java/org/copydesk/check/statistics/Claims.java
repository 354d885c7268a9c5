package org.copydesk.check.statistics;

import org.copydesk.finding.Figure;

/** How a figure is quoted back to the editor. */
final class Claims {

  /** Words of the sentence that are quoted on either side of the figure, in characters. */
  private static final int SIDE = 45;

  private Claims() {}

  /** The words around the figure, short enough for a message. */
  static String quoted(Figure figure) {
    String before = line(figure.sentence().substring(0, figure.offset()));
    String after = line(figure.sentence().substring(figure.offset() + figure.text().length()));
    return head(before.stripLeading()) + line(figure.text()) + tail(after.stripTrailing());
  }

  private static String head(String before) {
    if (before.length() <= SIDE) {
      return before;
    }
    int cut = before.indexOf(' ', before.length() - SIDE);
    return "…" + (cut < 0 ? "" : before.substring(cut + 1));
  }

  private static String tail(String after) {
    if (after.length() <= SIDE) {
      return after;
    }
    int cut = after.lastIndexOf(' ', SIDE);
    return (cut < 0 ? "" : after.substring(0, cut)) + "…";
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
