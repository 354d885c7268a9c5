package org.copydesk.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/** Tells a quoted sentence from a title or a term, by its capitals, its end and its small words. */
final class QuotedForms {

  /** Words of a quoted phrase that is more than a term. */
  private static final int FEWEST_OF_CLAUSE = 4;

  /** So many words that end like a sentence are one, verb or no verb. */
  private static final int SURELY_SENTENCE = 7;

  /**
   * Titles leave small words in lower case: of the longer ones, so many parts of ten are capital.
   */
  private static final int CAPITAL_TENTHS = 8;

  private static final int LONG_WORD = 4;

  /** A bare letter that opens a sentence is "I" or "A". */
  private static final String ENDS_SENTENCE = ".!?…";

  private static final Set<String> CLAUSE_WORDS =
      Set.copyOf(DataFile.beside(QuotedForms.class, "clause-words.txt").words());

  private QuotedForms() {}

  static QuotedForm of(Article article, Span span, Span words) {
    List<Token> tokens = tokens(article, words);
    List<Token> said = tokens.stream().filter(Token::isWord).toList();
    if (said.size() < 2 || isTitle(said) && !endsSentenceInside(article, words)) {
      return QuotedForm.WORDS;
    }
    boolean clause = said.stream().anyMatch(QuotedForms::showsClause);
    boolean opens = opensSentence(tokens);
    if (opens && endsSpeech(article, span, words) && (clause || said.size() >= SURELY_SENTENCE)) {
      return QuotedForm.SENTENCE;
    }
    if (said.size() >= FEWEST_OF_CLAUSE && !isTitle(said)) {
      return QuotedForm.CLAUSE;
    }
    return clause && said.size() > 2 && !opens ? QuotedForm.CLAUSE : QuotedForm.WORDS;
  }

  static List<Token> tokens(Article article, Span span) {
    List<Token> all = article.tokens();
    return all.subList(firstAt(span.begin(), all), firstAt(span.end(), all));
  }

  private static boolean opensSentence(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.isWord()) {
        return token.isCapitalised();
      }
      if (Character.isDigit(token.text().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsSpeech(Article article, Span span, Span words) {
    String text = article.text();
    Span trimmed = words.trim(text);
    if (trimmed.isEmpty()) {
      return false;
    }
    char last = text.charAt(trimmed.end() - 1);
    char behind = span.end() < text.length() ? text.charAt(span.end()) : ' ';
    return ENDS_SENTENCE.indexOf(last) >= 0
        || ",—–-".indexOf(last) >= 0
        || ".,!?".indexOf(behind) >= 0
        || span.end() == words.end();
  }

  private static boolean endsSentenceInside(Article article, Span words) {
    Span trimmed = words.trim(article.text());
    return !trimmed.isEmpty() && article.text().charAt(trimmed.end() - 1) == '.';
  }

  private static boolean isTitle(List<Token> words) {
    int longOnes = 0;
    int capital = 0;
    for (Token word : words) {
      if (word.text().length() >= LONG_WORD) {
        longOnes++;
        capital += word.isCapitalised() ? 1 : 0;
      }
    }
    return words.get(0).isCapitalised()
        && longOnes > 1
        && capital * 10 >= longOnes * CAPITAL_TENTHS;
  }

  private static boolean showsClause(Token word) {
    String lower = word.text().toLowerCase(Locale.ENGLISH).replace('’', '\'');
    int apostrophe = lower.indexOf('\'');
    return CLAUSE_WORDS.contains(lower)
        || apostrophe > 0 && CLAUSE_WORDS.contains(lower.substring(apostrophe))
        || lower.endsWith("n't");
  }

  private static int firstAt(int offset, List<Token> tokens) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
