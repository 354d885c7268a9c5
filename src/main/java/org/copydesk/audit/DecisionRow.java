package org.copydesk.audit;

import org.copydesk.review.Decision;

/**
 * One decision of an editor that this run knew.
 *
 * @param decision the decision
 * @param findings how many findings of this run it spoke for; 0 when what it was said to is gone
 * @param listedIn the desk's own list that calls its words right, whatever is decided; empty where
 *     none does
 */
public record DecisionRow(Decision decision, int findings, String listedIn) {

  /** One whose words no list holds. */
  public DecisionRow(Decision decision, int findings) {
    this(decision, findings, "");
  }
}
