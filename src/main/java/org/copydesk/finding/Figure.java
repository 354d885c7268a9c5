package org.copydesk.finding;

import org.copydesk.text.Span;

/**
 * A number that was counted, measured, surveyed, estimated or forecast: a row of the register.
 *
 * @param span the number expression with sign, currency, magnitude and unit
 * @param text exactly what stands there
 * @param kind what kind of figure it is, in one lower-case word: {@code percent}, {@code money},
 *     {@code count}, {@code multiple}, {@code rank}, {@code market}, {@code measure}
 * @param sentence the sentence it stands in
 * @param offset where in that sentence it begins, for a sentence may hold one number twice
 * @param support who vouches for it
 * @param source the words that name or hint at the source; empty when unsupported
 */
public record Figure(
    Span span,
    String text,
    String kind,
    String sentence,
    int offset,
    Support support,
    String source) {

  public Figure {
    if (!sentence.startsWith(text, offset)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" does not stand at " + offset + " of \"" + sentence + "\"");
    }
  }
}
