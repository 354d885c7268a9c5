package org.copydesk.report.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.report.WholeFile;

/**
 * What becomes of a workbook that stands where a new one goes: somebody may have answered in it.
 */
public interface OlderWorkbooks {

  /** Nobody answers in them. */
  OlderWorkbooks NOBODYS =
      new OlderWorkbooks() {
        @Override
        public void beforeReport(Path workbook, String runId) {}

        @Override
        public boolean replace(Path latest, Path own, String runId) throws IOException {
          WholeFile.write(latest, out -> Files.copy(own, out));
          return true;
        }
      };

  /**
   * A report is about to be written, in which what is found in an older workbook can still be told.
   *
   * @param workbook a file that the report will replace, if it is there
   * @param runId the run that is reported
   * @throws IOException when its answers could neither be read nor the file be kept
   */
  void beforeReport(Path workbook, String runId) throws IOException;

  /**
   * Puts a copy of a run's workbook where people look for the latest.
   *
   * @return false when it could not be put there; the run's own workbook stands all the same
   */
  boolean replace(Path latest, Path own, String runId) throws IOException;
}
