package org.copydesk.check.sourcing;

import org.copydesk.check.QuotedPassage;
import org.copydesk.check.QuotedPassages;
import org.copydesk.text.Article;

/**
 * Tells a text in which people talk with each other: a story, a play, an interview. There the turns
 * say who speaks, paragraph by paragraph.
 */
final class Exchanges {

  /** One question and its answer may be part of a report. */
  private static final int FEWEST = 2;

  private Exchanges() {}

  static boolean fill(Article article, QuotedPassages passages) {
    int exchanges = 0;
    QuotedPassage before = null;
    for (QuotedPassage passage : passages.outer()) {
      if (before != null && isQuestion(article, before) && meet(article, before, passage)) {
        exchanges++;
      }
      before = passage;
    }
    return exchanges >= FEWEST;
  }

  /** Whether a passage is the next one's neighbour: nothing between, or it opens the next block. */
  private static boolean meet(Article article, QuotedPassage one, QuotedPassage other) {
    boolean opensBlock = other.span().begin() == article.blocks().get(other.block()).span().begin();
    return opensBlock ? one.block() == other.block() - 1 : touch(article, one, other);
  }

  /** Whether one passage follows the other with nothing between but a point. */
  static boolean touch(Article article, QuotedPassage one, QuotedPassage other) {
    for (int i = one.span().end(); i < other.span().begin(); i++) {
      char c = article.text().charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isQuestion(Article article, QuotedPassage passage) {
    int end = passage.span().end();
    return article.textOf(passage.words()).strip().endsWith("?")
        || end < article.text().length() && article.text().charAt(end) == '?';
  }
}
