package org.copydesk.report.excel;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose rows go straight to disk. POI's own loses letters' looks unless every string of
 * the workbook is kept in memory; this one writes them into the cell, so that the last of 100,000
 * findings is marked like the first and memory does not grow.
 */
final class StreamedWorkbook extends SXSSFWorkbook {

  private static final int ROWS_IN_MEMORY = 200;

  StreamedWorkbook(XSSFWorkbook template) {
    super(template, ROWS_IN_MEMORY);
    // No sheet comes near 4 GB, and some readers stumble over the format for larger ones.
    setZip64Mode(Zip64Mode.AsNeeded);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new RichWriter();
  }

  /** Writes cells of which a part has a look of its own as inline strings. */
  private static final class RichWriter extends SheetDataWriter {

    RichWriter() throws IOException {
      super();
    }

    @Override
    public void writeCell(int columnIndex, Cell cell) throws IOException {
      MarkedText text = marked(cell);
      if (text == null) {
        super.writeCell(columnIndex, cell);
        return;
      }
      _out.write("<c r=\"" + cell.getAddress().formatAsString() + "\" s=\"");
      _out.write(cell.getCellStyle().getIndex() + "\" t=\"inlineStr\"><is>");
      writeRun(text.before(), "");
      writeRun(text.marked(), text.look());
      writeRun(text.after(), "");
      _out.write("</is></c>");
    }

    private static @Nullable MarkedText marked(Cell cell) {
      // Only text with brackets is ever marked; asking every cell would be slow.
      if (cell.getCellType() != CellType.STRING || cell.getStringCellValue().indexOf('[') < 0) {
        return null;
      }
      return cell.getRichStringCellValue() instanceof MarkedText text ? text : null;
    }

    private void writeRun(String text, String properties) throws IOException {
      if (!text.isEmpty()) {
        _out.write("<r>" + properties + "<t xml:space=\"preserve\">");
        outputEscapedString(text);
        _out.write("</t></r>");
      }
    }
  }
}
