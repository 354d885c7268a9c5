package org.copydesk.check;

import java.util.BitSet;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * What stands between two backticks of one line: commands, names of files and variables, which are
 * not spelled like prose. As many backticks close a stretch as opened it, and both touch what they
 * enclose, so that a pair of old-fashioned quotation marks, {@code `this'}, opens nothing.
 */
public final class CodeSpans {

  private static final char TICK = '`';

  private final BitSet code = new BitSet();

  private CodeSpans(String text) {
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      readLine(text, line, end);
      line = end + 1;
    }
  }

  /** The code of an article, read once for all rules that ask. */
  public static CodeSpans of(CheckContext context) {
    return context.reading(CodeSpans.class, c -> in(c.article()));
  }

  static CodeSpans in(Article article) {
    return new CodeSpans(article.text());
  }

  /** Whether a stretch of the text touches code. */
  public boolean touch(Span span) {
    int next = code.nextSetBit(span.begin());
    return next >= 0 && next < span.end();
  }

  private void readLine(String text, int begin, int end) {
    // A run of ticks that nothing closes is closed by nothing further on either.
    BitSet unclosed = new BitSet();
    int at = text.indexOf(TICK, begin);
    while (at >= 0 && at < end) {
      int run = endOfTicks(text, at, end);
      int length = run - at;
      int close =
          run < end && !isBlank(text.charAt(run)) && !unclosed.get(length)
              ? closing(text, run, end, length)
              : -1;
      if (close < 0) {
        if (run < end && !isBlank(text.charAt(run))) {
          unclosed.set(length);
        }
        at = text.indexOf(TICK, run);
      } else {
        code.set(at, close + length);
        at = text.indexOf(TICK, close + length);
      }
    }
  }

  /** Where a run of so many ticks begins that touches what stands before it, or -1. */
  private static int closing(String text, int from, int end, int length) {
    int at = text.indexOf(TICK, from);
    while (at >= 0 && at < end) {
      int run = endOfTicks(text, at, end);
      if (run - at == length && !isBlank(text.charAt(at - 1))) {
        return at;
      }
      at = text.indexOf(TICK, run);
    }
    return -1;
  }

  private static int endOfTicks(String text, int at, int end) {
    int run = at;
    while (run < end && text.charAt(run) == TICK) {
      run++;
    }
    return run;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
