package org.copydesk.report.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.review.AnswerField;
import org.copydesk.review.AnswerRow;
import org.copydesk.review.AnswerSheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of one sheet in which somebody answered. The row with the titles says what the
 * columns are; it may stand anywhere, as rows and columns may have been put before it.
 */
final class SheetAnswers {

  /** Who puts more rows than this above a table has made a sheet of their own. */
  private static final int ROWS_ABOVE = 1_000;

  private final String sheet;
  private final SharedTexts texts;
  private final List<Found> found = new ArrayList<>();
  private @Nullable AnswerSheet kind;
  private Map<Integer, AnswerField> columns = Map.of();
  private boolean keyed;
  private int answersWithoutKey;
  private boolean isTableWithoutAnswers;

  SheetAnswers(String sheet, SharedTexts texts) {
    this.sheet = sheet;
    this.texts = texts;
  }

  private record Found(AnswerSheet kind, int row, Map<AnswerField, CellValue> cells) {}

  /**
   * Reads the sheet.
   *
   * @param tables the kinds of the tables on it
   * @param most how many rows with an answer are allowed
   */
  void read(SheetRows rows, List<AnswerSheet> tables, int most) throws IOException {
    while (rows.next() && (kind != null || rows.number() <= ROWS_ABOVE)) {
      if (isHeader(rows.cells())) {
        readHeader(rows.cells(), tables);
      } else if (kind != null) {
        Map<AnswerField, CellValue> cells = new EnumMap<>(AnswerField.class);
        for (CellValue cell : rows.cells()) {
          AnswerField field = columns.get(cell.column());
          if (field != null && !cell.isBlank(texts)) {
            cells.put(field, cell);
          }
        }
        if (isTouched(kind, cells)) {
          add(new Found(kind, rows.number(), cells), most);
        }
      }
    }
    isTableWithoutAnswers = kind == null && !tables.isEmpty();
  }

  /** Whether somebody wrote there; from a decision that is listed, its answer can be deleted. */
  private static boolean isTouched(AnswerSheet kind, Map<AnswerField, CellValue> cells) {
    return cells.containsKey(AnswerField.DECISION)
        || (cells.containsKey(AnswerField.KEY)
            && (kind == AnswerSheet.SUPPRESSED || cells.containsKey(AnswerField.COMMENT)));
  }

  private void add(Found answer, int most) throws IOException {
    if (!keyed) {
      answersWithoutKey++;
    } else if (found.size() < most) {
      found.add(answer);
    } else {
      throw new UnreadableWorkbookException("has more answers than any run has findings");
    }
  }

  /** The first cell of a row tells most rows from a row of titles; one of them is "Decision". */
  private boolean isHeader(List<CellValue> cells) {
    for (CellValue cell : cells) {
      boolean candidate = kind == null || columns.get(cell.column()) == AnswerField.DECISION;
      if (candidate && cell.title(texts).filter(f -> f == AnswerField.DECISION).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void readHeader(List<CellValue> cells, List<AnswerSheet> tables) {
    Map<Integer, AnswerField> titles = new HashMap<>();
    EnumSet<AnswerField> seen = EnumSet.noneOf(AnswerField.class);
    for (CellValue cell : cells) {
      cell.title(texts).filter(seen::add).ifPresent(f -> titles.put(cell.column(), f));
    }
    Optional<AnswerSheet> byTitles = AnswerSheet.ofTitles(seen);
    Optional<AnswerSheet> now = tables.size() == 1 ? Optional.of(tables.get(0)) : byTitles;
    if (now.isPresent()) {
      kind = now.get();
      columns = titles;
      keyed = seen.contains(AnswerField.KEY);
    }
  }

  /** Whether it is a sheet that editors answer in. */
  boolean isKeyed() {
    return kind != null && keyed;
  }

  /** What the answers that were found need of the shared texts. */
  void want(BitSet wanted) {
    for (Found row : found) {
      row.cells().values().stream()
          .filter(c -> c.shared() >= 0)
          .forEach(c -> wanted.set(c.shared()));
    }
  }

  /** The rows, once the shared texts they need are known. */
  void addTo(List<AnswerRow> rows) {
    for (Found row : found) {
      Map<AnswerField, String> cells = new EnumMap<>(AnswerField.class);
      EnumSet<AnswerField> formulas = EnumSet.noneOf(AnswerField.class);
      row.cells()
          .forEach(
              (field, cell) -> {
                cells.put(field, cell.text(texts));
                if (cell.formula()) {
                  formulas.add(field);
                }
              });
      rows.add(new AnswerRow(row.kind(), sheet + " row " + row.row(), cells, formulas));
    }
  }

  /** That there may be answers which nobody can read, or tell the findings of. */
  Optional<String> fault() {
    if (isTableWithoutAnswers) {
      return Optional.of(
          "The sheet %s has no column Decision any more, so nobody knows what was answered there."
              .formatted(sheet));
    }
    return answersWithoutKey == 0
        ? Optional.empty()
        : Optional.of(
            "The sheet %s has %s, but its hidden column Key is gone, so nobody knows to what."
                .formatted(
                    sheet, answersWithoutKey == 1 ? "1 answer" : answersWithoutKey + " answers"));
  }
}
