package org.copydesk.report.excel;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.RunHeader;

/** What programs need to read the workbook back, on a hidden sheet: name and value. */
final class MachineSheet {

  static final String NAME = "_copydesk";

  /** Version of the layout. 2: answers have columns, and rows have three keys. */
  static final int SCHEMA = 2;

  /** The algorithm of the keys. */
  static final String FINGERPRINT = "v1";

  private final RunHeader header;
  private final Styles styles;

  MachineSheet(RunHeader header, Styles styles) {
    this.header = header;
    this.styles = styles;
  }

  void write(XSSFWorkbook book) {
    XSSFSheet sheet = book.createSheet(NAME);
    sheet.setColumnWidth(0, 16 * 256);
    sheet.setColumnWidth(1, 70 * 256);
    String[][] lines = {
      {"name", "value"},
      {"schema", Integer.toString(SCHEMA)},
      {"run", header.runId()},
      {"ruleSet", header.ruleSet()},
      {"fingerprint", FINGERPRINT},
      {"version", header.version()}
    };
    for (int i = 0; i < lines.length; i++) {
      Row row = sheet.createRow(i);
      for (int column = 0; column < 2; column++) {
        row.createCell(column).setCellValue(CellText.of(lines[i][column]));
        row.getCell(column).setCellStyle(styles.plain);
      }
    }
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
  }
}
