package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.SampleRun;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

class TrendSheetTest {

  @TempDir Path folder;

  @Test
  void hasARowForEachRunAndThisOneLast() throws IOException {
    AuditRun run = SampleRun.typical();
    XSSFSheet sheet = write(run);
    RunTotals totals = run.totals();
    assertThat(Workbooks.column(sheet, "Run"))
        .startsWith("20260316-020000-a1b0", "20260317-020000-a1b1", "20260318-020000-a1b2");
    assertThat(last(sheet, "Documents")).isEqualTo(totals.found());
    assertThat(last(sheet, "Average score")).isEqualTo(totals.averageScore().getAsDouble());
    assertThat(last(sheet, "Fail")).isEqualTo(totals.fail());
    assertThat(last(sheet, "Review")).isEqualTo(totals.review());
    assertThat(last(sheet, "Not audited")).isEqualTo(totals.notAudited());
    assertThat(last(sheet, "Findings")).isEqualTo(totals.counted());
    RunChanges changes = run.changes();
    assertThat(Workbooks.column(sheet, "New")).startsWith("", "4.0", changes.fresh() + ".0");
    assertThat(Workbooks.column(sheet, "Came back")).startsWith("", "0.0", "1.0");
    assertThat(Workbooks.column(sheet, "Fixed")).startsWith("", "6.0", changes.gone() + ".0");
    assertThat(Workbooks.column(sheet, "Rules"))
        .startsWith("first run", "as before", "▲ rules changed here");
    XSSFCell started = sheet.getRow(1).getCell(1);
    assertThat(DateUtil.isCellDateFormatted(started)).isTrue();
    assertThat(started.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 3, 16, 2, 0));
  }

  @Test
  void drawsTheAverageFromNoughtToAHundred() throws IOException {
    XSSFSheet sheet = write(SampleRun.typical());
    XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
    CTValAx axis = chart.getCTChart().getPlotArea().getValAxArray(0);
    assertThat(axis.getScaling().getMin().getVal()).isZero();
    assertThat(axis.getScaling().getMax().getVal()).isEqualTo(100);
    assertThat(chart.getTitleText().getString()).isEqualTo("Average score of each run");
    assertThat(
            chart
                .getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getPPr()
                .getDefRPr()
                .getSz())
        .isEqualTo(1_200);
    XSSFGraphicFrame frame = (XSSFGraphicFrame) sheet.getDrawingPatriarch().getShapes().get(0);
    assertThat(frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr().getDescr())
        .startsWith("Line of the average score, from 0 to 100, of 3 runs, from 61.3 on 16 March");
  }

  @Test
  void saysWhereTheRulesChanged() throws IOException {
    XSSFSheet sheet =
        write(
            SampleRun.builder()
                .rules(new RuleCatalogue(List.of()))
                .past(past("r1", false))
                .past(past("r2", true).underOtherRules())
                .build());
    assertThat(Workbooks.column(sheet, "Rules"))
        .startsWith("first run", "▲ rules changed here", "as before");
    assertThat(sheet.getRow(4).getCell(0).getStringCellValue())
        .startsWith("Where the rules changed, what is new or fixed");
  }

  @Test
  void saysThatTheLineBeginsWithTheSecondRun() throws IOException {
    XSSFSheet sheet = write(SampleRun.builder().rules(new RuleCatalogue(List.of())).build());
    assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
        .startsWith("The line of the average score begins with the second run");
    assertThat(sheet.getDrawingPatriarch()).isNull();
  }

  private static PastRun past(String run, boolean comparable) {
    return new PastRun(
        run,
        Instant.parse("2026-03-10T02:00:00Z"),
        1,
        0,
        0,
        0,
        OptionalDouble.of(90),
        3,
        0,
        0,
        0,
        comparable);
  }

  private static double last(XSSFSheet sheet, String title) {
    List<String> column = new ArrayList<>(Workbooks.column(sheet, title));
    column.removeIf(String::isEmpty);
    return Double.parseDouble(column.get(column.size() - 1));
  }

  private XSSFSheet write(AuditRun run) throws IOException {
    XSSFWorkbook book =
        Workbooks.open(new ExcelReport(PriceList.standard()).write(run, folder).get(0));
    return book.getSheet("Trend");
  }
}
