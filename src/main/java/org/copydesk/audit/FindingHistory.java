package org.copydesk.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the earlier runs over the same places know of a finding.
 *
 * @param status what it is to the last of them
 * @param returned whether an earlier one had it and the last one did not; only of a new finding
 * @param byRules whether it came or went with a change of the rules while its text stayed as it was
 * @param since when the run started that first had it without a break; null for a new finding
 */
public record FindingHistory(
    FindingStatus status, boolean returned, boolean byRules, @Nullable Instant since) {

  /** A finding that no run had before, or that there is no run before to compare with. */
  public static final FindingHistory NEW =
      new FindingHistory(FindingStatus.NEW, false, false, null);

  public FindingHistory {
    if (returned && status != FindingStatus.NEW) {
      throw new IllegalArgumentException("what is " + status.word() + " has not come back");
    }
  }

  /** A finding that the last run had as it is. */
  public static FindingHistory unchanged(@Nullable Instant since) {
    return new FindingHistory(FindingStatus.UNCHANGED, false, false, since);
  }
}
