package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.ExternalTools;
import org.copydesk.audit.Audit;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.EarlierResult;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Measures;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.Scope;
import org.copydesk.score.Charge;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Place;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets that editors answer in: Findings, Names, Suppressed. */
class AnswerSheetsTest {

  private static final String MISSPELLED = "names/misspelled-name";
  private static final String UNVERIFIED = "names/unverified-name";
  private static final String WORD = "spelling/misspelled-word";

  @TempDir Path folder;

  private final List<Decision> decisions = new ArrayList<>();

  @Test
  void listsEachSpellingOnceThoseOfMostDocumentsFirst() throws IOException {
    XSSFSheet names = written(names()).getSheet("Names");
    assertThat(Workbooks.column(names, "As written"))
        .containsExactly("Korvanen", "Ashby", "Zelm", "Ashby");
    assertThat(Workbooks.column(names, "Kind"))
        .containsExactly(
            "Misspelled name", "Misspelled name", "Misspelled name", "Name nobody could verify");
    assertThat(Workbooks.column(names, "Times")).containsExactly("4.0", "2.0", "2.0", "1.0");
    assertThat(Workbooks.column(names, "Documents")).containsExactly("3.0", "2.0", "1.0", "1.0");
    assertThat(Workbooks.column(names, "How sure")).startsWith("0.9", "0.8");
    assertThat(Workbooks.column(names, "Probably meant").get(0)).isEqualTo("Korvenen / Karvonen");
    assertThat(Workbooks.column(names, "Evidence").get(0))
        .isEqualTo("First phrase of a.txt; Second phrase");
    assertThat(Workbooks.column(names, "Words")).startsWith("Korvanen");
    assertThat(Workbooks.column(names, "Rule")).endsWith(UNVERIFIED);
    assertThat(Workbooks.column(names, "Key"))
        .doesNotHaveDuplicates()
        .first()
        .isEqualTo(keys(MISSPELLED, "any.txt", "korvanen").anywhere().value());
  }

  @Test
  void sumsOfNamesAreTheFindingsOfNames() throws IOException {
    decide(Answer.FALSE_ALARM, Scope.DOCUMENT, MISSPELLED, "b.txt", "Korvanen", "");
    AuditRun run = names();
    double times =
        Workbooks.column(written(run).getSheet("Names"), "Times").stream()
            .mapToDouble(Double::parseDouble)
            .sum();
    int counted =
        run.totals().findings().stream()
            .filter(c -> c.rule().startsWith("names/"))
            .mapToInt(c -> c.count())
            .sum();
    assertThat(times).isEqualTo(counted).isEqualTo(8);
  }

  @Test
  void leavesOutNamesThatEditorsCalledRight() throws IOException {
    decide(Answer.FALSE_ALARM, Scope.EVERYWHERE, MISSPELLED, "a.txt", "KORVANEN", "So it is.");
    XSSFWorkbook book = written(names());
    assertThat(Workbooks.column(book.getSheet("Names"), "As written")).doesNotContain("Korvanen");
    XSSFSheet suppressed = book.getSheet("Suppressed");
    assertThat(Workbooks.column(suppressed, "Decision")).containsExactly("False alarm");
    assertThat(Workbooks.column(suppressed, "Comment")).containsExactly("So it is.");
    assertThat(Workbooks.column(suppressed, "Reach")).containsExactly("every document");
    assertThat(Workbooks.column(suppressed, "Still matching")).containsExactly("yes, 4 findings");
    assertThat(Workbooks.column(suppressed, "In the text"))
        .containsExactly("before [Korvanen] after");
    assertThat(Workbooks.column(suppressed, "Scope")).containsExactly("EVERYWHERE");
    assertThat(Workbooks.column(suppressed, "Run")).containsExactly("20260317-020000-a1b1");
    assertThat(suppressed.getRow(1).getCell(7).getLocalDateTimeCellValue())
        .isEqualTo("2026-03-17T00:00:00");
  }

