package org.copydesk.check;

import java.util.List;
import org.copydesk.finding.Finding;

/**
 * A check of the story alone, asked when it is known what of the article is not the story: what
 * stands in a fragment, or beside one, is none of its business. Its findings speak of whole
 * passages; they hide nothing that is found in their words, and nothing hides them.
 */
public non-sealed interface StoryCheck extends Check {

  /** The faults of the story. */
  List<Finding> check(StoryText story);
}
