package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What stands between quotation marks: curly, straight, guillemets, and the single marks of British
 * papers where they cannot be apostrophes. A quotation that is not closed at the end of a paragraph
 * runs on when the next one opens with a mark, as newspapers set long quotations.
 */
final class Quotations {

  /** Shorter ones are titles and words held at arm's length, not somebody speaking. */
  private static final int SHORTEST = 20;

  /** A quotation in single marks is closed within so many characters. */
  private static final int LONGEST_SINGLE = 600;

  private static final String BEFORE_CLOSING = ".,?!…";

  /**
   * One quotation inside one block.
   *
   * @param span from mark to mark, both included
   * @param block the block that holds it
   * @param continued whether it goes on from the block before
   */
  record Quotation(Span span, int block, boolean continued) {}

  private final String text;
  private final List<Quotation> quotations = new ArrayList<>();

  Quotations(Article article) {
    this.text = article.text();
    boolean open = false;
    for (Block block : article.blocks()) {
      open = read(block, open);
    }
  }

  private boolean read(Block block, boolean carried) {
    int end = block.span().end();
    int begin = -1;
    boolean continued = false;
    for (int i = block.span().begin(); i < end; i++) {
      char c = text.charAt(i);
      if (begin < 0) {
        if (c == '“' || c == '«' || c == '"' && !isInch(i)) {
          begin = i;
          continued = carried && i == block.span().begin();
        } else if ((c == '‘' || c == '\'') && opensSingle(i, block)) {
          int close = closeOfSingle(i, end);
          if (close > 0) {
            keep(new Quotation(new Span(i, close + 1), block.index(), false));
            i = close;
          }
        }
      } else if (c == '”' || c == '»' || c == '"') {
        keep(new Quotation(new Span(begin, i + 1), block.index(), continued));
        begin = -1;
      }
    }
    if (begin >= 0) {
      keep(new Quotation(new Span(begin, end), block.index(), continued));
    }
    return begin >= 0;
  }

  private boolean isInch(int i) {
    return i > 0 && Character.isDigit(text.charAt(i - 1));
  }

  private boolean opensSingle(int i, Block block) {
    boolean first = i == block.span().begin() || !Character.isLetterOrDigit(text.charAt(i - 1));
    return first && i + 1 < block.span().end() && Character.isLetter(text.charAt(i + 1));
  }

  /** Where a quotation in single marks ends: behind a point or comma, as no apostrophe stands. */
  private int closeOfSingle(int open, int end) {
    int limit = Math.min(end, open + LONGEST_SINGLE);
    for (int i = open + 2; i < limit; i++) {
      char c = text.charAt(i);
      if ((c == '’' || c == '\'')
          && BEFORE_CLOSING.indexOf(text.charAt(i - 1)) >= 0
          && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        return i;
      }
    }
    return 0;
  }

  private void keep(Quotation quotation) {
    if (quotation.span().length() >= SHORTEST) {
      quotations.add(quotation);
    }
  }

  /** The quotation that holds an offset, or null. */
  @Nullable Quotation at(int offset) {
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
