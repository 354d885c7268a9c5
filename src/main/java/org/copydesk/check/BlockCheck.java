package org.copydesk.check;

import java.util.List;
import org.copydesk.finding.Finding;
import org.copydesk.text.Block;

/** A check that looks at one block: a line, a paragraph, a heading. */
public non-sealed interface BlockCheck extends Check {

  /** The faults of one block; called for every block of an article in turn. */
  List<Finding> check(Block block, CheckContext context);
}
