package org.copydesk.report.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet, one after the other, whatever program saved it. */
final class SheetRows implements AutoCloseable {

  /** More columns than a sheet has. */
  private static final int MOST_COLUMNS = 16_384;

  private final PartReader reader;
  private int number;
  private List<CellValue> cells = List.of();

  SheetRows(PartReader reader) {
    this.reader = reader;
  }

  /** Goes on to the next row; false at the end. */
  boolean next() throws IOException {
    while (reader.nextElement()) {
      if (reader.name().equals("row")) {
        number = number(reader.attribute("r"), number + 1);
        cells = readCells();
        return true;
      }
    }
    return false;
  }

  /** Its number, from 1. */
  int number() {
    return number;
  }

  List<CellValue> cells() {
    return cells;
  }

  private List<CellValue> readCells() throws IOException {
    List<CellValue> row = new ArrayList<>();
    int column = -1;
    while (reader.nextTag() && !reader.ends("row")) {
      if (reader.begins("c")) {
        column = column(reader.attribute("r"), column + 1);
        if (column >= MOST_COLUMNS || row.size() >= MOST_COLUMNS) {
          throw new UnreadableWorkbookException("has more columns than a sheet can have");
        }
        CellValue cell = readCell(column, reader.attribute("t"));
        if (!cell.isEmpty()) {
          row.add(cell);
        }
      }
    }
    return row;
  }

  private CellValue readCell(int column, String type) throws IOException {
    String value = "";
    boolean formula = false;
    String inline = "";
    while (reader.nextTag() && !reader.ends("c")) {
      if (reader.begins("f")) {
        formula = true;
        reader.text();
      } else if (reader.begins("v")) {
        value = reader.text();
      } else if (reader.begins("is")) {
        inline = reader.text();
      }
    }
    // A cell may still hold the text that it had before; its type says which one counts.
    if (type.equals("inlineStr")) {
      value = inline;
    } else if (type.equals("s")) {
      int index = number(value.strip(), -1);
      return new CellValue(column, Math.max(index, -1), "", formula);
    }
    return new CellValue(column, -1, SharedTexts.decoded(value), formula);
  }

  /** The column of an address, from 0. */
  static int column(String address, int otherwise) {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
      if (column > MOST_COLUMNS || column <= 0) {
        return MOST_COLUMNS;
      }
    }
    return column == 0 ? otherwise : column - 1;
  }

  private static int number(String digits, int otherwise) {
    try {
      return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
