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
    int askedIn = -1;
    for (QuotedPassage passage : passages.outer()) {
      if (!passage.form().isSpeech()) {
        continue;
      }
      boolean opensBlock =
          passage.span().begin() == article.blocks().get(passage.block()).span().begin();
      if (opensBlock && askedIn == passage.block() - 1) {
        exchanges++;
      }
      String words = article.textOf(passage.words()).strip();
      if (words.endsWith("?")) {
        askedIn = passage.block();
      }
    }
    return exchanges >= FEWEST;
  }
}
