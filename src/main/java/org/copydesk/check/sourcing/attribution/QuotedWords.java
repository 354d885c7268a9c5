package org.copydesk.check.sourcing.attribution;

import java.util.BitSet;
import org.copydesk.text.Article;
import org.copydesk.text.Block;

/**
 * The offsets between double quotation marks; a quotation ends with its paragraph at the latest.
 */
final class QuotedWords {

  private QuotedWords() {}

  static BitSet of(Article article) {
    BitSet offsets = new BitSet();
    String text = article.text();
    for (Block block : article.blocks()) {
      int begin = -1;
      for (int i = block.span().begin(); i < block.span().end(); i++) {
        char c = text.charAt(i);
        if (begin < 0 && (c == '"' || c == '“' || c == '«' || c == '„')) {
          begin = i;
        } else if (begin >= 0 && (c == '"' || c == '”' || c == '»')) {
          offsets.set(begin, i + 1);
          begin = -1;
        }
      }
      if (begin >= 0) {
        offsets.set(begin, block.span().end());
      }
    }
    return offsets;
  }
}
