package org.copydesk.job;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.score.GateResult;

/** How an order to audit ended. */
public sealed interface AuditOutcome {

  /**
   * The run is complete and its reports are written.
   *
   * @param runId the run
   * @param totals its sums
   * @param gate whether it passes
   * @param files the reports, the one to open first coming first
   * @param resumed whether it went on where an earlier attempt was interrupted
   * @param idle entries of the desk's suppressions that are over, or let nothing stand although all
   *     of the places was looked at
   */
  record Finished(
      String runId,
      RunTotals totals,
      GateResult gate,
      List<Path> files,
      boolean resumed,
      List<SuppressionRow> idle)
      implements AuditOutcome {}

  /** No file was found that could be a submission. */
  record NothingFound() implements AuditOutcome {}

  /**
   * The run was stopped on request and can go on.
   *
   * @param runId the run
   */
  record Stopped(String runId) implements AuditOutcome {}

  /**
   * The run failed and can go on once the cause is gone.
   *
   * @param runId the run
   * @param cause what happened, in words
   * @param damaged whether the database's file is broken, so that only a new one helps
   */
  record Failed(String runId, String cause, boolean damaged) implements AuditOutcome {}
}
