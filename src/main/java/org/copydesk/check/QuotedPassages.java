package org.copydesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands between quotation marks, read once for all rules that ask: straight and
 * curly marks, guillemets, German low marks, and the single marks of British papers where they are
 * no apostrophes. A quotation that a paragraph leaves open goes on in the next one when that begins
 * with a mark, as newspapers set long quotations, or closes it.
 */
public final class QuotedPassages {

  private final List<QuotedPassage> outer = new ArrayList<>();
  private final List<QuotedPassage> inner = new ArrayList<>();
  private final Article article;

  private QuotedPassages(Article article) {
    this.article = article;
    List<Block> blocks = article.blocks();
    QuotationMarks carried = null;
    for (int i = 0; i < blocks.size(); i++) {
      QuotationMarks next = i + 1 < blocks.size() ? firstMarks(blocks.get(i + 1)) : null;
      carried = read(blocks.get(i), carried, next);
    }
  }

  /** The quoted passages of an article. */
  public static QuotedPassages of(CheckContext context) {
    return context.reading(QuotedPassages.class, c -> new QuotedPassages(c.article()));
  }

  /** The passages that stand in no other one, in order. */
  public List<QuotedPassage> outer() {
    return List.copyOf(outer);
  }

  /** The passages inside others, in order: what somebody quoted quotes. */
  public List<QuotedPassage> inner() {
    return List.copyOf(inner);
  }

  /**
   * The quotations: passages that go on from one another together, in order. A quotation that a
   * speech verb interrupts counts as two.
   */
  public List<List<QuotedPassage>> quotations() {
    List<List<QuotedPassage>> quotations = new ArrayList<>();
    List<QuotedPassage> running = new ArrayList<>();
    for (QuotedPassage passage : outer) {
      if (!passage.continued() && !running.isEmpty()) {
        quotations.add(List.copyOf(running));
        running.clear();
      }
      running.add(passage);
    }
    if (!running.isEmpty()) {
      quotations.add(List.copyOf(running));
    }
    return List.copyOf(quotations);
  }

  /** The outer passage that holds an offset. */
  public Optional<QuotedPassage> at(int offset) {
    int low = 0;
    int high = outer.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      QuotedPassage passage = outer.get(middle);
      if (passage.span().contains(offset)) {
        return Optional.of(passage);
      }
      if (offset < passage.span().begin()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Optional.empty();
  }

  /** Whether an offset lies in a passage, marks included: in others' words, a title, a term. */
  public boolean hold(int offset) {
    return at(offset).isPresent();
  }

  private @Nullable QuotationMarks firstMarks(Block block) {
    return new QuotationScan(article.text(), block.span()).firstMarks();
  }

  /** Reads a block; the marks it leaves open for the next one, or null. */
  private @Nullable QuotationMarks read(
      Block block, @Nullable QuotationMarks carried, @Nullable QuotationMarks next) {
    QuotationMarks left = null;
    List<QuotationScan.Pair> pairs =
        new QuotationScan(article.text(), block.span()).pairs(carried, next);
    for (QuotationScan.Pair pair : pairs) {
      if (pair.inner()) {
        inner.add(passage(pair, block, pair.span(), false, QuotedPassage.End.CLOSED));
        continue;
      }
      boolean atBegin = pair.span().begin() == block.span().begin();
      boolean continued = atBegin && carried != null && carried == pair.marks();
      if (continued) {
        goOn();
      }
      if (pair.closed()) {
        outer.add(passage(pair, block, pair.span(), continued, QuotedPassage.End.CLOSED));
      } else if (pair.marks() != QuotationMarks.GUILLEMETS) {
        Span span = withinSentence(pair.span());
        outer.add(passage(pair, block, span, continued, QuotedPassage.End.LEFT_OPEN));
        left = pair.span().end() == block.span().end() ? pair.marks() : null;
      }
    }
    return left;
  }

  /** The passage before this one was not left open after all. */
  private void goOn() {
    int last = outer.size() - 1;
    QuotedPassage before = outer.get(last);
    Span whole = new Span(before.span().begin(), article.blocks().get(before.block()).span().end());
    Span words = new Span(before.words().begin(), whole.end());
    outer.set(
        last,
        new QuotedPassage(
            whole,
            words,
            before.block(),
            before.marks(),
            QuotedForms.of(article, whole, words),
            before.continued(),
            QuotedPassage.End.GOES_ON));
  }

  private Span withinSentence(Span open) {
    int end =
        article.sentenceAt(open.begin()).map(Sentence::span).map(Span::end).orElse(open.end());
    return new Span(open.begin(), Math.min(end, open.end())).trim(article.text());
  }

  private QuotedPassage passage(
      QuotationScan.Pair pair, Block block, Span span, boolean continued, QuotedPassage.End end) {
    int from = span.begin() + (pair.opened() ? 1 : 0);
    int to = span.end() - (end == QuotedPassage.End.CLOSED ? 1 : 0);
    Span words = new Span(from, Math.max(from, to));
    return new QuotedPassage(
        span,
        words,
        block.index(),
        pair.marks(),
        QuotedForms.of(article, span, words),
        continued,
        end);
  }

  /** The tokens between the marks of a passage. */
  public List<Token> tokensOf(QuotedPassage passage) {
    return QuotedForms.tokens(article, passage.words());
  }
}
