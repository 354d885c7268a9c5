package org.copydesk.finding;

import java.util.List;
import org.copydesk.text.Span;

/**
 * A number that was counted, measured, surveyed, estimated or forecast: a row of the register.
 *
 * @param span the number expression with sign, currency, magnitude and unit
 * @param text exactly what stands there
 * @param kind what kind of figure it is, in one lower-case word: {@code percent}, {@code money},
 *     {@code count}, {@code multiple}, {@code rank}, {@code market}, {@code measure}
 * @param value its value, of a range the lower end, of a share in words a part of one, of {@code
 *     "millions"} the magnitude itself
 * @param unit {@code %}, the currency sign or word, or the unit of measure, in lower case; empty
 *     for none
 * @param sentence the sentence it stands in
 * @param offset where in that sentence it begins, for a sentence may hold one number twice
 * @param support who vouches for it
 * @param source the words that name or hint at the source; empty when unsupported
 * @param confidence how likely it is a statistic with this support, 0 to 1
 * @param reasons short phrases that say why it was read as a statistic, the weightiest first
 * @param path short phrases that say how its support was found, or what was looked for in vain
 */
public record Figure(
    Span span,
    String text,
    String kind,
    double value,
    String unit,
    String sentence,
    int offset,
    Support support,
    String source,
    double confidence,
    List<String> reasons,
    List<String> path) {

  public Figure {
    reasons = List.copyOf(reasons);
    path = List.copyOf(path);
    if (!sentence.startsWith(text, offset)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" does not stand at " + offset + " of \"" + sentence + "\"");
    }
  }
}
