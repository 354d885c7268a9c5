package org.copydesk.review;

import java.util.Map;
import java.util.Set;

/**
 * A row of a workbook in which something stands where an editor answers. All of it is as somebody
 * typed it.
 *
 * @param sheet the kind of sheet
 * @param place where it stands, for people: sheet and row
 * @param cells what stands in its columns; one that is empty or missing has no entry
 * @param formulas the columns that hold a formula
 */
public record AnswerRow(
    AnswerSheet sheet, String place, Map<AnswerField, String> cells, Set<AnswerField> formulas) {

  public AnswerRow {
    cells = Map.copyOf(cells);
    formulas = Set.copyOf(formulas);
  }

  /** What stands in a column; empty where nothing does. */
  public String cell(AnswerField field) {
    return cells.getOrDefault(field, "");
  }
}
