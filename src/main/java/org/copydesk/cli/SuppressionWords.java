package org.copydesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.audit.SuppressionRow;

/** What is said of suppressions that are over, or that let nothing stand. */
final class SuppressionWords {

  private static final int MOST = 5;

  private SuppressionWords() {}

  /** A line for each kind; none where all of them are at work. */
  static List<String> of(List<SuppressionRow> idle) {
    List<String> lines = new ArrayList<>();
    List<SuppressionRow> expired = idle.stream().filter(SuppressionRow::expired).toList();
    if (!expired.isEmpty()) {
      lines.add(
          "suppressions that are over and let nothing stand any more: %s. Delete them, or give them a later day"
              .formatted(listed(expired)));
    }
    List<SuppressionRow> unused = idle.stream().filter(SuppressionRow::isUnused).toList();
    if (!unused.isEmpty()) {
      lines.add(
          "suppressions that let nothing stand in this run: %s. Delete them if they have done their work"
              .formatted(listed(unused)));
    }
    return lines;
  }

  private static String listed(List<SuppressionRow> rows) {
    String first =
        rows.stream()
            .limit(MOST)
            .map(r -> OneLine.of("%s (%s%s)".formatted(r.place(), what(r), end(r))))
            .collect(Collectors.joining(", "));
    return rows.size() <= MOST ? first : first + " and %d more".formatted(rows.size() - MOST);
  }

  private static String what(SuppressionRow row) {
    return row.rules()
        + (row.files().equals("**") ? "" : " in " + row.files())
        + (row.text().isEmpty() ? "" : " about “" + row.text() + "”");
  }

  private static String end(SuppressionRow row) {
    return row.expired() ? ", until " + row.until() : "";
  }
}
