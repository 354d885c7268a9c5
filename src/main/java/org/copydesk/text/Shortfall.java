package org.copydesk.text;

import java.util.Set;

/**
 * Why a text was audited only in part. Such a text may hold faults that nobody looked for, so it
 * never passes.
 *
 * @param reason the code
 * @param sentence what was seen in this case, one sentence for an editor
 */
public record Shortfall(UnreadableReason reason, String sentence) {

  private static final Set<UnreadableReason> OF_CHECKS =
      Set.of(UnreadableReason.CHECK_FAILED, UnreadableReason.CHECK_TIMEOUT);

  /** Whether a check could not do its work, which may go well the next time. */
  public boolean isOfChecks() {
    return OF_CHECKS.contains(reason);
  }
}
