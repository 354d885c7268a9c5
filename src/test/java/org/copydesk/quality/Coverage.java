package org.copydesk.quality;

import java.util.BitSet;
import java.util.Collection;
import org.copydesk.text.Span;

/** Characters that lie in any of some spans. */
final class Coverage {

  private static final double HALF = 0.5;

  private final BitSet inside = new BitSet();

  Coverage(Collection<Span> spans) {
    spans.forEach(s -> inside.set(s.begin(), s.end()));
  }

  /** Whether half of the span's characters or more lie inside. */
  boolean holdsHalfOf(Span span) {
    return !span.isEmpty()
        && inside.get(span.begin(), span.end()).cardinality() >= HALF * span.length();
  }

  /** The same, where white space counts for nothing; never true for white space alone. */
  boolean holdsHalfOf(Span span, String text) {
    int all = inked(span, text, false);
    return all > 0 && inked(span, text, true) >= HALF * all;
  }

  /** How many characters of the span lie inside; white space is none. */
  int inkOf(Span span, String text) {
    return inked(span, text, true);
  }

  private int inked(Span span, String text, boolean onlyInside) {
    int n = 0;
    for (int i = span.begin(); i < span.end(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      n += !blank && (!onlyInside || inside.get(i)) ? 1 : 0;
    }
    return n;
  }
}
