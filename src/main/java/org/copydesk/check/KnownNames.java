package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;

/** The names of an article, as far as capitals tell. */
final class KnownNames {

  private KnownNames() {}

  /**
   * Words that are capitalised inside a sentence and nowhere written small: a headline in capitals
   * makes no names.
   */
  static Set<String> of(Article article) {
    Set<String> capitalised = new HashSet<>();
    Set<String> small = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      List<Token> tokens = article.tokensOf(sentence);
      long words = tokens.stream().filter(Token::isWord).count();
      boolean title = tokens.stream().filter(Token::isCapitalised).count() * 2 > words && words > 3;
      boolean seen = false;
      for (Token token : tokens) {
        if (token.isWord()) {
          String word = bare(token.text().toLowerCase(Locale.ROOT));
          if (!token.isCapitalised()) {
            small.add(word);
          } else if (seen && !title) {
            capitalised.add(word);
          }
          seen = true;
        }
      }
    }
    capitalised.removeAll(small);
    capitalised.removeIf(w -> w.length() < 2 || ROLES.is("time", w) || ROLES.is("small", w));
    return capitalised;
  }

  private static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }
}
