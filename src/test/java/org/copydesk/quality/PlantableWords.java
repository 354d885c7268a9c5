package org.copydesk.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.check.Lexicon;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * Where something can be got wrong in a text. A token that touches a hyphen, holds a letter with an
 * accent or a capital inside is left alone; an ending {@code 's} stays as it is.
 *
 * @param names each name of the text, with every place where it stands
 * @param nameTokens the tokens that are names
 * @param words plain words of five letters and more that a dictionary has
 */
record PlantableWords(Map<String, List<Token>> names, List<Token> nameTokens, List<Token> words) {

  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_WORD = 5;

  /** A capitalised word is everyday when its small form is about as common. */
  private static final int RARER = 4;

  static PlantableWords of(Article article, Lexicon lexicon) {
    Map<String, List<Token>> names = new LinkedHashMap<>();
    List<Token> nameTokens = new ArrayList<>();
    List<Token> words = new ArrayList<>();
    int sentence = -1;
    for (Token token : article.tokens()) {
      if (!token.isWord()) {
        continue;
      }
      boolean opens = token.sentence() != sentence;
      sentence = token.sentence();
      String base = base(token);
      if (touchesHyphen(article.text(), token.span())) {
        continue;
      }
      if (base.length() >= SHORTEST_NAME && base.matches("[A-Z][a-z]+") && isName(base, lexicon)) {
        if (!opens || names.containsKey(base)) {
          names.computeIfAbsent(base, n -> new ArrayList<>()).add(token);
          nameTokens.add(token);
        }
      } else if (token.text().length() >= SHORTEST_WORD
          && token.text().matches("[a-z]+")
          && lexicon.knowsLowerCase(token.text())) {
        words.add(token);
      }
    }
    return new PlantableWords(names, nameTokens, words);
  }

  /** The word without the possessive ending. */
  static String base(Token token) {
    return token.text().replaceFirst("['’]s?$", "");
  }

  static Span baseSpan(Token token) {
    return new Span(token.span().begin(), token.span().begin() + base(token).length());
  }

  private static boolean isName(String word, Lexicon lexicon) {
    String lower = word.toLowerCase(Locale.ENGLISH);
    return !lexicon.knowsLowerCase(lower)
        || lexicon.frequency(lower) + RARER < lexicon.frequency(word);
  }

  static boolean touchesHyphen(String text, Span span) {
    return isHyphen(text, span.begin() - 1) || isHyphen(text, span.end());
  }

  private static boolean isHyphen(String text, int at) {
    return at >= 0 && at < text.length() && "-‐‑_/@".indexOf(text.charAt(at)) >= 0;
  }
}
