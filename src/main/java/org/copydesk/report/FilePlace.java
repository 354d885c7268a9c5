package org.copydesk.report;

import java.util.Locale;
import org.copydesk.audit.FindingRow;
import org.copydesk.text.Place;

/**
 * Where a platform that shows files is to point for a finding. Lines and columns count from 1, by
 * UTF-16 code units.
 *
 * @param exact whether this is where the words stand in the file; if not, the file is no plain text
 *     and the place is its beginning
 * @param line line of the first code unit
 * @param column column of the first code unit
 * @param endLine line of the last code unit
 * @param endColumn the column after the last code unit
 * @param words where an editor looks: {@code line 4}; in a file without lines {@code paragraph 4},
 *     in an archive {@code speech.docx, paragraph 4}
 */
public record FilePlace(
    boolean exact, int line, int column, int endLine, int endColumn, String words) {

  static FilePlace inText(FindingRow row) {
    Place begin = row.located().place();
    String text = row.located().finding().text();
    int line = begin.line();
    int lineStart = 1 - begin.column();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // What follows the last line end still has to stand in the words.
      if (i + 1 < text.length() && (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    return new FilePlace(
        true,
        begin.line(),
        begin.column(),
        line,
        text.length() - lineStart + 1,
        String.format(Locale.ROOT, "line %d", begin.line()));
  }

  static FilePlace inDocument(FindingRow row, String member) {
    String where = VisibleText.line(row.located().where());
    return new FilePlace(
        false, 1, 1, 1, 1, member.isEmpty() ? where : VisibleText.line(member) + ", " + where);
  }
}
