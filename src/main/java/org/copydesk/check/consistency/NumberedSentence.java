package org.copydesk.check.consistency;

import java.util.List;
import org.copydesk.check.LowerWords;
import org.copydesk.check.NumberReader;
import org.copydesk.check.WordRoles;
import org.copydesk.check.WrittenNumber;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/**
 * A sentence with its numbers, each with the tokens it takes up.
 *
 * @param sentence which one
 * @param words its words
 * @param numbers its numbers in order of place
 */
record NumberedSentence(Sentence sentence, LowerWords words, List<Counted> numbers) {

  /** Adjectives that may stand between a number and what it counts. */
  private static final int MOST_ADJECTIVES = 3;

  /**
   * A number of the sentence.
   *
   * @param number as written
   * @param first its first token
   * @param after the token behind its last one
   */
  record Counted(WrittenNumber number, int first, int after) {

    boolean is(WrittenNumber.Kind kind) {
      return number.kind() == kind;
    }

    double value() {
      return number.value();
    }

    Span span() {
      return number.span();
    }

    /** A share in hundredths, no point of one. */
    boolean isShare() {
      return number.kind() == WrittenNumber.Kind.PERCENT
          && !number.rough()
          && (number.text().endsWith("%") || number.text().endsWith("cent"));
    }

    /** A count given to the unit, in digits or words. */
    boolean isCount() {
      return number.kind() == WrittenNumber.Kind.PLAIN
          && !number.rough()
          && number.unit().isEmpty()
          && number.text().indexOf('-', 1) < 0
          && number.text().indexOf('–') < 0
          && !isYear();
    }

    private boolean isYear() {
      String text = number.text();
      return text.length() == 4
          && value() >= 1900
          && value() < 2100
          && Character.isDigit(text.charAt(1));
    }
  }

  NumberedSentence {
    numbers = List.copyOf(numbers);
  }

  static NumberedSentence of(Article article, Sentence sentence, NumberReader reader) {
    LowerWords words = new LowerWords(article, sentence);
    List<Counted> numbers =
        reader.numbers(article, sentence).stream()
            .map(n -> new Counted(n, words.at(n.span().begin()), words.at(n.span().end())))
            .toList();
    return new NumberedSentence(sentence, words, numbers);
  }

  String word(int i) {
    return words.word(i);
  }

  /**
   * The noun of a role that a phrase from a token on comes to, adjectives passed over; empty where
   * a sign, a genitive or a small word comes first.
   */
  String noun(int from, WordRoles roles, String role) {
    for (int i = from; i <= from + MOST_ADJECTIVES; i++) {
      if (!words.isWord(i) || words.isPossessive(i) || roles.is("small", word(i))) {
        return "";
      }
      if (roles.is(role, word(i))) {
        return word(i);
      }
    }
    return "";
  }
}
