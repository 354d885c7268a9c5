package org.copydesk.report.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;

/** {@code summary.md}: the run on one page, for a merge request or the summary of a pipeline. */
public final class MarkdownReport implements Report {

  private final List<ReportFormat> others;
  private final int longest;

  /**
   * @param others the formats that the run writes, to tell a reader what else there is
   */
  public MarkdownReport(List<ReportFormat> others) {
    this(others, Summary.LONGEST);
  }

  MarkdownReport(List<ReportFormat> others, int longest) {
    this.others = List.copyOf(others);
    this.longest = longest;
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.MARKDOWN;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    Path file = folder.resolve("summary.md");
    String text = new Summary(run, others, longest).text();
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return List.of(file);
  }
}
