package org.copydesk.check;

import java.util.List;
import org.copydesk.finding.Finding;

/** A check that has to see the whole article. */
public non-sealed interface ArticleCheck extends Check {

  /** The faults of the article of this context. */
  List<Finding> check(CheckContext context);
}
