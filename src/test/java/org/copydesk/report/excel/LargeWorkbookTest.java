package org.copydesk.report.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.SampleRun;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One large workbook, written in a program with so little memory that it could not hold the rows:
 * as cells of a workbook in memory they take more than five times as much.
 */
class LargeWorkbookTest {

  /** More than the 65,536 rows and the 65,530 links that a sheet once could have. */
  private static final int FINDINGS = 66_000;

  private static final int DOCUMENTS = 1_200;
  private static final String MEMORY = "160m";

  private static final int FINDINGS_SHEET = 3;
  private static final int NAMES_SHEET = 5;

  @TempDir static Path folder;

  private static final Map<Integer, Map<String, Integer>> COUNTED = new HashMap<>();

  private static String said;
  private static ZipFile zip;

  @BeforeAll
  static void write() throws Exception {
    Process process = LargeWorkbook.start(folder, DOCUMENTS, FINDINGS, MEMORY);
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    said = Files.readString(LargeWorkbook.log(folder));
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    zip = new ZipFile(folder.resolve("latest.xlsx").toFile());
  }

  @AfterAll
  static void close() throws Exception {
    if (zip != null) {
      zip.close();
    }
  }

  @Test
  void needsNoMemoryForItsRows() {
    assertThat(said).contains("66,000 findings in 1,200 documents");
  }

  @Test
  void hasARowForEachFindingAndBracketsInEach() throws Exception {
    Map<String, Integer> counts = elements(FINDINGS_SHEET);
    assertThat(counts)
        .containsEntry("row", FINDINGS + 1)
        .containsEntry("[", FINDINGS)
        // In each marked cell the words are a run, and so is what stands on either side of them.
        .containsEntry("r", 3 * FindingsSheet.MOST_MARKED);
    assertThat(text("xl/tables/table2.xml")).contains("ref=\"A1:O" + (FINDINGS + 1) + "\"");
  }

  @Test
  void offersItsAnswersInEveryRow() throws Exception {
    Map<String, Integer> counts = elements(FINDINGS_SHEET);
    assertThat(counts).containsEntry("dataValidation", 1);
    assertThat(counts).containsEntry("sqref B2:B" + (FINDINGS + 1), 1);
    assertThat(counts).containsEntry("sqref A2:O" + (FINDINGS + 1), 1);
  }

  @Test
  void namesEachSpellingOnce() throws Exception {
    // Two kinds of five are about names, and their 8,000 spellings come again and again: a kind
    // always meets the same fifth of them.
    assertThat(elements(NAMES_SHEET)).containsEntry("row", 3_200 + 1);
  }

  @Test
  void staysBelowTheLimitsOfExcel() throws Exception {
    for (int sheet = 1; zip.getEntry("xl/worksheets/sheet" + sheet + ".xml") != null; sheet++) {
      assertThat(elements(sheet).getOrDefault("hyperlink", 0)).isLessThanOrEqualTo(65_530);
    }
    assertThat(elements(2)).containsEntry("hyperlink", 1_000);
  }

  @Test
  void hasNoMoreStylesThanASmallOne(@TempDir Path other) throws Exception {
    new ExcelReport(PriceList.standard()).write(SampleRun.typical(), other);
    try (ZipFile small = new ZipFile(other.resolve("latest.xlsx").toFile());
        XSSFWorkbook styled = Workbooks.open(other.resolve("latest.xlsx"))) {
      try (InputStream in = small.getInputStream(small.getEntry("xl/styles.xml"))) {
        assertThat(text("xl/styles.xml")).isEqualTo(new String(in.readAllBytes(), UTF_8));
      }
      assertThat(styled.getNumCellStyles()).isLessThan(100);
      assertThat(styled.getNumberOfFonts()).isLessThan(60);
    }
  }

  private static String text(String part) throws Exception {
    try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** How often each element is there, each range it is for, and cells that hold brackets. */
  private static Map<String, Integer> elements(int sheet) throws Exception {
    Map<String, Integer> counts = COUNTED.get(sheet);
    if (counts == null) {
      counts = count(sheet);
      COUNTED.put(sheet, counts);
    }
    return counts;
  }

  private static Map<String, Integer> count(int sheet) throws Exception {
    Map<String, Integer> counts = new HashMap<>();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in =
        zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      boolean open = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            counts.merge(xml.getLocalName(), 1, Integer::sum);
            String range = xml.getAttributeValue(null, "sqref");
            if (range != null) {
              counts.merge("sqref " + range, 1, Integer::sum);
            }
          }
          case XMLStreamConstants.CHARACTERS -> {
            open |= xml.getText().contains("[");
            if (open && xml.getText().contains("]")) {
              counts.merge("[", 1, Integer::sum);
              open = false;
            }
          }
          default -> {}
        }
      }
    }
    return counts;
  }
}
