package org.copydesk.quality;

import java.util.List;

/** Where a labelled line stands, seen from the story's first and last line. */
enum LinePlace {
  ABOVE("above the story"),
  WITHIN("within the story"),
  BELOW("below the story");

  private final String words;

  LinePlace(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * The place of a line.
   *
   * @param line its number
   * @param marks the labels of all lines of its text
   */
  static LinePlace of(int line, List<Mark> marks) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Mark mark : marks) {
      if (mark.label().equals("content")) {
        first = Math.min(first, mark.line());
        last = Math.max(last, mark.line());
      }
    }
    return line < first ? ABOVE : line > last ? BELOW : WITHIN;
  }
}
