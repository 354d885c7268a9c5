package org.copydesk.report.excel;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunHeader;
import org.copydesk.report.Kinds;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;
import org.copydesk.score.PriceList;

/**
 * The workbook editors work with: {@code copydesk-<run id>.xlsx}, and the same as {@code
 * latest.xlsx}. It holds values and no formulas, no macros and nothing from outside, and two writes
 * of one run hold the same parts. Its rows go to disk as they come, so that a run of any size needs
 * no more memory than a small one.
 */
public final class ExcelReport implements Report {

  private final PriceList prices;
  private final Limits limits;
  private final OlderWorkbooks older;

  /**
   * @param prices what the score was worked out with
   */
  public ExcelReport(PriceList prices) {
    this(prices, OlderWorkbooks.NOBODYS);
  }

  /**
   * @param prices what the score was worked out with
   * @param older sees to workbooks that stand in the way
   */
  public ExcelReport(PriceList prices, OlderWorkbooks older) {
    this(prices, Limits.STANDARD, older);
  }

  ExcelReport(PriceList prices, Limits limits) {
    this(prices, limits, OlderWorkbooks.NOBODYS);
  }

  private ExcelReport(PriceList prices, Limits limits, OlderWorkbooks older) {
    this.prices = prices;
    this.limits = limits;
    this.older = older;
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.XLSX;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    String runId = run.header().runId();
    Path own = folder.resolve("copydesk-" + runId + ".xlsx");
    Path latest = folder.resolve("latest.xlsx");
    older.beforeReport(latest, runId);
    older.beforeReport(own, runId);
    // Rows wait in files of their own; story text does not leave the report's folder for that.
    Path waiting = Files.createTempDirectory(folder, ".copydesk-xlsx");
    try {
      WholeFile.write(own, out -> write(run, out, waiting.toFile()));
    } finally {
      remove(waiting);
    }
    return older.replace(latest, own, runId) ? List.of(latest, own) : List.of(own);
  }

  private void write(AuditRun run, OutputStream out, File waiting) throws IOException {
    try {
      TempFile.withStrategy(
          new DefaultTempFileCreationStrategy(waiting),
          () -> {
            try {
              write(run, out);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException cause) {
        // POI wraps what happens while a row goes to disk.
        throw new IOException("the workbook could not be written: " + cause.getMessage(), cause);
      }
      throw e;
    }
  }

  private void write(AuditRun run, OutputStream out) throws IOException {
    try (XSSFWorkbook template = new XSSFWorkbook()) {
      Styles styles = new Styles(template);
      Kinds kinds = new Kinds(run.rules());
      String foot = "Copydesk run " + run.header().runId();
      NameTally names = NameTally.of(run, limits.names());
      List<RowSheet> sheets =
          new ArrayList<>(
              List.of(
                  new DocumentsSheet(run, styles, kinds, limits),
                  new FindingsSheet(run, styles, kinds, limits),
                  new StatisticsSheet(run, styles, limits),
                  new NamesSheet(names, styles, kinds),
                  new MeasuresSheet(run, styles, limits),
                  new NotAuditedSheet(run, styles, limits),
                  new SuppressedSheet(run, styles, kinds, limits),
                  new NotCountedSheet(run, styles, kinds, limits),
                  new GateSheet(run, styles, kinds),
                  new TrendSheet(run, styles)));
      if (run.before().isPresent()) {
        sheets.add(2, new FixedSheet(run, styles, kinds, limits));
      }
      OverviewSheet overview = new OverviewSheet(template, run, styles, kinds, limits);
      for (int i = 0; i < sheets.size(); i++) {
        sheets.get(i).frame(template, i + 1, foot);
      }
      new HowToReadSheet(run.rules(), run.measures(), prices, styles, limits).write(template, foot);
      new MachineSheet(run.header(), styles).write(template);
      overview.write(foot, sheets.stream().flatMap(sheet -> sheet.shortened().stream()).toList());
      template.setActiveSheet(0);
      describe(template.getProperties(), run.header());
      try (StreamedWorkbook book = new StreamedWorkbook(template)) {
        for (RowSheet sheet : sheets) {
          sheet.fill(book);
        }
        book.write(out);
      }
    }
  }

  private static void describe(POIXMLProperties properties, RunHeader header) {
    Date started = Date.from(header.started());
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle("Copydesk audit " + header.runId());
    core.setCreator("Copydesk");
    core.setCreated(Optional.of(started));
    core.setModified(Optional.of(started));
    core.setLastModifiedByUser("Copydesk");
    core.getUnderlyingProperties().setLanguageProperty("en");
    properties.getExtendedProperties().setApplication("Copydesk " + header.version());
    POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
    custom.addProperty("copydesk.schema", MachineSheet.SCHEMA);
    custom.addProperty("copydesk.run", header.runId());
    custom.addProperty("copydesk.ruleSet", header.ruleSet());
    custom.addProperty("copydesk.fingerprint", MachineSheet.FINGERPRINT);
  }

  private static void remove(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.deleteIfExists(path);
    }
  }
}