  @Test
  void repeatsWhatWasSaidOfANameEverywhereAndNothingElse() throws IOException {
    decide(Answer.FIX, Scope.EVERYWHERE, MISSPELLED, "a.txt", "Korvanen", "See the passport.");
    decide(Answer.FIX, Scope.FINDING, MISSPELLED, "a.txt", "Zelm", "In this sentence.");
    XSSFWorkbook book = written(names());
    XSSFSheet names = book.getSheet("Names");
    assertThat(Workbooks.column(names, "Decision")).containsExactly("Fix", "", "", "");
    assertThat(Workbooks.column(names, "Comment").get(0)).isEqualTo("See the passport.");
    assertThat(Workbooks.column(book.getSheet("Suppressed"), "Decision").get(0))
        .isEqualTo("Nothing is suppressed: every finding of this run counts.");
  }

  @Test
  void saysWhichNamesAndDecisionsHadNoRoom() throws IOException {
    decide(Answer.ACCEPT, Scope.FINDING, WORD, "a.txt", "gone", "");
    decide(Answer.ACCEPT, Scope.FINDING, WORD, "b.txt", "gone", "");
    new ExcelReport(PriceList.standard(), new Limits(9, 99, 9, 2, 1)).write(names(), folder);
    XSSFWorkbook book = Workbooks.open(folder.resolve("latest.xlsx"));
    assertThat(book.getTable("tblNames").getEndRowIndex()).isEqualTo(2);
    assertThat(Workbooks.column(book.getSheet("Names"), "As written"))
        .startsWith("Korvanen", "Ashby");
    assertThat(Workbooks.values(book))
        .containsEntry(
            "Names!A4",
            "3 findings of further names are not on this sheet, which has room for the 2"
                + " spellings that most documents hold; findings.jsonl (--format jsonl) holds all of them.")
        .containsEntry(
            "Suppressed!A3",
            "1 further decision had no room on this sheet; what was decided holds all the same.");
    assertThat(Workbooks.values(book).values())
        .contains(
            "The sheet Names ends early: 3 findings of further names had no room.",
            "The sheet Suppressed ends early: 1 further decision had no room.");
  }

  @Test
  void saysNewKnownOrStillThere() throws IOException {
    decide(Answer.FIX, Scope.FINDING, WORD, "b.txt", "teh", "Told him.");
    XSSFSheet findings =
        written(
                run(
                    doc("a.txt", finding(WORD, "a.txt", "adress")),
                    doc("b.txt", finding(WORD, "b.txt", "teh"), finding(WORD, "b.txt", "wich"))))
            .getSheet("Findings");
    assertThat(Workbooks.column(findings, "Words")).containsExactly("teh", "wich", "adress");
    assertThat(Workbooks.column(findings, "Status"))
        .containsExactly("Marked Fix but still there", "Known", "New");
    assertThat(Workbooks.column(findings, "Decision")).containsExactly("Fix", "", "");
    assertThat(Workbooks.column(findings, "Comment")).containsExactly("Told him.", "", "");
  }

  @Test
  void keepsFindingsThatEditorsLetStandOffTheWorkList() throws IOException {
    decide(Answer.ACCEPT, Scope.FINDING, WORD, "a.txt", "adress", "A quote.");
    XSSFWorkbook book = written(run(doc("a.txt", finding(WORD, "a.txt", "adress"))));
    assertThat(Workbooks.values(book))
        .containsEntry(
            "Findings!A2",
            "Nothing that counts was found; what does not count is on the sheet Not counted.");
    assertThat(Workbooks.column(book.getSheet("Suppressed"), "Words")).containsExactly("adress");
    assertThat(Workbooks.column(book.getSheet("Suppressed"), "Key"))
        .containsExactly(FindingsSheet.keys(keys(WORD, "a.txt", "adress")));
  }

