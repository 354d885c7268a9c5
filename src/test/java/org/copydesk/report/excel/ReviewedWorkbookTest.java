package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.copydesk.audit.SampleRun;
import org.copydesk.review.Answer;
import org.copydesk.review.AnsweredWorkbook;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewOutcome;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewedWorkbookTest {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant SAVED = Instant.parse("2029-12-24T10:00:00Z");

  @TempDir Path folder;
  private Path workbook;

  @BeforeEach
  void write() throws IOException {
    workbook = new ExcelReport(PriceList.standard()).write(SampleRun.typical(), folder).get(0);
  }

  private AnsweredWorkbook read() throws IOException {
    return new ReviewedWorkbook().read(workbook, NOW);
  }

  private ReviewOutcome outcome() throws IOException {
    Decisions known = new Decisions(decided());
    return ReviewOutcome.of(read(), known, keys -> true);
  }

  private static List<Decision> decided() {
    List<Decision> decided = new ArrayList<>();
    SampleRun.typical().eachDecision(row -> decided.add(row.decision()));
    return decided;
  }

  private void unreadable(String why) {
    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableWorkbookException.class)
        .hasMessageContaining(why);
  }

  @Test
  void findsNothingNewWhereNobodyAnswered() throws IOException {
    ReviewOutcome outcome = outcome();
    assertThat(outcome.taken()).isEmpty();
    assertThat(outcome.troubles()).isEmpty();
    assertThat(outcome.unchanged()).as("what the report had prefilled").isPositive();
    assertThat(outcome.workbook().run()).isEqualTo(SampleRun.typical().header().runId());
  }

  @Test
  void readsEveryRowAsTheFindingItIsAbout() throws IOException {
    try (Answering answering = Answering.in(workbook)) {
      answering
          .answer("Findings", row -> !row.get("Key").isEmpty(), "Accept", "ours")
          .answer("Names", row -> !row.get("Key").isEmpty(), "False alarm", "")
          .save("A. Editor", SAVED);
    }
    ReviewOutcome outcome = outcome();
    assertThat(outcome.refused()).isEmpty();
    assertThat(outcome.conflicts()).isEmpty();
    int[] findings = new int[1];
    Decisions all = new Decisions(outcome.taken());
    SampleRun.typical()
        .eachFinding(
            org.copydesk.audit.AuditRun.Order.BY_NAME,
            row -> {
              findings[0]++;
              assertThat(all.on(row.keys())).as(row.located().finding().text()).isPresent();
            });
    assertThat(findings[0]).isPositive();
    assertThat(outcome.taken()).allMatch(d -> d.by().equals("A. Editor") && d.when().equals(SAVED));
  }

  @Test
  void takesBackWhateverIsSuppressed() throws IOException {
    try (Answering answering = Answering.in(workbook)) {
      answering
          .answer("Suppressed", row -> !row.get("Key").isEmpty(), "Fix", "")
          .save("A. Editor", SAVED);
    }
    ReviewOutcome outcome = outcome();
    assertThat(outcome.troubles()).isEmpty();
    Decisions before = new Decisions(decided());
    assertThat(outcome.taken()).isNotEmpty();
    assertThat(before.and(outcome.taken()).all())
        .extracting(Decision::answer)
        .containsOnly(Answer.FIX);
  }

  @Test
  void toleratesWhatPeopleDoToSheets() throws IOException {
    try (Answering answering = Answering.in(workbook)) {
      XSSFWorkbook book = answering.book();
      XSSFSheet sheet = answering.sheet("Findings");
      Row first = sheet.getRow(1);
      Answering.cell(first, "Decision").setCellValue("\u00a0aCCept ");
      Row second = sheet.getRow(2);
      XSSFRichTextString rich = new XSSFRichTextString("False alarm");
      rich.applyFont(0, 5, book.createFont());
      Answering.cell(second, "Decision").setCellValue(rich);
      first.setZeroHeight(true);
      sheet.removeRow(sheet.getRow(3));
      Answering.cell(sheet.getRow(0).getSheet().getRow(0), "Decision").setCellValue(" DECISION");
      // Without its table, three rows lower, one column further right, under another name.
      sheet.removeTable(sheet.getTables().get(0));
      sheet.shiftRows(0, sheet.getLastRowNum(), 3);
      sheet.createRow(0).createCell(0).setCellValue("Checked by A. on Monday");
      sheet.shiftColumns(0, 14, 1);
      book.setSheetName(book.getSheetIndex(sheet), "Our findings");
      book.setSheetOrder("Our findings", 0);
      answering.save("A. Editor", SAVED);
    }
    ReviewOutcome outcome = outcome();
    assertThat(outcome.taken())
        .extracting(d -> d.answer().label())
        .containsExactly("Accept", "False alarm");
    assertThat(outcome.troubles()).isEmpty();
  }

  @Test
  void refusesFormulasAndSaysWhenTheKeysAreGone() throws IOException {
    try (Answering answering = Answering.in(workbook)) {
      XSSFSheet sheet = answering.sheet("Findings");
      Answering.cell(sheet.getRow(1), "Decision").setCellFormula("\"Acc\"&\"ept\"");
      Row names = answering.sheet("Names").getRow(1);
      Answering.cell(names, "Decision").setCellValue("Fix");
      Row head = answering.sheet("Names").getRow(0);
      head.removeCell(Answering.cell(head, "Key"));
      answering.save("A. Editor", SAVED);
    }
    ReviewOutcome outcome = outcome();
    assertThat(outcome.taken()).isEmpty();
    assertThat(outcome.refused())
        .hasSize(2)
        .anySatisfy(r -> assertThat(r).contains("formula in the column Decision"))
        .anySatisfy(r -> assertThat(r).contains("The sheet Names has 1 answer, but its hidden"));
  }

  @Test
  void saysWhenTheColumnOfAnswersIsGoneAndWhenACommentStandsAlone() throws IOException {
    try (Answering answering = Answering.in(workbook)) {
      Cell title = Answering.cell(answering.sheet("Findings").getRow(0), "Decision");
      Cell comment = Answering.cell(answering.sheet("Names").getRow(1), "Comment");
      title.setBlank();
      title.setCellValue("My view");
      comment.setBlank();
      comment.setCellValue("ask him");
      answering.save("A. Editor", SAVED);
    }
    ReviewOutcome outcome = outcome();
    assertThat(outcome.taken()).isEmpty();
    assertThat(outcome.refused())
        .hasSize(2)
        .anySatisfy(r -> assertThat(r).startsWith("The sheet Findings has no column Decision"))
        .anySatisfy(r -> assertThat(r).startsWith("Names row 2 (“").contains("a comment and no"));
  }

  @Test
  void believesNoClockOfAnother() throws IOException {
    try (Answering answering = Answering.in(workbook)) {
      answering.save("A. Editor", NOW.plus(30, ChronoUnit.DAYS));
    }
    assertThat(read().when()).isEqualTo(NOW);
    try (Answering answering = Answering.in(workbook)) {
      answering.save("A. Editor", SampleRun.typical().header().started());
    }
    Files.setLastModifiedTime(workbook, FileTime.from(SAVED));
    assertThat(read().when()).as("a program that keeps no record").isEqualTo(SAVED);
  }

  @Test
  void endsInASentenceForWhatIsNoWorkbook() throws Exception {
    byte[] good = Files.readAllBytes(workbook);
    Files.write(workbook, new byte[0]);
    unreadable("is empty");
    Files.writeString(workbook, "Decision,Key\n");
    unreadable("is no Excel workbook");
    Files.write(workbook, Arrays.copyOf(good, good.length / 2));
    unreadable("is damaged or was not saved to its end");
    try (HSSFWorkbook old = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(workbook)) {
      old.createSheet("Findings");
      old.write(out);
    }
    unreadable("old format (.xls); save it as an Excel workbook (.xlsx)");
    try (XSSFWorkbook macros = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        OutputStream out = Files.newOutputStream(workbook)) {
      macros.createSheet("Findings");
      macros.write(out);
    }
    unreadable("macros (.xlsm)");
    try (XSSFWorkbook foreign = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(workbook)) {
      foreign.createSheet("Findings").createRow(0).createCell(0).setCellValue("Decision");
      foreign.write(out);
    }
    unreadable("is no workbook of Copydesk");
    try (POIFSFileSystem fs = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(fs)) {
        out.write(good);
      }
      try (OutputStream out = Files.newOutputStream(workbook)) {
        fs.writeFilesystem(out);
      }
    }
    unreadable("is encrypted; save it without a password");
  }

  @Test
  void isNotHurtByAWorkbookThatMeansHarm() throws IOException {
    Map<String, byte[]> parts = Workbooks.parts(workbook);
    String sheet = "xl/worksheets/sheet1.xml";
    byte[] good = parts.get(sheet);

    parts.put(
        sheet,
        bytes(
            "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                + "<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>"));
    pack(parts);
    unreadable("document type");

    parts.put(sheet, bytes("<a>".repeat(100_000)));
    pack(parts);
    unreadable("nested deeper");

    parts.put(sheet, bytes("<worksheet a=\"" + "x".repeat(3_000_000) + "\"/>"));
    pack(parts);
    unreadable("a text too long for any cell");

    parts.put(sheet, bytes("<worksheet><sheetData><row><c"));
    pack(parts);
    unreadable("is damaged");

    parts.put(sheet, bytes("<worksheet>" + "<col/>".repeat(2_000_000) + "</worksheet>"));
    pack(parts);
    assertThatThrownBy(
            () ->
                new ReviewedWorkbook(new ReadingLimits(50_000_000, 5_000, 5_000_000, 100))
                    .read(workbook, NOW))
        .hasMessageContaining("unpacks to more");
    parts.put(sheet, good);
    pack(parts);
    assertThatThrownBy(
            () ->
                new ReviewedWorkbook(new ReadingLimits(1_000, 5_000, 5_000_000, 100))
                    .read(workbook, NOW))
        .hasMessageContaining("is larger than");
    assertThatThrownBy(
            () ->
                new ReviewedWorkbook(new ReadingLimits(50_000_000, 5, 5_000_000, 100))
                    .read(workbook, NOW))
        .hasMessageContaining("more parts");
    assertThat(outcome().troubles()).isEmpty();
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private void pack(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    Files.write(workbook, bytes.toByteArray());
  }
}
