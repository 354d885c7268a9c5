package org.copydesk.check.statistics.source;

/**
 * Something on the page that says where a figure is from: a link, a note, a line under a table.
 *
 * @param source what it names
 * @param where where it stands, in words
 * @param way {@link SupportPath#NOTE} or {@link SupportPath#SOURCE_LINE}
 */
record Citation(String source, String where, SupportPath way) {

  /** A link or note on the words of the figure's sentence. */
  static Citation note(String source, String where) {
    return new Citation(source, where, SupportPath.NOTE);
  }

  /** A line with a table or list. */
  static Citation line(String source) {
    return new Citation(
        source, "“Source: " + source + "” stands with its table or list", SupportPath.SOURCE_LINE);
  }
}
