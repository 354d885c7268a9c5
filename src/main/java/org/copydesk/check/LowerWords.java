package org.copydesk.check;

import java.util.List;
import java.util.Locale;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Token;

/** The tokens of one sentence as words in lower case, reachable by number and by offset. */
public final class LowerWords {

  private final List<Token> tokens;
  private final String[] lower;

  public LowerWords(Article article, Sentence sentence) {
    this.tokens = article.tokensOf(sentence);
    this.lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
  }

  public int size() {
    return lower.length;
  }

  /** The word without a possessive ending; empty outside the sentence. */
  public String word(int i) {
    if (i < 0 || i >= lower.length) {
      return "";
    }
    return isPossessive(i) ? lower[i].substring(0, lower[i].length() - 2) : lower[i];
  }

  /** Whether the word carries {@code 's}. */
  public boolean isPossessive(int i) {
    return i >= 0 && i < lower.length && (lower[i].endsWith("'s") || lower[i].endsWith("’s"));
  }

  public boolean isCapitalised(int i) {
    return i >= 0 && i < lower.length && tokens.get(i).isCapitalised();
  }

  public boolean isWord(int i) {
    return i >= 0 && i < lower.length && tokens.get(i).isWord();
  }

  /** Whether one of the words from {@code from} to before {@code to} plays a role. */
  public boolean anyIs(WordRoles roles, String role, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(lower.length, to); i++) {
      if (roles.is(role, word(i))) {
        return true;
      }
    }
    return false;
  }

  public Token token(int i) {
    return tokens.get(i);
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
}
