package org.copydesk.suppression;

import java.util.List;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/**
 * Findings of one rule about the same words in one submission that were there when the baseline was
 * made. Neither place nor sentence is part of it, so that moved and edited text brings nothing up.
 *
 * @param path the submission's file, told from the folder of the baseline, with forward slashes; a
 *     member as {@code archive.zip!/inner.txt}
 * @param rule the rule
 * @param text the flagged words
 * @param level the gravest level they were raised at; a graver finding is none of these
 * @param count how many there were, from 1
 * @param findings their fingerprints, so that of several the right ones are taken for known first
 */
public record BaselineEntry(
    String path, RuleId rule, String text, Level level, int count, List<Fingerprint> findings) {

  public BaselineEntry {
    findings = List.copyOf(findings);
    if (count < 1) {
      throw new IllegalArgumentException(path + " has " + count + " findings of " + rule);
    }
  }
}
