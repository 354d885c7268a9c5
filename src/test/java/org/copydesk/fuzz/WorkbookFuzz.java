package org.copydesk.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.audit.SampleRun;
import org.copydesk.extract.StoryFiles;
import org.copydesk.report.excel.ExcelReport;
import org.copydesk.report.excel.ReviewedWorkbook;
import org.copydesk.report.excel.UnreadableWorkbookException;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewOutcome;
import org.copydesk.score.PriceList;

/**
 * The import of an answered workbook. The first byte of an input says which part of a real workbook
 * the rest takes the place of; beyond the parts, the rest is the whole file.
 */
public final class WorkbookFuzz {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final Path FOLDER = temporary();
  private static final Map<String, byte[]> WORKBOOK = workbook();
  private static final List<String> PARTS = List.copyOf(WORKBOOK.keySet());

  private WorkbookFuzz() {}

  /** Called by the fuzzer first: what takes long to load counts as no hang. */
  public static void fuzzerInitialize() throws Exception {
    fuzzerTestOneInput(seeds().get(0));
  }

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length < 1) {
      return;
    }
    int choice = (input[0] & 0xFF) % (PARTS.size() + 1);
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    byte[] file = rest;
    if (choice < PARTS.size()) {
      Map<String, byte[]> parts = new LinkedHashMap<>(WORKBOOK);
      parts.put(PARTS.get(choice), rest);
      file = StoryFiles.zip(parts);
    }
    Path workbook = Files.write(FOLDER.resolve("answered.xlsx"), file);
    try {
      ReviewOutcome.of(new ReviewedWorkbook().read(workbook, NOW), Decisions.NONE, keys -> true);
    } catch (UnreadableWorkbookException e) {
      if (String.valueOf(e.getMessage()).isBlank() || e.getMessage().contains("Exception")) {
        throw new AssertionError("no sentence for an editor: " + e.getMessage(), e);
      }
    }
  }

  /** What the fuzzer begins with: every part of a real workbook, and the whole. */
  static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String part : PARTS) {
      seeds.add(Inputs.chosen(PARTS.indexOf(part), WORKBOOK.get(part)));
    }
    seeds.add(Inputs.chosen(PARTS.size(), StoryFiles.zip(WORKBOOK)));
    return seeds;
  }

  private static Map<String, byte[]> workbook() {
    try {
      Path written =
          new ExcelReport(PriceList.standard()).write(SampleRun.typical(), FOLDER).get(0);
      return Inputs.unzipped(Files.readAllBytes(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("copydesk-fuzz-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
