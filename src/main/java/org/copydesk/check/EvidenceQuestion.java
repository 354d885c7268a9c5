package org.copydesk.check;

import java.util.Comparator;

/**
 * Something that a check asked the batch about a text.
 *
 * @param kind what is asked
 * @param about the line, name or key that it is asked of; empty where the kind says it all
 */
public record EvidenceQuestion(Kind kind, String about) implements Comparable<EvidenceQuestion> {

  private static final Comparator<EvidenceQuestion> ORDER =
      Comparator.comparing(EvidenceQuestion::kind).thenComparing(EvidenceQuestion::about);

  /** What is asked. */
  public enum Kind {
    /** How many different texts there are. */
    TEXTS,
    /** In how many of them a line stands. */
    LINE,
    /** Whether several others hold a name. */
    HELD,
    /** Roughly how many others hold a name. */
    ABOUT,
    /** Which names of others are within a letter of a word. */
    NEAR,
    /** How most others write a name. */
    SPELLING,
    /** Whether any figure of the text is told elsewhere. */
    FIGURES,
    /** What is told elsewhere under the key of a figure. */
    FIGURE,
    /** Which text is nearly the same. */
    TWIN
  }

  @Override
  public int compareTo(EvidenceQuestion other) {
    return ORDER.compare(this, other);
  }
}
