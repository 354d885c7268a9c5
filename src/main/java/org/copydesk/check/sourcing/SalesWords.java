package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.copydesk.text.Token;

/** The words of one sentence as the cue list writes them: small letters, signs that sell. */
final class SalesWords {

  private static final Set<String> SIGNS = Set.of("$", "%", "?", "!");
  private static final Map<String, String> ALIKE = Map.of("£", "$", "€", "$");
  private static final String NUMBER = "#";

  private final List<Token> tokens = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Set<String> names;

  /**
   * @param sentence its tokens
   * @param names the names of the text, as they are written
   * @param isRead whether a token counts; what is quoted does not
   */
  SalesWords(List<Token> sentence, Set<String> names, Predicate<Token> isRead) {
    this.names = names;
    for (Token token : sentence) {
      String word = isRead.test(token) ? asCue(token) : "";
      if (!word.isEmpty()) {
        tokens.add(token);
        words.add(word);
      }
    }
  }

  private static String asCue(Token token) {
    return switch (token.kind()) {
      case WORD -> token.text().toLowerCase(Locale.ROOT).replace('’', '\'');
      case NUMBER, MIXED -> NUMBER;
      case ADDRESS -> "";
      case SIGN -> {
        String sign = ALIKE.getOrDefault(token.text(), token.text());
        yield SIGNS.contains(sign) ? sign : "";
      }
    };
  }

  int size() {
    return words.size();
  }

  /** Whether there is a number among them. */
  boolean holdNumber() {
    return words.contains(NUMBER);
  }

  String word(int i) {
    return words.get(i);
  }

  Token token(int i) {
    return tokens.get(i);
  }

  boolean isPossessive(int i) {
    return words.get(i).endsWith("'s");
  }

  boolean isName(int i) {
    return i < tokens.size()
        && tokens.get(i).isCapitalised()
        && names.contains(bare(tokens.get(i).text()));
  }

  /** A word without the ending of a possessive. */
  static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }
}