  @Test
  void offersTheAnswersThatMakeSense() throws IOException {
    decide(Answer.ACCEPT, Scope.FINDING, WORD, "a.txt", "gone", "");
    XSSFWorkbook book = written(names());
    Map<String, String> offered =
        Map.of(
            "Findings", "\"Fix,Accept,False alarm\"",
            "Names", "\"Fix,False alarm\"",
            "Suppressed", "\"Fix,Accept,False alarm\"");
    offered.forEach(
        (name, answers) -> {
          XSSFSheet sheet = book.getSheet(name);
          assertThat(sheet.getDataValidations()).as(name).hasSize(1);
          XSSFDataValidation list = sheet.getDataValidations().get(0);
          assertThat(list.getValidationConstraint().getFormula1())
              .as(name)
              .isEqualTo(answers)
              .hasSizeLessThan(255);
          int column = list.getRegions().getCellRangeAddress(0).getFirstColumn();
          assertThat(sheet.getRow(0).getCell(column).getStringCellValue()).isEqualTo("Decision");
          assertThat(list.getRegions().getCellRangeAddress(0).getFirstRow()).isEqualTo(1);
          assertThat(list.getRegions().getCellRangeAddress(0).getLastRow())
              .isEqualTo(sheet.getLastRowNum());
          assertThat(list.getPromptBoxText()).isNotBlank().hasSizeLessThan(255);
          assertThat(list.getErrorBoxText()).hasSizeLessThan(225);
          assertThat(list.getEmptyCellAllowed()).isTrue();
        });
  }

