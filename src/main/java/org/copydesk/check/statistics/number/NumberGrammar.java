package org.copydesk.check.statistics.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the number expressions of a text: digits and words, fractions and multiples, magnitudes,
 * currencies, percent, ranges with a dash, ranks, and numbers that were run into the word before
 * them. What the number means is not decided here. Linear in the length of the text.
 */
public final class NumberGrammar {

  private static final int LONGEST = 300;

  private final MatchReader reader;
  private final Pattern expression;
  private final Pattern withoutRatio;
  private final NumberStarts starts;

  /** A grammar over the number words, units and currencies that ship with the product. */
  public NumberGrammar() {
    NumberWords words = new NumberWords();
    NumberPatterns patterns = new NumberPatterns(words);
    reader = new MatchReader(words);
    expression = patterns.expression(true);
    withoutRatio = patterns.expression(false);
    starts = new NumberStarts(words);
  }

  /** The number expressions of a region of a text, in order, without overlap. */
  public List<NumberExpression> find(String text, Span region) {
    List<NumberExpression> found = new ArrayList<>();
    Matcher m = expression.matcher(text);
    m.useTransparentBounds(true);
    int from = starts.next(text, region.begin(), region.end());
    while (from < region.end()) {
      int next = from + 1;
      if (m.region(from, region.end()).lookingAt() && m.end() > from) {
        NumberExpression number = reader.read(text, m);
        if (number == null && m.group("ratio") != null) {
          number = withoutRatio(text, from, region.end());
        }
        if (number == null) {
          // The rest of a designation such as 747-8 is no number of its own.
          boolean ratio = m.group("ratio") != null;
          next =
              ratio
                  ? Adjoining.endOfDesignation(text, next, region.end())
                  : Math.max(m.end(), Adjoining.endOfRun(text, m.end(), region.end()));
        } else {
          // A row of hundreds of digits is no number that anybody counted.
          if (number.span().length() <= LONGEST && Double.isFinite(number.value())) {
            found.add(number);
          }
          next = number.span().end();
        }
      }
      from = starts.next(text, next, region.end());
    }
    return Ranges.share(text, found).stream().filter(n -> Double.isFinite(n.value())).toList();
  }

  /** "killed 84 in three days" is no ratio, but 84 is a number. */
  private @Nullable NumberExpression withoutRatio(String text, int from, int end) {
    Matcher plain = withoutRatio.matcher(text).region(from, end);
    plain.useTransparentBounds(true);
    return plain.lookingAt() ? reader.read(text, plain) : null;
  }
}
