package org.copydesk.report.sarif;

import java.util.List;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Level;

/**
 * Which findings a file with room for so many takes: the gravest, after them those that were let
 * stand, last those in the baseline; of equals the first. Asked once for each finding, in their
 * order.
 */
final class KeptResults {

  private static final List<Level> GRAVEST_FIRST = List.of(Level.ERROR, Level.WARNING, Level.NOTE);

  private final int[] open = new int[Level.values().length];
  private int suppressed;
  private int baseline;
  private final long leftOut;
  private int gone;

  KeptResults(RunTotals totals, int room) {
    int left = room;
    for (Level level : GRAVEST_FIRST) {
      open[level.ordinal()] = Math.min(left, totals.count(level));
      left -= open[level.ordinal()];
    }
    suppressed = Math.min(left, totals.letStand());
    left -= suppressed;
    baseline = Math.min(left, totals.inBaseline());
    left -= baseline;
    leftOut = (long) totals.raised() - (room - left);
    gone = left;
  }

  boolean keeps(FindingRow row) {
    if (row.isOpen()) {
      return open[row.located().finding().level().ordinal()]-- > 0;
    }
    return row.isInBaseline() ? baseline-- > 0 : suppressed-- > 0;
  }

  /** Whether there is room for one more finding that is there no more; they come last of all. */
  boolean keepsGone() {
    return gone-- > 0;
  }

  /** How many findings find no room, those that are there no more aside. */
  long leftOut() {
    return leftOut;
  }
}
