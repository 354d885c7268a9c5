package org.copydesk.check.sourcing.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.check.LowerWords;
import org.copydesk.check.WordRoles;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;

/** Which words of an article name somebody or something, as far as capitals tell. */
final class NameWords {

  static final WordRoles ROLES = WordRoles.beside(NameWords.class, "attribution-words.tsv");

  private static final int FEWEST_OF_A_TITLE = 4;

  private final Set<String> capitalised = new HashSet<>();
  private final Set<String> small = new HashSet<>();

  NameWords(Article article) {
    for (Sentence sentence : article.sentences()) {
      read(article.tokensOf(sentence));
    }
  }

  private void read(List<Token> tokens) {
    boolean title = isTitle(tokens);
    boolean opens = true;
    for (Token token : tokens) {
      if (!token.isWord()) {
        continue;
      }
      String word = bare(token.text().toLowerCase(Locale.ROOT));
      if (!token.isCapitalised()) {
        small.add(word);
      } else if (!opens && !title) {
        capitalised.add(word);
      }
      opens = false;
    }
  }

  /** Whether so many words have a capital that it says nothing, as in a headline. */
  static boolean isTitle(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.isWord() && token.text().length() > 3) {
        words++;
        capitals += token.isCapitalised() ? 1 : 0;
      }
    }
    return words >= FEWEST_OF_A_TITLE && capitals * 5 > words * 4;
  }

  private static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  /** Whether the word is part of a name; a people, a place of the world or a month is none. */
  boolean isName(int i, LowerWords s) {
    if (!s.isCapitalised(i) || !s.isWord(i)) {
      return false;
    }
    String word = s.word(i);
    if (ROLES.is("proper", word)) {
      return true;
    }
    if (ROLES.is("self", s.token(i).text().toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean joined = s.isCapitalised(i + 1) && !ROLES.is("group", s.word(i + 1));
    if (ROLES.is("group", word)) {
      return joined && i > 0 && s.isCapitalised(i - 1);
    }
    if (word.length() == 1 && !joined) {
      return false;
    }
    if (!opens(i, s)) {
      return true;
    }
    if (ROLES.is("opener", word) || ROLES.is("modifier", word) && !joined) {
      return false;
    }
    if (isNoun(word) || ROLES.is("crowd", word)) {
      return joined || capitalised.contains(word) && !small.contains(word);
    }
    return joined
        || s.token(i).isAllCapitals()
        || capitalised.contains(word)
        || !small.contains(word) && !word.endsWith("s") && !word.endsWith("ly");
  }

  private static boolean opens(int i, LowerWords s) {
    return i == 0
        || s.word(i - 1).length() == 1
            && !s.isWord(i - 1)
            && ".!?:“\"”‘'•*-–—".contains(s.word(i - 1));
  }

  private static boolean isNoun(String word) {
    return ROLES.is("person", word)
        || ROLES.is("faceless", word)
        || ROLES.is("faction", word)
        || ROLES.is("somebody", word)
        || ROLES.is("study", word)
        || ROLES.is("institution", word)
        || ROLES.is("document", word);
  }
}
