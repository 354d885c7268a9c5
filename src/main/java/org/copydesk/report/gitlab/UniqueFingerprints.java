package org.copydesk.report.gitlab;

import java.util.HashMap;
import java.util.Map;
import org.copydesk.audit.FindingRow;
import org.copydesk.finding.Fingerprint;

/**
 * Gives each finding a fingerprint of its own, for of two that are alike GitLab shows one. They
 * stay the same from run to run as long as the finding's identity does. Findings have to come
 * document by document.
 */
final class UniqueFingerprints {

  private static final int LENGTH = 32;

  private final Map<String, Integer> seen = new HashMap<>();
  private String document = "";

  /** 32 hexadecimal digits. */
  String of(FindingRow row) {
    if (!row.document().equals(document)) {
      document = row.document();
      seen.clear();
    }
    String identity = row.located().fingerprint().value();
    int before = seen.merge(identity, 1, Integer::sum) - 1;
    // The name as it is: two names that differ in how an accent is written are one to the identity.
    String parts = identity + '\n' + document + (before == 0 ? "" : "\n" + before);
    return Fingerprint.sha256(parts).substring(0, LENGTH);
  }
}
