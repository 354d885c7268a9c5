package org.copydesk.check.statistics.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Span;

/**
 * Finds the number expressions of a text: digits and words, fractions and multiples, magnitudes,
 * currencies, percent, ranges with a dash, ranks, and numbers that were run into the word before
 * them. What the number means is not decided here. Linear in the length of the text.
 */
public final class NumberGrammar {

  private final MatchReader reader;
  private final Pattern expression;
  private final Pattern withoutRatio;

  /** A grammar over the number words, units and currencies that ship with the product. */
  public NumberGrammar() {
    NumberWords words = new NumberWords();
    NumberPatterns patterns = new NumberPatterns(words);
    reader = new MatchReader(words);
    expression = patterns.expression(true);
    withoutRatio = patterns.expression(false);
  }

  /** The number expressions of a region of a text, in order, without overlap. */
  public List<NumberExpression> find(String text, Span region) {
    List<NumberExpression> found = new ArrayList<>();
    Matcher m = expression.matcher(text).region(region.begin(), region.end());
    m.useTransparentBounds(true);
    int from = region.begin();
    while (from < region.end() && m.region(from, region.end()).find()) {
      NumberExpression number = m.end() == m.start() ? null : reader.read(text, m);
      if (number == null && m.group("ratio") != null) {
        // "killed 84 in three days" is no ratio, but 84 is a number.
        Matcher plain = withoutRatio.matcher(text).region(m.start(), region.end());
        plain.useTransparentBounds(true);
        number = plain.lookingAt() ? reader.read(text, plain) : null;
        if (number == null) {
          from = m.start() + 1;
          from = Adjoining.endOfDesignation(text, from, region.end());
          continue;
        }
      }
      if (number == null) {
        // The rest of a designation such as 747-8 is no number of its own.
        from = Math.max(m.end(), Adjoining.endOfRun(text, m.end(), region.end()));
      } else {
        found.add(number);
        from = number.span().end();
      }
      if (from == m.start()) {
        from++;
      }
    }
    return Ranges.share(text, found);
  }
}
