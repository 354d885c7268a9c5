package org.copydesk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.finding.Level;

/**
 * One order to audit, checked and complete.
 *
 * @param paths files and folders to audit, as named, existing; empty only with {@code filesFrom}
 * @param out folder for the reports
 * @param workFolder folder of the database
 * @param formats words of the report formats, in the order asked
 * @param gate what lets the run pass
 * @param allowEmpty whether finding nothing is all right
 * @param workers how many texts are checked at a time, 1 or more
 */
public record AuditRequest(
    List<Path> paths,
    Path out,
    Path workFolder,
    List<String> formats,
    Gate gate,
    boolean allowEmpty,
    int workers) {

  public AuditRequest {
    paths = List.copyOf(paths);
    formats = List.copyOf(formats);
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
  }

  /**
   * What lets a run pass, beside no submission having the verdict FAIL.
   *
   * @param failUnder a submission with a lower score fails the run; empty for no such limit
   * @param failOn a finding of this level or a graver one fails the run; empty for no such limit
   * @param maxNotAudited how many submissions may go unaudited before the run counts as incomplete
   */
  public record Gate(OptionalDouble failUnder, Optional<Level> failOn, int maxNotAudited) {}
}
