package org.copydesk.report.excel;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is laid out like a page: areas over several columns, rows of any height. */
final class Canvas {

  private final XSSFSheet sheet;

  Canvas(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Writes text over the columns from the first to the last. */
  XSSFCell text(int row, int first, int last, String safe, XSSFCellStyle style) {
    XSSFCell cell = area(row, first, last, style);
    if (!safe.isEmpty()) {
      cell.setCellValue(safe);
    }
    return cell;
  }

  /** Writes a number over the columns from the first to the last. */
  XSSFCell number(int row, int first, int last, double value, XSSFCellStyle style) {
    XSSFCell cell = area(row, first, last, style);
    cell.setCellValue(value);
    return cell;
  }

  /** Writes text that leads to another place of the workbook. */
  void link(int row, int first, int last, String safe, String address, XSSFCellStyle style) {
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address);
    text(row, first, last, safe, style).setHyperlink(link);
  }

  void height(int row, double points) {
    row(row).setHeightInPoints((float) points);
  }

  private XSSFRow row(int row) {
    XSSFRow there = sheet.getRow(row);
    return there == null ? sheet.createRow(row) : there;
  }

  private XSSFCell area(int row, int first, int last, XSSFCellStyle style) {
    for (int column = first; column <= last; column++) {
      row(row).createCell(column).setCellStyle(style);
    }
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
    }
    return row(row).getCell(first);
  }
}
