package org.copydesk.fuzz;

import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberGrammar;
import org.copydesk.text.Span;

/** The grammar of numbers: finite values, in order, without overlap, inside the region. */
public final class NumberGrammarFuzz {

  private static final NumberGrammar GRAMMAR = new NumberGrammar();

  private NumberGrammarFuzz() {}

  /** Called by the fuzzer first: what takes long to load counts as no hang. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(Inputs.texts().get(0));
  }

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = Inputs.text(input);
    int end = 0;
    for (NumberExpression number : GRAMMAR.find(text, new Span(0, text.length()))) {
      Span span = number.span();
      if (span.begin() < end || span.end() > text.length() || span.length() == 0) {
        throw new AssertionError(number + " does not stand where it could");
      }
      if (!Double.isFinite(number.value())) {
        throw new AssertionError(number + " has no value");
      }
      end = span.end();
    }
  }
}
