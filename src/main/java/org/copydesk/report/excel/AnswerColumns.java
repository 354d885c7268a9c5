package org.copydesk.report.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;
import org.copydesk.review.AnswerField;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/**
 * The two columns of a sheet that editors write in: a list to choose an answer from, and rows that
 * step back once they are answered.
 *
 * @param columns the sheet's columns, {@link #DECISION} among them
 * @param answers what can be chosen
 */
record AnswerColumns(List<Column> columns, List<Answer> answers) {

  /** The header above the answers, in every sheet; programs find the answers by it. */
  static final String DECISION = AnswerField.DECISION.title();

  /** The header above the editors' words. */
  static final String COMMENT = AnswerField.COMMENT.title();

  AnswerColumns {
    columns = List.copyOf(columns);
    answers = List.copyOf(answers);
  }

  static Column decision() {
    return Column.answer(DECISION, 14);
  }

  static Column comment() {
    return Column.answer(COMMENT, 22);
  }

  /**
   * Adds the list to choose from to every row.
   *
   * @param sheet the empty sheet in the template
   * @param rows how many rows it will have
   * @param hint what each answer does, shown beside the cell; at most 255 characters
   */
  void offer(XSSFSheet sheet, int rows, String hint) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] labels = answers.stream().map(Answer::label).toArray(String[]::new);
    int column = column(DECISION);
    DataValidation list =
        helper.createValidation(
            helper.createExplicitListConstraint(labels),
            new CellRangeAddressList(1, rows, column, column));
    list.setEmptyCellAllowed(true);
    // In this format the flag means the opposite of what it is called.
    list.setSuppressDropDownArrow(true);
    list.createPromptBox("Your decision", hint);
    list.setShowPromptBox(true);
    list.setErrorStyle(DataValidation.ErrorStyle.STOP);
    list.createErrorBox(
        "Not one of the answers",
        "Choose " + String.join(", ", labels) + " from the list, or leave the cell empty.");
    list.setShowErrorBox(true);
    sheet.addValidationData(list);
  }

  /**
   * Makes answered rows quieter than those that wait for an answer.
   *
   * @param sheet the empty sheet in the template
   * @param rows how many rows it will have
   * @param unless a condition under which an answered row stays as it is; empty for none
   */
  void quieten(XSSFSheet sheet, int rows, String unless) {
    String answered = "LEN(TRIM(" + firstCell(DECISION) + "))>0";
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(
            unless.isEmpty() ? answered : "AND(" + answered + ",NOT(" + unless + "))");
    rule.createFontFormatting().setFontColor(Styles.colour(Tone.QUIET.text()));
    // POI leaves out how opaque the colour is, which the format's schema does not allow.
    StylesTable styles = sheet.getWorkbook().getStylesSource();
    CTDxf look = styles.getDxfAt(styles._getDXfsSize() - 1);
    look.getFont().getColorArray(0).setRgb(Styles.colour(Tone.QUIET.text()).getARGB());
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(1, rows, 0, columns.size() - 1)}, rule);
  }

  /** The cell of a column in the first row of a condition that holds for all rows. */
  String firstCell(String title) {
    return "$" + CellReference.convertNumToColString(column(title)) + "2";
  }

  private int column(String title) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).title().equals(title)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + title);
  }
}
