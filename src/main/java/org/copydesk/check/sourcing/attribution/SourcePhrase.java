package org.copydesk.check.sourcing.attribution;

/**
 * The words of a sentence that may name a source.
 *
 * @param from the first token
 * @param to the token behind the last
 */
record SourcePhrase(int from, int to) {

  static final SourcePhrase NONE = new SourcePhrase(0, 0);

  boolean isEmpty() {
    return from >= to;
  }
}
