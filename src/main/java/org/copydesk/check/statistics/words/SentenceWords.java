package org.copydesk.check.statistics.words;

import java.util.List;
import java.util.Locale;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/** The words of one sentence in lower case, reachable by offset and by number. */
public final class SentenceWords {

  private final List<Token> tokens;
  private final String[] lower;

  public SentenceWords(Article article, Sentence sentence) {
    this.tokens = article.tokensOf(sentence);
    this.lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = unglued(tokens.get(i).text()).toLowerCase(Locale.ROOT);
    }
  }

  /** Of a word run into the opening of the next sentence ("ratesAccording"), the opening. */
  private static String unglued(String word) {
    for (int i = 3; i < word.length() - 1; i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        String tail = word.substring(i);
        return Vocabulary.SOURCES.is("opener", tail.toLowerCase(Locale.ROOT)) ? tail : word;
      }
    }
    return word;
  }

  public int size() {
    return lower.length;
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** The word in lower case without a possessive ending; empty outside the sentence. */
  public String word(int i) {
    if (i < 0 || i >= lower.length) {
      return "";
    }
    String word = lower[i];
    return isPossessive(i) ? word.substring(0, word.length() - 2) : word;
  }

  /** Whether the word carries {@code 's}. */
  public boolean isPossessive(int i) {
    return i >= 0 && i < lower.length && (lower[i].endsWith("'s") || lower[i].endsWith("’s"));
  }

  /** Whether the word is written with a capital. */
  public boolean isCapitalised(int i) {
    return i >= 0 && i < lower.length && Character.isUpperCase(tokens.get(i).text().codePointAt(0));
  }

  /** Whether it is a word of letters. */
  public boolean isWord(int i) {
    return i >= 0 && i < lower.length && Character.isLetter(lower[i].codePointAt(0));
  }

  /** Whether it is a number in digits. */
  public boolean isNumber(int i) {
    return i >= 0 && i < lower.length && Character.isDigit(lower[i].codePointAt(0));
  }

  /** Whether it is one of these signs. */
  public boolean isSign(int i, String signs) {
    return i >= 0
        && i < lower.length
        && lower[i].length() == 1
        && signs.indexOf(lower[i].charAt(0)) >= 0;
  }

  /** The first token that ends after the offset; the size when there is none. */
  public int at(int offset) {
    int low = 0;
    int high = lower.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The span from one token to another, both included. */
  public Span span(int first, int last) {
    return tokens.get(first).span().union(tokens.get(last).span());
  }
}
