package org.copydesk.report.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads workbooks back for tests. */
final class Workbooks {

  private Workbooks() {}

  static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  static void eachCell(XSSFWorkbook book, Consumer<XSSFCell> consumer) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          consumer.accept((XSSFCell) cell);
        }
      }
    }
  }

  /** Every cell that holds something, as sheet, cell, value. */
  static Map<String, String> values(XSSFWorkbook book) {
    Map<String, String> values = new TreeMap<>();
    eachCell(
        book,
        cell -> {
          String value = value(cell);
          if (!value.isEmpty()) {
            values.put(cell.getSheet().getSheetName() + "!" + cell.getAddress(), value);
          }
        });
    return values;
  }

  /** The workbook as text, a line a row: what a reviewer reads when the layout changes. */
  static String dump(XSSFWorkbook book) {
    StringBuilder dump = new StringBuilder();
    for (Sheet sheet : book) {
      dump.append("== ").append(sheet.getSheetName()).append('\n');
      for (Row row : sheet) {
        StringBuilder line = new StringBuilder();
        for (Cell cell : row) {
          String value = value(cell).replace("\n", " ⏎ ");
          if (!value.isEmpty()) {
            String column = CellReference.convertNumToColString(cell.getColumnIndex());
            line.append("  ").append(column).append(": ");
            line.append(value.length() <= 150 ? value : value.substring(0, 150) + " [...]");
          }
        }
        if (line.length() > 0) {
          dump.append(row.getRowNum() + 1).append(line).append('\n');
        }
      }
    }
    return dump.toString();
  }

  static String value(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? String.valueOf(cell.getNumericCellValue())
        : cell.getCellType() == CellType.BLANK ? "" : cell.getStringCellValue();
  }

  /** The values below a header, from top to bottom. */
  static List<String> column(XSSFSheet sheet, String title) {
    int column = -1;
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(title)) {
        column = cell.getColumnIndex();
      }
    }
    List<String> values = new ArrayList<>();
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      Cell cell = sheet.getRow(row).getCell(column);
      values.add(cell == null ? "" : value(cell));
    }
    return values;
  }

  /** The parts of the file with their bytes. */
  static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
