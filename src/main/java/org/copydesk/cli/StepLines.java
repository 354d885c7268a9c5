package org.copydesk.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.job.AuditProgress;

/** Says of each stage of a run once that it is done, for a log that is read in the morning. */
final class StepLines implements AuditProgress {

  private final PrintWriter log;
  private final Set<String> done = new HashSet<>();

  StepLines(PrintWriter log) {
    this.log = log;
  }

  @Override
  public synchronized void advanced(String stage, int count, int total) {
    if (count >= total && done.add(stage)) {
      log.printf(Locale.ROOT, "copydesk: %s, %d done%n", stage.toLowerCase(Locale.ROOT), total);
      log.flush();
    }
  }

  @Override
  public synchronized void told(String sentence) {
    log.println("copydesk: " + OneLine.of(sentence));
    log.flush();
  }
}
