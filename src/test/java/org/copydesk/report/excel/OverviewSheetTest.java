package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.SampleRun;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewSheetTest {

  @TempDir Path folder;

  private XSSFWorkbook write(AuditRun run) throws IOException {
    return Workbooks.open(new ExcelReport(PriceList.standard()).write(run, folder).get(0));
  }

  @Test
  void saysWithWhichRunItIsComparedAndWhatBecameOfEachTile() throws IOException {
    AuditRun run = SampleRun.typical();
    PastRun past = run.before().orElseThrow();
    try (XSSFWorkbook book = write(run)) {
      XSSFSheet sheet = book.getSheet("Overview");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .contains("UTC")
          .contains("rule set " + run.header().ruleSet())
          .endsWith(
              "compared with run 20260317-020000-a1b1 of 17 March 2026, 02:00 UTC; the rules have"
                  + " changed since");
      assertThat(sheet.getRow(6).getCell(0).getStringCellValue())
          .isEqualTo("−1 since the last run");
      assertThat(sheet.getRow(6).getCell(8).getStringCellValue())
          .isEqualTo("+12.4 since the last run");
      RunTotals totals = run.totals();
      assertThat(numbers(sheet, "■ FAIL"))
          .containsExactly(
              (double) totals.fail(), (double) past.fail(), (double) totals.fail() - past.fail());
      assertThat(numbers(sheet, "Findings"))
          .containsExactly(
              (double) totals.counted(),
              (double) past.findings(),
              (double) totals.counted() - past.findings());
      assertThat(numbers(sheet, "Average score")).containsExactly(83.3, 70.9, 12.4);
    }
  }

  @Test
  void holdsEachNumberOfATileInItsPlainTable() throws IOException {
    try (XSSFWorkbook book = write(SampleRun.typical())) {
      XSSFSheet sheet = book.getSheet("Overview");
      List<String> names =
          List.of("■ FAIL", "▲ REVIEW", "● PASS", "□ NOT AUDITED", "Average score", "Findings");
      for (int i = 0; i < names.size(); i++) {
        assertThat(sheet.getRow(3).getCell(2 * i).getStringCellValue()).isEqualTo(names.get(i));
        assertThat(numbers(sheet, names.get(i)).get(0))
            .isEqualTo(sheet.getRow(4).getCell(2 * i).getNumericCellValue());
      }
    }
  }

  @Test
  void namesWhatWasLetStandErrorsFirst() throws IOException {
    AuditRun run = SampleRun.typical();
    try (XSSFWorkbook book = write(run)) {
      assertThat(Workbooks.values(book).values())
          .contains(
              "2 findings were let stand: 1 error (Words run together); 1 note (Name nobody could"
                  + " verify). They cost no points. See the sheet Not counted.");
      List<String> documents = Workbooks.column(book.getSheet("Documents"), "Let stand");
      double sum =
          documents.stream().filter(n -> !n.isEmpty()).mapToDouble(Double::parseDouble).sum();
      assertThat(numbers(book.getSheet("Overview"), "Let stand").get(0))
          .isEqualTo(sum)
          .isEqualTo(run.totals().letStand());
      List<String> trend = new ArrayList<>(Workbooks.column(book.getSheet("Trend"), "Let stand"));
      trend.removeIf(String::isEmpty);
      assertThat(Double.parseDouble(trend.get(trend.size() - 1))).isEqualTo(sum);
    }
  }

  @Test
  void tellsWhatCameOfReadingAnswers() throws IOException {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      sentences.add("=Row " + i + " of latest.xlsx\nsays\u202Eboth.");
    }
    AuditRun run =
        SampleRun.builder()
            .rules(new RuleCatalogue(List.of()))
            .notes(new ReviewNotes(1, sentences))
            .build();
    try (XSSFWorkbook book = write(run)) {
      Map<String, String> values = Workbooks.values(book);
      assertThat(values.values())
          .contains("1 new answer was taken from workbooks before this run.")
          .contains("▲ 5 more like these stand below this page.");
      for (int i = 0; i < 9; i++) {
        assertThat(values.values())
            .containsOnlyOnce("▲ =Row " + i + " of latest.xlsx says‹U+202E›both.");
      }
      String area = book.getPrintArea(0);
      int lastOnPage = Integer.parseInt(area.substring(area.lastIndexOf('$') + 1));
      assertThat(book.getSheet("Overview").getLastRowNum()).isGreaterThan(lastOnPage);
    }
  }

  @Test
  void comparesWithNothingWhereThereIsNothingToCompareWith() throws IOException {
    AuditRun run = SampleRun.builder().rules(new RuleCatalogue(List.of())).build();
    try (XSSFWorkbook book = write(run)) {
      Map<String, String> values = Workbooks.values(book);
      assertThat(values.get("Overview!A2"))
          .endsWith("not compared: this is the first run over these places");
      values.forEach(
          (where, value) -> {
            if (where.startsWith("Overview!")) {
              assertThat(value.toLowerCase(java.util.Locale.ROOT)).doesNotContain("last run");
            }
          });
    }
  }

  @Test
  void leadsToEverySheetThatIsToBeSeen() throws IOException {
    try (XSSFWorkbook book = write(SampleRun.typical())) {
      List<String> sheets = new ArrayList<>();
      for (XSSFHyperlink link : book.getSheet("Overview").getHyperlinkList()) {
        String to = link.getLocation();
        if (to.endsWith("'!A1")) {
          sheets.add(to.substring(1, to.length() - "'!A1".length()));
        }
      }
      List<String> seen = new ArrayList<>();
      for (int i = 1; i < book.getNumberOfSheets(); i++) {
        if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
          seen.add(book.getSheetName(i));
        }
      }
      assertThat(sheets).isEqualTo(seen);
    }
  }

  @Test
  void isOneLandscapePage() throws IOException {
    try (XSSFWorkbook book = write(SampleRun.typical())) {
      XSSFSheet sheet = book.getSheet("Overview");
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    }
  }

  /** The numbers of one row of the plain table. */
  private static List<Double> numbers(XSSFSheet sheet, String name) {
    List<Double> numbers = new ArrayList<>();
    sheet.forEach(
        row -> {
          if (row.getCell(0) != null
              && row.getCell(0).toString().equals(name)
              && row.getRowNum() > 8) {
            for (int column = 3; column <= 5; column++) {
              if (!row.getCell(column).toString().isEmpty()) {
                numbers.add(row.getCell(column).getNumericCellValue());
              }
            }
          }
        });
    return numbers;
  }
}
