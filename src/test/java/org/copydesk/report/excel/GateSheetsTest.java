package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.SampleRun;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.report.AlteredRun;
import org.copydesk.score.GateResult;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbook says of the gate, of what does not count and of a run over some files. */
class GateSheetsTest {

  @TempDir Path folder;

  private XSSFWorkbook write(AuditRun run) throws IOException {
    return Workbooks.open(new ExcelReport(PriceList.standard()).write(run, folder).get(0));
  }

  @Test
  void opensAPartialRunWithWhatItLeftOutAndComparesNoSums() throws IOException {
    try (XSSFWorkbook book = write(SampleRun.partial())) {
      XSSFSheet overview = book.getSheet("Overview");
      assertThat(overview.getRow(1).getCell(0).getStringCellValue())
          .contains("each text compared with run 20260317-020000-a1b1");
      assertThat(overview.getRow(2).getCell(0).getStringCellValue())
          .startsWith("▲ Only files that changed since origin/main (1a2b3c4d) were audited.")
          .contains("\n1 file is gone since then: submissions/monday/=old‹U+202E›txt.txt.")
          .endsWith(
              "\n1 file has a new name and keeps its history: monday/harbour.txt (was"
                  + " monday/quay.txt).");
      assertThat(onOverview(book)).noneMatch(v -> v.contains("since the last run"));
      assertThat(onOverview(book)).doesNotContain("Last run");
      assertThat(Workbooks.values(book).values())
          .contains("This run is not among them: it audited some of the files only.");
      assertThat(Workbooks.column(book.getSheet("Documents"), "About the file"))
          .contains("Its name was monday/quay.txt.");
    }
  }

  @Test
  void saysOfEachConditionWhatDecidesItAndWhatWouldHelp() throws IOException {
    try (XSSFWorkbook book = write(SampleRun.partial())) {
      XSSFSheet sheet = book.getSheet("Quality gate");
      assertThat(Workbooks.column(sheet, "Kept?"))
          .startsWith("■ Not kept", "■ Not kept", "● Kept", "○ Not asked");
      assertThat(Workbooks.column(sheet, "Allowed")).startsWith("0.0", "0.0", "75 or more", "0.0");
      assertThat(Workbooks.column(sheet, "Findings that decide it"))
          .startsWith("monday/bridge.txt, the headline: error, Misspelled name: “Rejkjavik”");
      assertThat(Workbooks.column(sheet, "What would make it pass"))
          .startsWith(
              "Would pass if these were mended: 1 error of names/misspelled-name in"
                  + " monday/bridge.txt (score then 79.5).");
      assertThat(onOverview(book))
          .contains(
              "■ Quality gate not passed",
              "13 findings were raised: 4 let stand, 3 in the baseline, 6 count; 1 of those fails"
                  + " its text by itself.",
              "Would pass if monday/bridge.txt and monday/harbour.txt had 2 figures or fewer.");
    }
  }

  @Test
  void saysWhereTheRestOfALongRemedyIsToRead() throws IOException {
    List<GateResult.Condition> conditions = new ArrayList<>();
    String names = "these had more: " + "monday/ferry.txt, ".repeat(100) + "monday/end.txt";
    for (int i = 0; i < 9; i++) {
      conditions.add(
          new GateResult.Condition(
              "findings of kind " + i,
              1,
              0,
              false,
              List.of(),
              List.of(),
              false,
              List.of(),
              names,
              "1",
              "0",
              0,
              ""));
    }
    AuditRun run =
        AlteredRun.of(SampleRun.partial(), Map.of("gate", a -> new GateResult(conditions)));
    try (XSSFWorkbook book = write(run)) {
      assertThat(Workbooks.column(book.getSheet("Quality gate"), "What would make it pass").get(0))
          .endsWith(" All of it stands in run.json, which the format jsonl writes.");
    }
  }

  @Test
  void keepsTheOverviewShortWhereMuchIsAsked() throws IOException {
    GateResult.Condition[] conditions =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    new GateResult.Condition(
                        "submissions with figures > " + i, 0, 0, i != 29, List.of()))
            .toArray(GateResult.Condition[]::new);
    AuditRun run = SampleRun.builder().rules(new RuleCatalogue(List.of())).gate(conditions).build();
    try (XSSFWorkbook book = write(run)) {
      assertThat(onOverview(book))
          .contains("submissions with figures > 29")
          .contains("26 further conditions are on the sheet Quality gate; all are kept.")
          .doesNotContain("submissions with figures > 3");
      assertThat(Workbooks.column(book.getSheet("Quality gate"), "Condition"))
          .contains("submissions with figures > 0", "submissions with figures > 29");
    }
  }

  @Test
  void accountsForEveryFindingThatDoesNotCount() throws IOException {
    AuditRun run = SampleRun.partial();
    try (XSSFWorkbook book = write(run)) {
      XSSFSheet sheet = book.getSheet("Not counted");
      assertThat(Workbooks.column(sheet, "By"))
          .containsExactly(
              "Editors: Accept",
              "Editors: False alarm",
              "Marks in the texts",
              "Suppressions",
              "Suppressions",
              "Suppressions",
              "In the baseline",
              "In the baseline",
              "In the baseline");
      assertThat(Workbooks.column(sheet, "State"))
          .containsExactly(
              "In use",
              "In use",
              "In use",
              "In use",
              "Not met in these files",
              "▲ Expired",
              "Known",
              "Known",
              "Known");
      double all =
          Workbooks.column(sheet, "Findings").stream().mapToDouble(Double::parseDouble).sum();
      assertThat(all).isEqualTo(run.totals().raised() - run.totals().counted());
      assertThat(Workbooks.column(sheet, "Kind"))
          .contains("Heading left from a template (fragments/template-heading)", "style/*");
      assertThat(Workbooks.column(sheet, "Why"))
          .contains("=The harbour's column has this heading.");
      assertThat(sheet.getRow(4).getCell(9).getLocalDateTimeCellValue())
          .hasToString("2026-12-31T00:00");
      assertThat(Workbooks.values(book).values())
          .contains(
              "▲ 1 entry of the desk's suppressions has expired: what it let stand counts"
                  + " again.");
    }
  }

  @Test
  void namesWhatIsUnusedWhenAllFilesWereLookedAt() throws IOException {
    AuditRun run =
        SampleRun.builder()
            .rules(new RuleCatalogue(List.of()))
            .suppressions(
                List.of(
                    new SuppressionRow(
                        "style/*", "**", "", "House style.", "", null, "s.yml:2", 0, false)))
            .build();
    try (XSSFWorkbook book = write(run)) {
      assertThat(Workbooks.column(book.getSheet("Not counted"), "State"))
          .containsExactly("▲ Unused");
      assertThat(onOverview(book))
          .contains(
              "▲ 1 entry of the desk's suppressions let nothing stand in this run and can go if it"
                  + " is no longer needed.");
    }
  }

  @Test
  void saysThatEveryFindingCountsWhereNothingElseIsSo() throws IOException {
    try (XSSFWorkbook book =
        write(SampleRun.builder().rules(new RuleCatalogue(List.of())).build())) {
      assertThat(Workbooks.values(book))
          .containsEntry("Not counted!A2", "Every finding of this run counts.");
    }
  }

  private static List<String> onOverview(XSSFWorkbook book) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, String> value : Workbooks.values(book).entrySet()) {
      if (value.getKey().startsWith("Overview!")) {
        values.add(value.getValue());
      }
    }
    return values;
  }
}
