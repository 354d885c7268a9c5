package org.copydesk.report.excel;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;
import org.copydesk.review.AnsweredWorkbook;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewOutcome;

/**
 * Measures reading a large workbook back. Arguments: a folder, rows, every how many rows an answer,
 * and "shared" for a workbook that keeps its texts as Excel and LibreOffice do.
 */
public final class ReviewSpeed {

  private static final List<String> TITLES =
      List.of(
          "No.",
          "Decision",
          "Comment",
          "Level",
          "Kind",
          "Document",
          "Where",
          "In the text",
          "What to do",
          "Why flagged",
          "How sure",
          "Status",
          "Words",
          "Rule",
          "Key");

  private ReviewSpeed() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]).resolve("speed-" + args[1] + args[3] + ".xlsx");
    if (!Files.exists(file)) {
      write(file, Integer.parseInt(args[1]), Integer.parseInt(args[2]), args[3].equals("shared"));
      System.exit(0); // Measured in a JVM of its own.
    }
    long begin = System.nanoTime();
    AnsweredWorkbook read = new ReviewedWorkbook().read(file, Instant.now());
    long middle = System.nanoTime();
    ReviewOutcome outcome = ReviewOutcome.of(read, Decisions.NONE, keys -> true);
    long end = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%d MB, %d rows read in %.1f s, %d decisions in %.1f s, %s; heap limit %d MB%n",
        Files.size(file) / 1_000_000,
        read.rows().size(),
        (middle - begin) / 1e9,
        outcome.taken().size(),
        (end - middle) / 1e9,
        outcome.troubles(),
        Runtime.getRuntime().maxMemory() / 1_000_000);
  }

  private static void write(Path file, int rows, int every, boolean shared) throws Exception {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 200, false, shared);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Findings");
      fill(sheet.createRow(0), TITLES);
      RuleId rule = new RuleId("spelling/misspelled-word");
      for (int i = 1; i <= rows; i++) {
        String document = "deep/folder/story-" + i / 20 + ".docx";
        String words = "mispelled" + i;
        FindingKeys keys =
            FindingKeys.of(rule, document, words, Fingerprint.of(rule, document, "S", words, i));
        fill(
            sheet.createRow(i),
            List.of(
                String.valueOf(i),
                i % every == 0 ? "Accept" : "",
                "",
                "▲ error",
                "Misspelled word",
                document,
                "paragraph " + i % 40,
                "… some words that stand before the ["
                    + words
                    + "] and “some” that follow it & more",
                "misspelled / dispelled / spelled",
                "“" + words + "” is in no dictionary.\n– it stands once in this text",
                "0.9",
                "New",
                words,
                rule.value(),
                keys.exact() + " " + keys.document() + " " + keys.anywhere()));
      }
      book.write(out);
    }
  }

  private static void fill(Row row, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      row.createCell(i).setCellValue(values.get(i));
    }
  }
}
