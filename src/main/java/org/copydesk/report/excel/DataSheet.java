package org.copydesk.report.excel;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.report.Tone;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/**
 * The frame of a sheet with one row a thing: a named table with a filter, a header that stays in
 * sight and is repeated on paper, fixed widths. It is made before the rows, which are streamed into
 * it afterwards.
 *
 * @param name the sheet's name
 * @param table the table's name, by which programs find it
 * @param columns from left to right
 * @param right titles of the columns of numbers
 * @param frozen how many columns stay in sight
 * @param tab colour of the sheet's tab
 */
record DataSheet(
    String name, String table, List<Column> columns, List<String> right, int frozen, Tone tab) {

  DataSheet {
    columns = List.copyOf(columns);
    right = List.copyOf(right);
  }

  /**
   * Makes the empty sheet.
   *
   * @param book the template
   * @param number number of the table in the workbook, from 1
   * @param rows how many rows the table will have; a sheet without rows has no table
   * @param run words for the foot of a page
   */
  XSSFSheet frame(XSSFWorkbook book, int number, int rows, String run) {
    XSSFSheet sheet = book.createSheet(name);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * 256);
      sheet.setColumnHidden(i, columns.get(i).use() == Column.Use.HIDDEN);
    }
    sheet.setTabColor(Styles.colour(tab.text()));
    sheet.createFreezePane(frozen, 1);
    sheet.setZoom(100);
    if (rows > 0) {
      addTable(sheet, number, rows);
    }
    int printed = (int) columns.stream().filter(Column::isPrinted).count() - 1;
    book.setPrintArea(book.getSheetIndex(sheet), 0, printed, 0, Math.max(rows, 1) + 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    page(sheet, true, run);
    return sheet;
  }

  /** The sheet's rows, with the header written. */
  Rows rows(SXSSFWorkbook book, Styles styles) {
    return new Rows(book.getSheet(name), columns, styles).header(right);
  }

  /** A4, as wide as the page, with run, sheet and page number at the foot. */
  static void page(Sheet sheet, boolean landscape, String run) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(landscape);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.7);
    sheet.getFooter().setLeft(run.replace("&", "&&"));
    sheet.getFooter().setCenter("&A");
    sheet.getFooter().setRight("Page &P of &N");
  }

  private void addTable(XSSFSheet sheet, int number, int rows) {
    AreaReference area =
        new AreaReference(
            new CellReference(0, 0),
            new CellReference(rows, columns.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable made = sheet.createTable(area);
    made.setName(table);
    made.setDisplayName(table);
    CTTable ct = made.getCTTable();
    ct.setId(number);
    for (int i = 0; i < columns.size(); i++) {
      ct.getTableColumns().getTableColumnArray(i).setName(columns.get(i).title());
    }
    ct.addNewAutoFilter().setRef(area.formatAsString());
  }
}
