package org.copydesk.check;

import java.util.BitSet;
import java.util.List;
import org.copydesk.finding.Figure;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * An article with what was found to be no part of its story left out.
 *
 * @param context the article and what several rules read from it
 * @param fragments the offsets of text that is not the story
 */
public record StoryText(CheckContext context, BitSet fragments) {

  public StoryText {
    fragments = (BitSet) fragments.clone();
  }

  @Override
  public BitSet fragments() {
    return (BitSet) fragments.clone();
  }

  public Article article() {
    return context.article();
  }

  /** Whether no part of a span lies in a fragment. */
  public boolean holds(Span span) {
    int next = fragments.nextSetBit(span.begin());
    return next < 0 || next >= span.end();
  }

  /** The words of the story, in order. */
  public List<Token> words() {
    return article().tokens().stream().filter(t -> t.isWord() && holds(t.span())).toList();
  }

  /** Its sentences, in order; one that lies partly in a fragment is left out. */
  public List<Sentence> sentences() {
    return article().sentences().stream().filter(s -> holds(s.span())).toList();
  }

  /** Its blocks, in order; one that lies partly in a fragment is left out. */
  public List<Block> blocks() {
    return article().blocks().stream().filter(b -> holds(b.span())).toList();
  }

  /** Its figures, in order. */
  public List<Figure> figures() {
    return context.figures().stream().filter(f -> holds(f.span())).toList();
  }
}
