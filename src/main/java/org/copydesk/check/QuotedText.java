package org.copydesk.check;

import java.util.BitSet;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * What stands in quotation marks: others' words and titles of works, which nobody should make
 * consistent with the rest. A quotation ends with its paragraph at the latest.
 */
public final class QuotedText {

  private final BitSet offsets;

  private QuotedText(BitSet offsets) {
    this.offsets = offsets;
  }

  /** The quotations of an article, read once for all rules that ask. */
  public static QuotedText of(CheckContext context) {
    return context.reading(QuotedText.class, c -> read(c.article()));
  }

  /** Whether a span begins in a quotation. */
  public boolean holds(Span span) {
    return offsets.get(span.begin());
  }

  private static QuotedText read(Article article) {
    BitSet offsets = new BitSet();
    String text = article.text();
    for (Block block : article.blocks()) {
      int begin = -1;
      for (int i = block.span().begin(); i < block.span().end(); i++) {
        char c = text.charAt(i);
        boolean straight = c == '"';
        if (begin < 0
            ? straight || c == '“' || c == '«' || c == '„' || opensSingle(text, i)
            : straight || c == '”' || c == '»' || closesSingle(text, i, begin)) {
          if (begin >= 0) {
            offsets.set(begin, i + 1);
            begin = -1;
          } else {
            begin = i;
          }
        }
      }
      if (begin >= 0) {
        offsets.set(begin, block.span().end());
      }
    }
    return new QuotedText(offsets);
  }

  private static boolean opensSingle(String text, int at) {
    char c = text.charAt(at);
    return c == '‘'
        && at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at + 1))
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /** The same sign is an apostrophe before a letter, and after the s of a genitive. */
  private static boolean closesSingle(String text, int at, int begin) {
    return text.charAt(begin) == '‘'
        && text.charAt(at) == '’'
        && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
  }
}
