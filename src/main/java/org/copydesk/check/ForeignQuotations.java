package org.copydesk.check;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * Quotations in another language: three words or more between quotation marks, a third of them
 * strange to English or small words of another language, and at least one such small word, for
 * somebody quoted in English may be badly typed.
 */
public final class ForeignQuotations {

  private static final int FEWEST_WORDS = 3;

  /** One word in so many must be strange. */
  private static final int STRANGE = 3;

  private static final Set<String> SMALL_WORDS =
      Set.copyOf(DataFile.beside(ForeignQuotations.class, "foreign-function-words.txt").words());

  private final BitSet foreign = new BitSet();
  private final Lexicon lexicon;

  private ForeignQuotations(QuotedPassages quoted, Lexicon lexicon) {
    this.lexicon = lexicon;
    quoted.outer().stream()
        .filter(p -> p.end() == QuotedPassage.End.CLOSED)
        .forEach(p -> judge(quoted.tokensOf(p)));
  }

  /** The foreign quotations of an article, read once for all rules that ask. */
  public static ForeignQuotations of(CheckContext context, Lexicon lexicon) {
    return context.reading(
        ForeignQuotations.class, c -> new ForeignQuotations(QuotedPassages.of(c), lexicon));
  }

  /** Whether a stretch of the text stands in a foreign quotation. */
  public boolean hold(Span span) {
    return foreign.get(span.begin()) && foreign.nextClearBit(span.begin()) >= span.end();
  }

  private void judge(List<Token> quotation) {
    List<Token> words = quotation.stream().filter(Token::isWord).toList();
    if (words.size() < FEWEST_WORDS) {
      return;
    }
    int small = 0;
    int unknown = 0;
    for (int i = 0; i < words.size(); i++) {
      if (isSmallWord(words, i)) {
        small++;
      } else if (!isKnown(UnknownWords.bare(words.get(i).text()))) {
        unknown++;
      }
    }
    if (small > 0 && STRANGE * (small + unknown) >= words.size()) {
      foreign.set(
          quotation.get(0).span().begin(), quotation.get(quotation.size() - 1).span().end());
    }
  }

  /** A particle of a name, as in "Manuel de la Cruz" and "Los Angeles", says nothing. */
  private static boolean isSmallWord(List<Token> words, int i) {
    Token word = words.get(i);
    if (word.isAllCapitals() || !SMALL_WORDS.contains(word.text().toLowerCase(Locale.ENGLISH))) {
      return false;
    }
    boolean first = i == 0;
    boolean beforeCapital = i + 1 < words.size() && words.get(i + 1).isCapitalised();
    if (word.isCapitalised()) {
      return first && !beforeCapital;
    }
    return !isParticle(words, i);
  }

  /** Whether it joins capitalised words, alone or with one other small word. */
  private static boolean isParticle(List<Token> words, int i) {
    return isCapitalisedWithin(words, i, -1) && isCapitalisedWithin(words, i, 1);
  }

  private static boolean isCapitalisedWithin(List<Token> words, int i, int step) {
    int next = i + step;
    if (isSmall(words, next)) {
      next += step;
    }
    return next >= 0 && next < words.size() && words.get(next).isCapitalised();
  }

  private static boolean isSmall(List<Token> words, int i) {
    return i >= 0
        && i < words.size()
        && !words.get(i).isCapitalised()
        && SMALL_WORDS.contains(words.get(i).text());
  }

  private boolean isKnown(String word) {
    return lexicon.knows(word) || lexicon.isNamePart(word);
  }
}
