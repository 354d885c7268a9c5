package org.copydesk.check;

import java.util.List;

/**
 * What the audit of a text asked the batch, with the hash of what it was told. The audit is a
 * function of the text and of these answers: where another batch answers the same, it says the same
 * of the text.
 *
 * @param asked every question, in order
 * @param answers hash of the answers
 */
public record EvidenceTrace(List<EvidenceQuestion> asked, String answers) {

  public EvidenceTrace {
    asked = List.copyOf(asked);
  }

  /** Whether a batch gives the same answers. */
  public boolean holds(BatchEvidence evidence) {
    return answers.equals(new AskedEvidence(evidence).answers(asked));
  }
}
