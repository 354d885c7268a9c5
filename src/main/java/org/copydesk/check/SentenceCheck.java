package org.copydesk.check;

import java.util.List;
import org.copydesk.finding.Finding;
import org.copydesk.text.Sentence;

/** A check that needs no more than one sentence. */
public non-sealed interface SentenceCheck extends Check {

  /** The faults of one sentence; called for every sentence of an article in turn. */
  List<Finding> check(Sentence sentence, CheckContext context);
}
