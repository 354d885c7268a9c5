package org.copydesk.audit;

import java.util.List;
import org.copydesk.text.Block;

/**
 * One audited submission with its whole text, for reports that show it.
 *
 * @param document what is said of it
 * @param text the audited text
 * @param blocks its layout, in order
 * @param findings all findings, suppressed ones too, by place, then rule
 */
public record StoryRow(
    DocumentRow document, String text, List<Block> blocks, List<FindingRow> findings) {

  public StoryRow {
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
  }
}
