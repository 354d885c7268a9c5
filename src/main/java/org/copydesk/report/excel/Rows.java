package org.copydesk.report.excel;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.copydesk.report.Label;

/** Writes the rows of a data sheet from the top, cell by cell, each row as high as it needs. */
final class Rows {

  private static final double LINE_POINTS = 13;
  private static final double PADDING_POINTS = 4;

  /** What the blank at the left of a cell takes, in digits. */
  private static final double INDENT = 1.3;

  /** More lines than this in one row and an editor sees nothing else; the cell holds them all. */
  private static final int MOST_LINES = 14;

  private final Sheet sheet;
  private final List<Column> columns;
  private final Styles styles;
  private Row row;
  private int next;
  private int column;
  private int lines;

  /** Begins a sheet with its header. */
  Rows(Sheet sheet, List<Column> columns, Styles styles) {
    this.sheet = sheet;
    this.columns = columns;
    this.styles = styles;
    this.row = sheet.createRow(next++);
  }

  /**
   * Writes the header.
   *
   * @param right titles of columns of numbers
   */
  Rows header(List<String> right) {
    for (Column c : columns) {
      cell(header(c, right)).setCellValue(c.title());
      lines = Math.max(lines, Wrapping.lines(c.title(), (c.width() - INDENT) / 1.1));
    }
    row.setHeightInPoints((float) (lines * LINE_POINTS + 3 * PADDING_POINTS));
    return this;
  }

  private CellStyle header(Column column, List<String> right) {
    if (column.use() == Column.Use.ANSWER) {
      return styles.answerHeader;
    }
    return right.contains(column.title()) ? styles.headerRight : styles.header;
  }

  /** Begins the next row. */
  Rows begin() {
    row = sheet.createRow(next++);
    column = 0;
    lines = 1;
    return this;
  }

  Rows label(Label label) {
    cell(styles.label(label.tone())).setCellValue(label.text());
    return this;
  }

  /** Text that is safe for a cell already. */
  Rows text(String safe) {
    return text(safe, styles.text);
  }

  Rows quiet(String safe) {
    return text(safe, styles.quiet);
  }

  /** Text for programs, in a column that is hidden: it makes no row higher. */
  Rows hidden(String safe) {
    cell(styles.quiet).setCellValue(safe);
    return this;
  }

  /** A cell an editor is asked to fill in; text that is safe for a cell already, or none. */
  Rows answer(String safe) {
    return text(safe, styles.answer);
  }

  Rows text(String safe, CellStyle style) {
    lines = Math.max(lines, Wrapping.lines(safe, columns.get(column).width() - INDENT));
    Cell cell = cell(style);
    if (!safe.isEmpty()) {
      cell.setCellValue(safe);
    }
    return this;
  }

  /** Flagged words in their surroundings, in a look of their own where that can be. */
  Rows marked(MarkedExcerpt excerpt) {
    return marked(excerpt, true);
  }

  /**
   * Flagged words in their surroundings.
   *
   * @param excerpt the words between their brackets
   * @param rich whether the words get a look of their own
   */
  Rows marked(MarkedExcerpt excerpt, boolean rich) {
    lines =
        Math.max(
            lines, Wrapping.lines(excerpt.text(), (columns.get(column).width() - INDENT) / 1.06));
    Cell cell = cell(styles.text);
    if (rich && excerpt.canBeMarked()) {
      cell.setCellValue(excerpt.rich(styles.accent));
    } else {
      cell.setCellValue(excerpt.text());
    }
    return this;
  }

  Rows number(double value, CellStyle style) {
    cell(style).setCellValue(value);
    return this;
  }

  Rows day(LocalDate day) {
    cell(styles.day).setCellValue(day);
    return this;
  }

  Rows blank() {
    cell(styles.text);
    return this;
  }

  /**
   * A name that leads to another place of the workbook.
   *
   * @param safe the name
   * @param address sheet and cell in Excel's notation
   */
  Rows link(String safe, String address) {
    text(safe, styles.link);
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address);
    row.getCell(column - 1).setHyperlink(link);
    return this;
  }

  /** Ends the row. */
  void end() {
    row.setHeightInPoints(height(Math.min(lines, MOST_LINES)));
  }

  /** Writes a row that holds a single sentence. */
  void notice(String sentence) {
    row = sheet.createRow(next++);
    Cell cell = row.createCell(0);
    cell.setCellStyle(styles.notice);
    cell.setCellValue(sentence);
    row.setHeightInPoints(height(2));
  }

  /** Height of a row of so many lines, in points. */
  static float height(int lines) {
    return (float) (lines * LINE_POINTS + PADDING_POINTS);
  }

  private Cell cell(CellStyle style) {
    Cell cell = row.createCell(column++);
    cell.setCellStyle(style);
    return cell;
  }
}