  @Test
  void invitesToWriteInTwoColumnsAndHidesWhatProgramsNeed() throws IOException {
    decide(Answer.ACCEPT, Scope.FINDING, WORD, "a.txt", "gone", "");
    XSSFWorkbook book = written(names());
    Map<String, List<String>> hidden =
        Map.of(
            "Findings", List.of("Words", "Rule", "Key"),
            "Names", List.of("Words", "Rule", "Key"),
            "Suppressed", List.of("Words", "Rule", "Scope", "Run", "Key"));
    hidden.forEach(
        (name, columns) -> {
          XSSFSheet sheet = book.getSheet(name);
          List<String> cream = new ArrayList<>();
          List<String> out = new ArrayList<>();
          for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
            String title = sheet.getRow(0).getCell(i).getStringCellValue();
            XSSFCell cell = sheet.getRow(1).getCell(i);
            if (cell.getCellStyle().getFillForegroundXSSFColor() != null
                && cell.getCellStyle()
                    .getFillForegroundXSSFColor()
                    .getARGBHex()
                    .equals("FFFFF8DC")) {
              cream.add(title);
            }
            if (sheet.isColumnHidden(i)) {
              out.add(title);
            }
          }
          assertThat(cream).as(name).containsExactly("Decision", "Comment");
          assertThat(out).as(name).isEqualTo(columns);
          assertThat(sheet.getProtect()).as("a protected sheet cannot be sorted").isFalse();
        });
    assertThat(book.getSheet("Findings").getPaneInformation().getVerticalSplitPosition())
        .as("Level stays in sight")
        .isEqualTo((short) 4);
    assertThat(book.getPrintArea(book.getSheetIndex("Findings")))
        .as("How sure and Status are for the screen")
        .startsWith("Findings!$A$1:$J$");
  }

  @Test
  void makesAnsweredRowsQuieterUnlessNobodyActed() throws IOException {
    XSSFSheet findings = written(names()).getSheet("Findings");
    XSSFSheetConditionalFormatting formats = findings.getSheetConditionalFormatting();
    assertThat(formats.getNumConditionalFormattings()).isEqualTo(1);
    XSSFConditionalFormattingRule rule = formats.getConditionalFormattingAt(0).getRule(0);
    assertThat(rule.getFormula1())
        .isEqualTo(
            "AND(LEN(TRIM($B2))>0," + "NOT(AND($B2=\"Fix\",$L2=\"Marked Fix but still there\")))");
    assertThat(findings.getRow(0).getCell(11).getStringCellValue()).isEqualTo("Status");
    assertThat(rule.getFontFormatting().getFontColor().getARGBHex())
        .isEqualTo("FF" + Tone.QUIET.text());
    assertThat(formats.getConditionalFormattingAt(0).getFormattingRanges()[0].getLastRow())
        .isEqualTo(findings.getLastRowNum());
  }

  @Test
  void tellsProgramsWhatTheyRead() throws IOException {
    XSSFWorkbook book = written(names());
    int sheet = book.getSheetIndex("_copydesk");
    assertThat(sheet).isEqualTo(book.getNumberOfSheets() - 1);
    assertThat(book.getSheetVisibility(sheet)).isEqualTo(SheetVisibility.HIDDEN);
    assertThat(Workbooks.column(book.getSheetAt(sheet), "name"))
        .containsExactly("schema", "run", "ruleSet", "fingerprint", "version");
    List<String> values = Workbooks.column(book.getSheetAt(sheet), "value");
    assertThat(values).startsWith("2", "20260318-020000-a1b2").endsWith("v1", "0.1.0");
    var properties = book.getProperties().getCustomProperties();
    assertThat(properties.getProperty("copydesk.schema").getI4()).isEqualTo(2);
    assertThat(properties.getProperty("copydesk.run").getLpwstr()).isEqualTo(values.get(1));
    assertThat(properties.getProperty("copydesk.ruleSet").getLpwstr()).isEqualTo(values.get(2));
    assertThat(properties.getProperty("copydesk.fingerprint").getLpwstr()).isEqualTo("v1");
  }

  @Test
  void keepsWhatAnEditorWroteAsText() throws IOException {
    String comment = "=cmd|'/c calc'!A1\n@second line_x0041_\u0007";
    decide(Answer.ACCEPT, Scope.FINDING, WORD, "=a.txt", "-1+2", comment);
    decisions.add(
        new Decision(
            Answer.FALSE_ALARM,
            Scope.EVERYWHERE,
            keys(WORD, "+x", "@x"),
            "=no/rule at all/",
            "+x\u202Etxt.exe",
            "@SUM(A1) " + "long".repeat(20_000),
            "=HYPERLINK(\"https://attacker.example\")",
            Instant.parse("2026-03-17T09:15:00Z"),
            "+".repeat(40_000),
            "=1"));
    XSSFSheet sheet =
        written(run(doc("=a.txt", finding(WORD, "=a.txt", "-1+2")))).getSheet("Suppressed");
    assertThat(Workbooks.column(sheet, "Comment"))
        .contains("=cmd|'/c calc'!A1\n@second line_x0041_␇");
    assertThat(Workbooks.column(sheet, "Decided by"))
        .contains("=HYPERLINK(\"https://attacker.example\")");
    assertThat(Workbooks.column(sheet, "Document")).contains("=a.txt", "+x‹U+202E›txt.exe");
    assertThat(Workbooks.column(sheet, "In the text")).contains("before [-1+2] after");
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      sheet
          .getRow(row)
          .forEach(
              cell -> {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                if (cell.getCellType() == CellType.STRING) {
                  assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                  assertThat(cell.getStringCellValue()).hasSizeLessThan(CellText.LONGEST);
                }
              });
    }
  }

  @Test
  void libreOfficeKeepsAnswersKeysAndLists() throws Exception {
    decide(Answer.ACCEPT, Scope.FINDING, WORD, "a.txt", "gone", "Two\nlines.");
    XSSFWorkbook ours = written(names());
    try (XSSFWorkbook theirs =
        Workbooks.open(ExternalTools.convert(folder.resolve("latest.xlsx"), "xlsx", folder))) {
      assertThat(Workbooks.values(theirs)).isEqualTo(Workbooks.values(ours));
      for (String name : List.of("Findings", "Names", "Suppressed")) {
        XSSFSheet sheet = theirs.getSheet(name);
        assertThat(sheet.getDataValidations()).as(name).isNotEmpty();
        assertThat(sheet.getTables().get(0).getName()).isEqualTo("tbl" + name);
        int keys = sheet.getRow(0).getLastCellNum() - 1;
        assertThat(sheet.getRow(0).getCell(keys).getStringCellValue()).isEqualTo("Key");
        assertThat(sheet.isColumnHidden(keys)).as(name).isTrue();
      }
      // LibreOffice flattens a cell that is all one run; the brackets say the same.
      XSSFCell whole = theirs.getSheet("Suppressed").getRow(1).getCell(2);
      assertThat(whole.getStringCellValue()).isEqualTo("[gone]");
      XSSFCell marked = theirs.getSheet("Findings").getRow(1).getCell(7);
      assertThat(marked.getStringCellValue()).contains("[");
      assertThat(marked.getRichStringCellValue().numFormattingRuns()).isGreaterThan(1);
      assertThat(theirs.getSheetVisibility(theirs.getSheetIndex("_copydesk")))
          .isNotEqualTo(SheetVisibility.VISIBLE);
    }
  }

  private SampleRun names() {
    return run(
        doc(
            "a.txt",
            name(MISSPELLED, "a.txt", "Korvanen", 0.9),
            name(MISSPELLED, "a.txt", "korvanen", 0.6),
            name(MISSPELLED, "a.txt", "Zelm", 0.7),
            name(MISSPELLED, "a.txt", "Zelm", 0.7)),
        doc(
            "b.txt",
            name(MISSPELLED, "b.txt", "Korvanen", 0.5),
            name(MISSPELLED, "b.txt", "Ashby", 0.8),
            name(UNVERIFIED, "b.txt", "Ashby", 0.4),
            finding(WORD, "b.txt", "adress")),
        doc(
            "c.txt",
            name(MISSPELLED, "c.txt", "Korvanen", 0.5),
            name(MISSPELLED, "c.txt", "Ashby", 0.5)));
  }

  private SampleRun run(Audit... audits) {
    SampleRun.Builder run =
        SampleRun.builder()
            .rules(SampleRun.typical().rules())
            .decisions(new Decisions(decisions))
            .past(SampleRun.typical().trend().get(0))
            .before("b.txt", new EarlierResult(Verdict.REVIEW, 70.0));
    for (Audit audit : audits) {
      run.audited(audit);
    }
    return run.build();
  }

  private static Audit doc(String name, LocatedFinding... findings) {
    ScoreFormula formula = new ScoreFormula(PriceList.standard(), rule -> false);
    List<Charge> charges =
        List.of(findings).stream()
            .map(f -> new Charge(f.finding().rule(), f.finding().level()))
            .toList();
    Score score = formula.score(charges, 400);
    return new Audit(
        name,
        "en",
        "Headline",
        400,
        List.of(findings),
        List.of(),
        Map.of(),
        Measures.NONE,
        List.of(),
        score,
        formula.verdict(score, charges));
  }

  private static LocatedFinding finding(String rule, String document, String words) {
    return name(rule, document, words, 0.5);
  }

  private static LocatedFinding name(
      String rule, String document, String words, double confidence) {
    Finding finding =
        new Finding(
            new RuleId(rule),
            Level.WARNING,
            new Span(0, words.length()),
            words,
            "Is it " + words + "?",
            List.of("Korvenen", "Karvonen"),
            List.of("First phrase of " + document + ".", "Second phrase.", "Third phrase."),
            confidence);
    return new LocatedFinding(
        finding,
        exact(rule, document, words),
        new Place(1, 1),
        "paragraph 1",
        new Excerpt("before ", words, " after"));
  }

  private static Fingerprint exact(String rule, String document, String words) {
    return Fingerprint.of(new RuleId(rule), document, "before " + words + " after", words, 0);
  }

  private static FindingKeys keys(String rule, String document, String words) {
    return FindingKeys.of(new RuleId(rule), document, words, exact(rule, document, words));
  }

  private void decide(
      Answer answer, Scope scope, String rule, String document, String words, String comment) {
    decisions.add(
        new Decision(
            answer,
            scope,
            keys(rule, document, words),
            rule,
            document,
            words,
            "A. Editor",
            Instant.parse("2026-03-17T09:15:00Z"),
            comment,
            "20260317-020000-a1b1"));
  }

  private XSSFWorkbook written(AuditRun run) throws IOException {
    new ExcelReport(PriceList.standard()).write(run, folder);
    return Workbooks.open(folder.resolve("latest.xlsx"));
  }
}
