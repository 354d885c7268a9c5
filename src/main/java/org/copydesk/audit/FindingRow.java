package org.copydesk.audit;

import org.copydesk.finding.FindingKeys;
import org.copydesk.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One finding of the run.
 *
 * @param document the submission's name
 * @param path where the submission's file lies, see {@link DocumentRow#path()}
 * @param located the finding and where it stands
 * @param history what it was to the runs before
 * @param suppression why it does not count; null when it does
 * @param decision the editor's decision that speaks for it; null when nobody decided
 */
public record FindingRow(
    String document,
    String path,
    LocatedFinding located,
    FindingHistory history,
    @Nullable Suppression suppression,
    @Nullable Decision decision) {

  /** What it is to the last complete run. */
  public FindingStatus status() {
    return history.status();
  }

  /** Whether it counts. */
  public boolean isOpen() {
    return suppression == null;
  }

  /** Whether it was known when the desk began, and does not count for that reason. */
  public boolean isInBaseline() {
    return suppression != null && suppression.isBaseline();
  }

  /** What an editor's decision on it is remembered by. */
  public FindingKeys keys() {
    return FindingKeys.of(
        located.finding().rule(), document, located.finding().text(), located.fingerprint());
  }
}
