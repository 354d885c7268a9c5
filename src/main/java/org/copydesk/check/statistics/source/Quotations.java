package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;

/**
 * What stands between quotation marks. A quotation that is not closed at the end of a paragraph
 * runs on when the next one opens with a mark, as newspapers set long quotations.
 */
final class Quotations {

  /** Shorter ones are titles and words held at arm's length, not somebody speaking. */
  private static final int SHORTEST = 20;

  /**
   * One quotation inside one block.
   *
   * @param span from mark to mark, both included
   * @param block the block that holds it
   * @param continued whether it goes on from the block before
   */
  record Quotation(Span span, int block, boolean continued) {}

  private final List<Quotation> quotations = new ArrayList<>();

  Quotations(Article article) {
    boolean open = false;
    for (Block block : article.blocks()) {
      open = read(article.text(), block, open);
    }
  }

  private boolean read(String text, Block block, boolean carried) {
    int begin = -1;
    boolean continued = false;
    for (int i = block.span().begin(); i < block.span().end(); i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '"' && begin < 0 && !isInch(text, i)) {
        if (begin < 0) {
          begin = i;
          continued = carried && i == block.span().begin();
        }
      } else if (begin >= 0 && (c == '”' || c == '"')) {
        keep(new Quotation(new Span(begin, i + 1), block.index(), continued));
        begin = -1;
      }
    }
    if (begin >= 0) {
      keep(new Quotation(new Span(begin, block.span().end()), block.index(), continued));
    }
    return begin >= 0;
  }

  private static boolean isInch(String text, int i) {
    return i > 0 && Character.isDigit(text.charAt(i - 1));
  }

  private void keep(Quotation quotation) {
    if (quotation.span().length() >= SHORTEST) {
      quotations.add(quotation);
    }
  }

  /** The quotation that holds an offset, or null. */
  @org.jspecify.annotations.Nullable
  Quotation at(int offset) {
    int low = 0;
    int high = quotations.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Quotation quotation = quotations.get(middle);
      if (quotation.span().contains(offset)) {
        return quotation;
      }
      if (offset < quotation.span().begin()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return null;
  }
}
