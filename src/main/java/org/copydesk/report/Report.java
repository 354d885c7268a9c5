package org.copydesk.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.audit.AuditRun;

/** One format of report. */
public interface Report {

  ReportFormat format();

  /**
   * Writes the report. Each file appears under its final name only when it is whole.
   *
   * @param run what to report
   * @param folder an existing folder
   * @return the files written, the one to open first coming first
   * @throws IOException when a file cannot be written; no half-written file is left behind
   */
  List<Path> write(AuditRun run, Path folder) throws IOException;
}
