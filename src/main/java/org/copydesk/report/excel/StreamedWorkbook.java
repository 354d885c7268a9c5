package org.copydesk.report.excel;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;

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

  /** Writes cells with runs of their own look as inline strings. */
  private static final class RichWriter extends SheetDataWriter {

    RichWriter() throws IOException {
      super();
    }

    @Override
    public void writeCell(int columnIndex, Cell cell) throws IOException {
      XSSFRichTextString rich = rich(cell);
      if (rich == null) {
        super.writeCell(columnIndex, cell);
        return;
      }
      _out.write("<c r=\"" + cell.getAddress().formatAsString() + "\" s=\"");
      _out.write(cell.getCellStyle().getIndex() + "\" t=\"inlineStr\"><is>");
      // The runs as they are held: read through POI's own string, escapes would be undone.
      CTRElt[] runs = rich.getCTRst().getRArray();
      for (int i = 0; i < runs.length; i++) {
        writeRun(runs[i].getT(), runs[i].isSetRPr() ? rich.getFontOfFormattingRun(i) : null);
      }
      _out.write("</is></c>");
    }

    private static @Nullable XSSFRichTextString rich(Cell cell) {
      // Only text with brackets is ever marked; asking every cell for its runs would be slow.
      if (cell.getCellType() != CellType.STRING || cell.getStringCellValue().indexOf('[') < 0) {
        return null;
      }
      return cell.getRichStringCellValue() instanceof XSSFRichTextString rich
              && rich.numFormattingRuns() > 0
          ? rich
          : null;
    }

    private void writeRun(String text, @Nullable XSSFFont font) throws IOException {
      _out.write("<r>");
      if (font != null) {
        _out.write("<rPr>");
        _out.write(font.getBold() ? "<b/>" : "");
        _out.write(font.getUnderline() == XSSFFont.U_NONE ? "" : "<u/>");
        _out.write("<sz val=\"" + font.getFontHeightInPoints() + "\"/>");
        _out.write("<color rgb=\"" + font.getXSSFColor().getARGBHex() + "\"/>");
        _out.write("<rFont val=\"" + font.getFontName() + "\"/><family val=\"2\"/></rPr>");
      }
      _out.write("<t xml:space=\"preserve\">");
      outputEscapedString(text);
      _out.write("</t></r>");
    }
  }
}
