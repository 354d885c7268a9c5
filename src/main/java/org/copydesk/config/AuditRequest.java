package org.copydesk.config;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.check.statistics.MarketData;
import org.copydesk.review.Decisions;
import org.copydesk.score.GateLimits;

/**
 * One order to audit, checked and complete.
 *
 * @param paths files and folders to audit, as named, existing
 * @param out folder for the reports
 * @param workFolder folder of the database
 * @param formats words of the report formats, in the order asked
 * @param gate what lets the run pass
 * @param allowEmpty whether finding nothing is all right
 * @param workers how many texts are checked at a time, 1 or more
 * @param lists the desk's own names and words
 * @param decisions what editors decided, from the desk's file
 * @param export the command that keeps what this audit takes from workbooks
 * @param marketData whether market prices without a source are raised
 */
public record AuditRequest(
    List<Path> paths,
    Path out,
    Path workFolder,
    List<String> formats,
    GateLimits gate,
    boolean allowEmpty,
    int workers,
    DeskLists lists,
    Decisions decisions,
    ExportCommand export,
    MarketData marketData) {

  public AuditRequest {
    paths = List.copyOf(paths);
    formats = List.copyOf(formats);
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
  }
}
