package org.copydesk.audit;

import org.copydesk.review.Decision;

/**
 * One decision of an editor that this run knew.
 *
 * @param decision the decision
 * @param findings how many findings of this run it spoke for; 0 when what it was said to is gone
 */
public record DecisionRow(Decision decision, int findings) {}
