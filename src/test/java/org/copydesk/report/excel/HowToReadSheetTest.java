package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.SampleRun;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.RuleCard;
import org.copydesk.review.Answer;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowToReadSheetTest {

  @TempDir Path folder;

  @Test
  void tellsOfEachRuleHowOftenItWasRightOrThatNobodyMeasured() throws IOException {
    // The product's own rules and not those of the sample.
    AuditRun run = SampleRun.builder().build();
    XSSFSheet sheet = write(run);
    List<String> ids = new ArrayList<>();
    for (Row row : sheet) {
      String id = text(row, 6);
      if (id.contains("/")) {
        ids.add(id);
        RuleCard card =
            run.rules().cards().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
        String expected =
            MeasuredQuality.of(card)
                .map(m -> "right (%,d of %,d)".formatted(m.right(), m.raised()))
                .orElse("not measured");
        assertThat(text(row, 5)).as(id).contains(expected);
      }
    }
    assertThat(ids)
        .isEqualTo(run.rules().cards().stream().map(RuleCard::id).toList())
        .isSortedAccordingTo(String::compareTo);
    assertThat(values(sheet))
        .anyMatch(v -> v.contains("judged by hand: "))
        .anyMatch(v -> v.contains("found (") && v.contains("on "))
        .contains("not measured");
  }

  @Test
  void explainsTheScoreInPlainWordsBeforeTheFormula() throws IOException {
    List<String> values = values(write(SampleRun.builder().build()));
    assertThat(values.indexOf("What costs")).isPositive();
    assertThat(values.indexOf("What costs"))
        .isLessThan(values.indexOf("What fails a text by itself"));
    assertThat(values.indexOf("What fails a text by itself"))
        .isLessThan(values.indexOf("To work it out"));
    String example = values.get(values.indexOf("For example") + 1);
    assertThat(example)
        .contains("two errors “Misspelled word”")
        .contains("one warning “Statistic from an unnamed source”");
  }

  @Test
  void explainsEveryAnswerAndHowToTakeItBack() throws IOException {
    List<String> values = values(write(SampleRun.builder().build()));
    for (Answer answer : Answer.values()) {
      assertThat(values).contains(answer.label());
    }
    assertThat(values)
        .contains("To take one back", "While a run is going on", "Two answers to one");
  }

  @Test
  void isPortrait() throws IOException {
    assertThat(write(SampleRun.typical()).getPrintSetup().getLandscape()).isFalse();
  }

  private XSSFSheet write(AuditRun run) throws IOException {
    XSSFWorkbook book =
        Workbooks.open(new ExcelReport(PriceList.standard()).write(run, folder).get(0));
    return book.getSheet("How to read");
  }

  private static List<String> values(XSSFSheet sheet) {
    List<String> values = new ArrayList<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  String value = Workbooks.value(cell);
                  if (!value.isEmpty()) {
                    values.add(value);
                  }
                }));
    return values;
  }

  private static String text(Row row, int column) {
    return row.getCell(column) == null ? "" : Workbooks.value(row.getCell(column));
  }
}
