package org.copydesk.check.consistency;

import java.util.List;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;

/** One way in which what a text says of its persons does not go together. */
@FunctionalInterface
interface TitleConflict {

  /**
   * Two places of which one is wrong.
   *
   * @param here the place to look at
   * @param elsewhere the other one
   * @param told the other one's words
   * @param level a warning when sure, else a note
   * @param question what an editor has to ask, behind both quotations
   * @param evidence what speaks for it
   */
  record Clash(
      Span here, Span elsewhere, String told, Level level, String question, List<String> evidence) {
    public Clash {
      evidence = List.copyOf(evidence);
    }
  }

  /** What does not go together in this way, the first place of each person. */
  List<Clash> in(PersonsInText persons);
}
