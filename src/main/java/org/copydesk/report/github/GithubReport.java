package org.copydesk.report.github;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.WholeFile;

/**
 * {@code github-annotations.txt}: workflow commands that GitHub shows beside the lines of the
 * texts, and with them the summary of the step.
 */
public final class GithubReport implements Report {

  private final Report summary;

  /**
   * @param summary the format of the step's summary
   */
  public GithubReport(Report summary) {
    this.summary = summary;
  }

  @Override
  public ReportFormat format() {
    return ReportFormat.GITHUB;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    List<Path> files = new ArrayList<>(summary.write(run, folder));
    Path annotations = folder.resolve("github-annotations.txt");
    String text = Annotations.of(run).text();
    WholeFile.write(annotations, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    files.add(annotations);
    return files;
  }
}
