package org.copydesk.check.consistency;

import java.util.List;
import org.copydesk.text.Span;

/** One way in which a figure cannot be. */
@FunctionalInterface
interface Implausibility {

  /**
   * A figure that cannot be.
   *
   * @param span the figure
   * @param message what is wrong and what to try, for an editor
   * @param evidence what speaks for it
   */
  record Impossible(Span span, String message, List<String> evidence) {
    public Impossible {
      evidence = List.copyOf(evidence);
    }
  }

  /** The figures of a sentence that cannot be, in this way. */
  List<Impossible> in(NumberedSentence sentence);
}
