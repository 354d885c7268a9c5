package org.copydesk.check.sourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.text.Article;
import org.copydesk.text.Token;

/**
 * Which passages stand in a text a second time, as a pull quote does: most of their runs of five
 * words do.
 */
final class WordsSaidTwice {

  private static final int RUN = 5;

  private final Map<String, Integer> runs = new HashMap<>();

  WordsSaidTwice(Article article) {
    List<String> words = wordsOf(article.tokens());
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.merge(run(words, i), 1, Integer::sum);
    }
  }

  /** Whether at least half of a passage stands in the text twice. */
  boolean hold(List<Token> passage) {
    List<String> words = wordsOf(passage);
    int twice = 0;
    int all = 0;
    for (int i = 0; i + RUN <= words.size(); i++) {
      all++;
      twice += runs.getOrDefault(run(words, i), 0) > 1 ? 1 : 0;
    }
    return all > 0 && twice * 2 >= all;
  }

  private static String run(List<String> words, int at) {
    return String.join(" ", words.subList(at, at + RUN));
  }

  private static List<String> wordsOf(List<Token> tokens) {
    return tokens.stream()
        .filter(Token::isWord)
        .map(t -> t.text().toLowerCase(Locale.ENGLISH).replace('’', '\''))
        .toList();
  }
}
