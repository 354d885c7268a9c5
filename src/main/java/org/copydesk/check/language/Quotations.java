package org.copydesk.check.language;

import java.util.BitSet;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * Where an article quotes somebody: from an opening double quotation mark to the closing one, or to
 * the end of the paragraph, for a quotation of several paragraphs closes only in its last.
 */
final class Quotations {

  private final BitSet quoted = new BitSet();

  Quotations(Article article) {
    String text = article.text();
    for (Block block : article.blocks()) {
      int opened = -1;
      for (int i = block.span().begin(); i < block.span().end(); i++) {
        char c = text.charAt(i);
        if (opened >= 0 && (c == '”' || c == '"')) {
          quoted.set(opened, i + 1);
          opened = -1;
        } else if (opened < 0 && (c == '“' || c == '"')) {
          opened = i;
        }
      }
      if (opened >= 0) {
        quoted.set(opened, block.span().end());
      }
    }
  }

  boolean hold(Span span) {
    return quoted.get(span.begin()) && quoted.nextClearBit(span.begin()) >= span.end();
  }

  /** The quotation around an offset inside it, with its marks. */
  Span around(int offset) {
    return new Span(quoted.previousClearBit(offset) + 1, quoted.nextClearBit(offset));
  }
}
