package org.copydesk.check.statistics.source;

import org.copydesk.finding.Support;
import org.copydesk.text.Span;

/**
 * Words that say where something in a sentence comes from.
 *
 * @param support {@link Support#ATTRIBUTED} when a reader could go and ask, else {@link
 *     Support#VAGUE}
 * @param words the words that name or hint at the source
 * @param from first token of the sentence that it speaks for
 * @param to the token after the last one that it speaks for
 * @param kind what sort of source it is
 * @param anaphoric whether it only points back: {@code he said}, {@code the report found}
 */
record SourceCue(Support support, Span words, int from, int to, Kind kind, boolean anaphoric) {

  /** What sort of source it is, which decides how far it carries. */
  enum Kind {
    /** Something one can read, which a story quotes at length. */
    DOCUMENT,
    /** Something one can read, of which a sentence says that the figures before are from it. */
    ORIGIN,
    /** Somebody who speaks. */
    SPEAKER,
    /** Words that say what somebody expects, which nobody else of the sentence vouches for. */
    EXPECTATION,
    /** An adverb or passive that names nobody; it covers its own clause only. */
    HEARSAY
  }

  /** The same words with another grade. */
  SourceCue as(Support other) {
    return new SourceCue(other, words, from, to, kind, anaphoric);
  }

  /** Whether it names nobody at all. */
  boolean isHearsay() {
    return kind == Kind.HEARSAY || kind == Kind.EXPECTATION;
  }

  boolean document() {
    return kind == Kind.DOCUMENT || kind == Kind.ORIGIN;
  }

  boolean speaksFor(int token) {
    return from <= token && token < to;
  }
}
