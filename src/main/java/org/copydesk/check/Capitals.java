package org.copydesk.check;

import org.copydesk.text.Article;
import org.copydesk.text.Token;

/** What a capital says: in a headline with a capital on every word, nothing. */
public final class Capitals {

  private static final double TITLE_CASE = 0.6;
  private static final int SHORTEST_WORD = 4;
  private static final int FEWEST_WORDS = 4;

  private Capitals() {}

  /** Whether most of the longer words of the token's sentence have a capital. */
  public static boolean isInTitleCase(Token token, Article article) {
    long words = 0;
    long capitalised = 0;
    for (Token word : article.tokensOf(article.sentenceOf(token))) {
      if (word.isWord() && word.text().length() >= SHORTEST_WORD) {
        words++;
        capitalised += word.isCapitalised() ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && capitalised >= TITLE_CASE * words;
  }
}
