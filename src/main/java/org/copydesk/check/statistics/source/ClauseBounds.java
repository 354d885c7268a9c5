package org.copydesk.check.statistics.source;

import java.util.Arrays;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/** Where a clause ends and another may begin that the same source need not vouch for. */
final class ClauseBounds {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;

  /** Words of a relative clause in the middle of a sentence. */
  private static final int LONGEST_EMBEDDED = 25;

  private final SentenceWords s;
  private final int[] begins;
  private final int[] ends;

  ClauseBounds(SentenceWords sentence) {
    this.s = sentence;
    this.begins = new int[s.size() + 1];
    this.ends = new int[s.size() + 1];
    int concession = endOfConcession();
    int begin = 0;
    for (int i = 0; i <= s.size(); i++) {
      if (i == s.size() || i == concession || isBound(i)) {
        Arrays.fill(begins, begin, i, begin);
        Arrays.fill(ends, begin, i, i);
        begin = i;
      }
    }
    begins[s.size()] = s.size();
    ends[s.size()] = s.size();
  }

  /** The first token of the clause that holds a token. */
  int begin(int token) {
    return begins[Math.max(0, token)];
  }

  /** The token behind the clause that holds a token. */
  int end(int token) {
    return ends[Math.min(token, s.size())];
  }

  private boolean isBound(int i) {
    if (i == 0) {
      return false;
    }
    String word = s.word(i);
    boolean relative = s.word(i - 1).equals(",") && GRAMMAR.is("relative", word) && !isEmbedded(i);
    return s.isSign(i, ";—")
        || GRAMMAR.is("contrast", word)
        || word.equals("even") && s.word(i + 1).equals("as")
        || relative
        || s.isSign(i, ".!?") && endsSentence(i)
        || s.isSign(i, "–-") && isSpaced(i);
  }

  /**
   * The comma that ends "While the ministry hesitates, …" and begins another clause; 0 for none.
   */
  private int endOfConcession() {
    if (!GRAMMAR.is("concession", s.word(0))) {
      return 0;
    }
    boolean verb = false;
    for (int i = 1; i < Math.min(s.size(), LONGEST_EMBEDDED); i++) {
      String word = s.word(i);
      if (verb && s.isSign(i, ",")) {
        return i;
      }
      verb |=
          GRAMMAR.is("auxiliary", word)
              || Vocabulary.SOURCES.is("tell", word)
              || Vocabulary.SOURCES.is("show", word)
              || Vocabulary.FIGURES.is("moved", word);
    }
    return 0;
  }

  /** "The mine, which employs 900, was idle": after the comma the verb of the main clause comes. */
  private boolean isEmbedded(int i) {
    int close = i + 1;
    while (close < s.size() && close - i < LONGEST_EMBEDDED && !s.isSign(close, ",;:—")) {
      close++;
    }
    String next = s.word(close + 1);
    return s.isSign(close, ",")
        && (GRAMMAR.is("auxiliary", next)
            || Vocabulary.FIGURES.is("moved", next) && !GRAMMAR.is("ends-head", next)
            || Vocabulary.SOURCES.is("tell", next) && s.isCapitalised(i - 2));
  }

  /** A full stop inside a sentence ends one where an extractor lost the break after it. */
  private boolean endsSentence(int i) {
    return s.isCapitalised(i + 1)
        && s.isWord(i + 1)
        && s.token(i - 1).span().length() > 3
        && !s.isCapitalised(i - 1);
  }

  private boolean isSpaced(int i) {
    return i + 1 < s.size()
        && s.token(i - 1).span().end() < s.token(i).span().begin()
        && s.token(i).span().end() < s.token(i + 1).span().begin();
  }
}
