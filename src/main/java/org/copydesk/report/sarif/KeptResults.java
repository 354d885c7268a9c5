package org.copydesk.report.sarif;

import java.util.List;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Level;

/**
 * Which findings a file with room for so many takes: the gravest, those that editors let stand
 * last; of equals the first. Asked once for each finding, in their order.
 */
final class KeptResults {

  private static final List<Level> GRAVEST_FIRST = List.of(Level.ERROR, Level.WARNING, Level.NOTE);

  private final int[] open = new int[Level.values().length];
  private int suppressed;
  private final long leftOut;

  KeptResults(RunTotals totals, int room) {
    int left = room;
    for (Level level : GRAVEST_FIRST) {
      open[level.ordinal()] = Math.min(left, totals.count(level));
      left -= open[level.ordinal()];
    }
    suppressed = Math.min(left, totals.letStand());
    leftOut = (long) totals.counted() + totals.letStand() - (room - left + suppressed);
  }

  boolean keeps(FindingRow row) {
    if (row.isOpen()) {
      return open[row.located().finding().level().ordinal()]-- > 0;
    }
    return suppressed-- > 0;
  }

  /** How many findings find no room. */
  long leftOut() {
    return leftOut;
  }
}
