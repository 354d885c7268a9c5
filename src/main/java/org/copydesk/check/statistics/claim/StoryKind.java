package org.copydesk.check.statistics.claim;

import java.util.HashSet;
import java.util.Set;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/**
 * What a whole article is about, as far as its numbers depend on it.
 *
 * @param isGame whether it tells of a game, whose numbers are scores
 * @param isMarket whether it tells of a day of a market, whose numbers are prices
 */
record StoryKind(boolean isGame, boolean isMarket) {

  /** A story about a game uses at least so many of its words, and one word in so many. */
  private static final int GAME_WORDS = 8;

  private static final int GAME_DENSITY = 40;

  /** A story about a market uses at least so many of its words, and one word in so many. */
  private static final int MARKET_WORDS = 4;

  private static final int MARKET_DENSITY = 40;

  static StoryKind of(ArticleWords article) {
    int all = 0;
    int sport = 0;
    int market = 0;
    Set<String> sportWords = new HashSet<>();
    Set<String> marketWords = new HashSet<>();
    for (SentenceWords words : article.sentences()) {
      for (int i = 0; i < words.size(); i++) {
        if (!words.isWord(i)) {
          continue;
        }
        all++;
        String word = words.word(i);
        if (Vocabulary.FIGURES.is("sport", word)) {
          sport++;
          sportWords.add(word);
        }
        if (Vocabulary.FIGURES.is("market", word)) {
          market++;
          marketWords.add(word);
        }
      }
    }
    return new StoryKind(
        sportWords.size() >= GAME_WORDS && sport * GAME_DENSITY > all,
        marketWords.size() >= MARKET_WORDS && market * MARKET_DENSITY > all);
  }
}
