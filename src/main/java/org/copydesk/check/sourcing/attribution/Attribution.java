package org.copydesk.check.sourcing.attribution;

import org.copydesk.text.Span;

/**
 * One place where a text says who says something.
 *
 * @param source the words for who says it: {@code Maria Ivanova, the port's director}
 * @param cue the words that make them speak: {@code said}, {@code according to}; of a label or a
 *     reference its sign
 * @param kind how well a reader could find them
 * @param name of a named source the words of its name in lower case, without titles before a
 *     person's; of an unnamed one its noun; else empty
 * @param sentence index of the sentence both stand in
 */
public record Attribution(Span source, Span cue, SourceKind kind, String name, int sentence) {

  public boolean isNamed() {
    return kind.isNamed();
  }
}
