package org.copydesk.check.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.check.Lexicon;
import org.copydesk.check.UnknownWords;
import org.copydesk.text.Article;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** The tokens of an article by what touches what: signs and words without a space between them. */
final class Surface {

  private final Article article;
  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> usesInAnyCase = new HashMap<>();

  Surface(Article article, Lexicon lexicon) {
    this.article = article;
    this.tokens = article.tokens();
    this.lexicon = lexicon;
    for (Token token : tokens) {
      if (token.isWord() || token.kind() == TokenKind.MIXED) {
        uses.merge(token.text(), 1, Integer::sum);
        usesInAnyCase.merge(inAnyCase(token.text()), 1, Integer::sum);
      }
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  Article article() {
    return article;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** How often exactly this stands in the article. */
  int uses(String token) {
    return uses.getOrDefault(token, 0);
  }

  /** How often this word stands in the article, with any capitals and as a genitive too. */
  int usesInAnyCase(String word) {
    return usesInAnyCase.getOrDefault(inAnyCase(word), 0);
  }

  private static String inAnyCase(String word) {
    return UnknownWords.bare(word).toLowerCase(Locale.ENGLISH);
  }

  /** The token that touches this one on its right, if any. */
  @Nullable Token touchingAfter(Token token) {
    int i = token.index() + 1;
    return i < tokens.size() && tokens.get(i).span().begin() == token.span().end()
        ? tokens.get(i)
        : null;
  }

  /** The token that touches this one on its left, if any. */
  @Nullable Token touchingBefore(Token token) {
    int i = token.index() - 1;
    return i >= 0 && tokens.get(i).span().end() == token.span().begin() ? tokens.get(i) : null;
  }

  /** Whether a common word stands beside it with no sign between: names in a list have commas. */
  boolean isInProse(Token token) {
    return isPlainWord(token.index() - 1) || isPlainWord(token.index() + 1);
  }

  /** Whether the token of this number is a known word in lower case. */
  boolean isPlainWord(int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).isWord()
        && !tokens.get(i).isCapitalised()
        && lexicon.knowsLowerCase(tokens.get(i).text());
  }

  /** Whether a sign of this list touches the token on its left. */
  boolean isAfterSign(Token token, String signs) {
    Token before = touchingBefore(token);
    return before != null && before.text().length() == 1 && signs.contains(before.text());
  }

  /** Whether a sign of this list touches the token on its right. */
  boolean isBeforeSign(Token token, String signs) {
    Token after = touchingAfter(token);
    return after != null && after.text().length() == 1 && signs.contains(after.text());
  }

  /** Whether dictionaries hold the word, or names the capitalised word. */
  boolean isKnown(String word) {
    if (lexicon.knows(word) || lexicon.isNamePart(word)) {
      return true;
    }
    return word.equals(word.toUpperCase(Locale.ENGLISH)) && lexicon.knowsLowerCase(word);
  }
}
