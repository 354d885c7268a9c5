package org.copydesk.store;

import java.util.List;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;

/**
 * A submission of a run with everything that was raised in it.
 *
 * @param document what is said of it
 * @param file where its file lies; of a member, its archive
 * @param findings all findings, suppressed ones too, by place, then rule
 */
public record StoredSubmission(DocumentRow document, String file, List<FindingRow> findings) {

  public StoredSubmission {
    findings = List.copyOf(findings);
  }
}
