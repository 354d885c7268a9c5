package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.SampleRun;
import org.copydesk.report.Tone;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers need who hear the workbook read out, or do not tell its colours apart. */
class AccessibilityTest {

  private static final Set<String> MEANINGFUL =
      Stream.of(Tone.RED, Tone.AMBER, Tone.GREEN).map(Tone::fill).collect(Collectors.toSet());

  /** The rows of the Overview's tiles: shape and word stand in the first, above the number. */
  private static final int FIRST_TILE_ROW = 3;

  private static final int LAST_TILE_ROW = 6;

  @TempDir static Path folder;

  private static XSSFWorkbook book;

  @BeforeAll
  static void write() throws IOException {
    book =
        Workbooks.open(
            new ExcelReport(PriceList.standard()).write(SampleRun.typical(), folder).get(0));
  }

  @Test
  void beginsEverySheetInItsFirstCell() {
    for (Sheet sheet : book) {
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
          .as(sheet.getSheetName())
          .isNotBlank();
    }
  }

  @Test
  void saysInWordsWhatEveryChartShows() {
    int charts = 0;
    for (Sheet sheet : book) {
      XSSFDrawing drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
      for (XSSFShape shape : drawing == null ? List.<XSSFShape>of() : drawing.getShapes()) {
        assertThat(
                ((XSSFGraphicFrame) shape)
                    .getCTGraphicalObjectFrame()
                    .getNvGraphicFramePr()
                    .getCNvPr()
                    .getDescr())
            .as(sheet.getSheetName())
            .hasSizeGreaterThan(40);
        charts++;
      }
    }
    assertThat(charts).isEqualTo(2);
  }

  @Test
  void marksTheHeadOfEveryTableAndMergesNothingInIt() {
    int tables = 0;
    for (Sheet sheet : book) {
      for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
        assertThat(table.getHeaderRowCount()).as(table.getName()).isEqualTo(1);
        assertThat(table.getStartRowIndex()).isZero();
        assertThat(sheet.getMergedRegions()).as(sheet.getSheetName()).isEmpty();
        tables++;
      }
    }
    assertThat(tables).isGreaterThanOrEqualTo(6);
  }

  @Test
  void tellsNothingByColourAlone() {
    Workbooks.eachCell(
        book,
        cell -> {
          if (isMeaningful(cell) && !isInMergedAreaOrTile(cell)) {
            assertThat(Workbooks.value(cell))
                .as("%s %s", cell.getSheet().getSheetName(), cell.getAddress())
                .containsPattern("[A-Za-z]{3}");
          }
        });
  }

  private static boolean isMeaningful(XSSFCell cell) {
    return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
        && MEANINGFUL.contains(
            cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex().substring(2));
  }

  private static boolean isInMergedAreaOrTile(XSSFCell cell) {
    boolean behind =
        cell.getSheet().getMergedRegions().stream()
            .anyMatch(
                area ->
                    area.isInRange(cell)
                        && (area.getFirstColumn() < cell.getColumnIndex()
                            || area.getFirstRow() < cell.getRowIndex()));
    boolean tile =
        cell.getSheet().getSheetName().equals("Overview")
            && cell.getRowIndex() > FIRST_TILE_ROW
            && cell.getRowIndex() <= LAST_TILE_ROW;
    return behind || tile;
  }
}
