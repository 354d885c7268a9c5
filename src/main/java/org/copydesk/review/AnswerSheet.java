package org.copydesk.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A sheet of the workbook in which editors answer, and how it is told from others. */
public enum AnswerSheet {
  /** One row a finding that counts. */
  FINDINGS("tblFindings"),
  /** One row a spelling of a name, for all submissions. */
  NAMES("tblNames"),
  /** One row a decision by which findings do not count. */
  SUPPRESSED("tblSuppressed");

  private final String table;

  AnswerSheet(String table) {
    this.table = table;
  }

  /** The name of its table. */
  public String table() {
    return table;
  }

  /** The sheet of a table; programs add digits to the name when a sheet is copied. */
  public static Optional<AnswerSheet> ofTable(String name) {
    return Arrays.stream(values())
        .filter(s -> name.replaceAll("(?<![0-9_])[0-9_]++$", "").equalsIgnoreCase(s.table))
        .findFirst();
  }

  /** The sheet that has a row with these titles, where they are enough to tell. */
  public static Optional<AnswerSheet> ofTitles(Set<AnswerField> titles) {
    if (!titles.contains(AnswerField.DECISION)) {
      return Optional.empty();
    }
    if (titles.contains(AnswerField.SCOPE) || titles.contains(AnswerField.DECIDED_BY)) {
      return Optional.of(SUPPRESSED);
    }
    if (titles.contains(AnswerField.NAME)) {
      return Optional.of(NAMES);
    }
    return titles.contains(AnswerField.KEY) || titles.contains(AnswerField.SHOWN)
        ? Optional.of(FINDINGS)
        : Optional.empty();
  }
}
