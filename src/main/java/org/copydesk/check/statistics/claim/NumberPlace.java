package org.copydesk.check.statistics.claim;

import java.util.regex.Pattern;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.Units;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/** A number in its sentence, and what stands around it. */
final class NumberPlace {

  /** A promise governs the infinitives of its sentence this far, in words. */
  private static final int PROMISE = 30;

  /** What is forecast this close before a number is no intention. */
  private static final int FORECAST = 8;

  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");

  private final NumberExpression number;
  private final SentenceWords sentence;
  private final StoryKind story;
  private final int first;
  private final int after;

  NumberPlace(NumberExpression number, SentenceWords sentence, StoryKind story) {
    this.number = number;
    this.sentence = sentence;
    this.story = story;
    this.first = sentence.at(number.span().begin());
    this.after = sentence.at(number.span().end());
  }

  NumberExpression number() {
    return number;
  }

  SentenceWords sentence() {
    return sentence;
  }

  StoryKind story() {
    return story;
  }

  /** The number's first token. */
  int first() {
    return first;
  }

  /** The token behind the number. */
  int after() {
    return after;
  }

  /**
   * The word before the number.
   *
   * @param distance 1 for the one right before it
   */
  String before(int distance) {
    return sentence.word(first - distance);
  }

  /**
   * The word behind the number.
   *
   * @param distance 0 for the one right behind it
   */
  String next(int distance) {
    return sentence.word(after + distance);
  }

  /** Whether the word before the number plays a role. */
  boolean isBefore(String role, int distance) {
    return is(role, before(distance));
  }

  /** Whether the word behind the number plays a role. */
  boolean isNext(String role, int distance) {
    return is(role, next(distance));
  }

  /** Whether one of so many words before the number plays a role, in the same half sentence. */
  boolean before(String role, int reach) {
    for (int i = first - 1; i >= Math.max(0, first - reach); i--) {
      if (sentence.word(i).equals(";")) {
        return false;
      }
      if (is(role, sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of so many words behind the number plays a role, with no sign between. */
  boolean after(String role, int reach) {
    for (int i = after; i < Math.min(sentence.size(), after + reach); i++) {
      if (!sentence.isWord(i)) {
        return false;
      }
      if (is(role, sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word on either side plays a role; a semicolon behind the number ends the look. */
  boolean near(String role, int left, int right) {
    for (int i = Math.max(0, first - left); i < first; i++) {
      if (is(role, sentence.word(i)) && !isPortion(role, i) || isIndexName(role, i)) {
        return true;
      }
    }
    for (int i = after; i < Math.min(sentence.size(), after + right); i++) {
      if (sentence.word(i).equals(";")) {
        return false;
      }
      if (is(role, sentence.word(i)) && !isPortion(role, i) || isIndexName(role, i)) {
        return true;
      }
    }
    return false;
  }

  /** The tokenizer parts S&P. */
  private boolean isIndexName(String role, int i) {
    return role.equals("market")
        && sentence.word(i).equals("p")
        && sentence.word(i - 1).equals("&");
  }

  /** "higher shares of pupils" are no securities; "shares of Varnholt" are. */
  private boolean isPortion(String role, int i) {
    return role.equals("market")
        && sentence.word(i).equals("shares")
        && sentence.word(i + 1).equals("of")
        && !sentence.isCapitalised(i + 2);
  }

  private static boolean is(String role, String word) {
    return Vocabulary.FIGURES.is(role, word) || Vocabulary.GRAMMAR.is(role, word);
  }

  /** Whether the sentence opens by telling the reader what to do. */
  boolean isInstruction() {
    int opening = 0;
    while (opening < first && !sentence.isWord(opening)) {
      opening++;
    }
    String second = sentence.word(opening + 1);
    return opening < first
        && is("instructs", sentence.word(opening))
        && !is("after-noun", second)
        && !second.endsWith("ed")
        && !second.endsWith("s");
  }

  /** Whether the sentence only plays through what might be. */
  boolean isSupposedCase() {
    boolean might = false;
    for (int i = 0; i < sentence.size(); i++) {
      might |= is("might", sentence.word(i));
    }
    for (int i = 0; i < first; i++) {
      if (is("plays-through", sentence.word(i)) || might && sentence.word(i).equals("if")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an intention or limit governs the number: a plan is not yet a measurement. */
  boolean isIntended() {
    return before("limits", 9)
        || (before("intends", 9) || before("obliges", 5)) && !before("foretells", FORECAST);
  }

  /** Whether a promise earlier in the sentence governs an infinitive right before the number. */
  boolean isPromised() {
    if (before("foretells", FORECAST)) {
      return false;
    }
    int to = -1;
    for (int i = first - 1; i >= Math.max(0, first - 14) && to < 0; i--) {
      if (is("says-clause", sentence.word(i))) {
        return false;
      }
      if (sentence.word(i).equals("to") && is("changes", sentence.word(i + 1))) {
        to = i;
      }
    }
    for (int i = to - 1; to > 0 && i >= Math.max(0, to - PROMISE); i--) {
      if (is("intends", sentence.word(i))) {
        return true;
      }
      if (sentence.isSign(i, ";")) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word of comparison stands before it: "up from", "compared with just". */
  boolean isCompared() {
    for (int i = 1; i <= 4; i++) {
      String word = before(i);
      if (Vocabulary.SOURCES.is("compares", word)
          || is("compares-with", word) && is("comparison", before(i + 1))) {
        return true;
      }
      if (!is("approximator", word) && !is("between-compared", word)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a comma, "and" or the like stands between it and a number before it, and no verb. */
  boolean isJoinedTo(NumberPlace other) {
    boolean joined = false;
    for (int i = other.after; i < first; i++) {
      String word = sentence.word(i);
      if (is("auxiliary", word) || is("says-clause", word) && !is("contrast", word)) {
        return false;
      }
      joined |= is("joins-numbers", word);
    }
    return joined;
  }

  /** Whether it is told by the day, the year or another period: "a day", "every month". */
  boolean isByTime() {
    for (int i = after; i < Math.min(sentence.size(), after + 6); i++) {
      if (is("time-rate", sentence.word(i))
          || is("by-time", sentence.word(i)) && isPeriod(sentence.word(i + 1))) {
        return true;
      }
      if (!sentence.isWord(i) && !sentence.isSign(i, "-/")) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the time over which it was counted stands near: "last year", "since 2010", "so far".
   */
  boolean isTimed() {
    for (int i = Math.max(0, first - 12); i < Math.min(sentence.size(), after + 12); i++) {
      String word = sentence.word(i);
      String next = sentence.word(i + 1);
      if (is("which-time", word) && isPeriod(next)
          || word.equals("so") && next.equals("far")
          || is("before-year", word) && YEAR.matcher(next).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPeriod(String word) {
    return Units.STANDARD.classOf(word).equals("period") || is("time-of-year", word);
  }

  /** Whether words of a limit stand right at it: "up to", "no more than", "or more". */
  boolean isBound() {
    String one = before(1);
    String two = before(2);
    return one.equals("to") && two.equals("up")
        || one.equals("than") && before(3).equals("no")
        || one.equals("most") && two.equals("at")
        || next(0).equals("or") && is("bounds-up", next(1));
  }

  /** Whether a pronoun stands before it that takes the place of what was told of before. */
  boolean isBehindPronoun() {
    for (int i = 2; i <= 4; i++) {
      if (is("stands-for", before(i)) && sentence.isWord(first - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "there are" or the like stands before it. */
  boolean isThere() {
    for (int i = Math.max(0, first - 6); i < first; i++) {
      String word = sentence.word(i);
      if (word.equals("there")
          && (sentence.isPossessive(i) || is("be-or-have", sentence.word(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sign, a preposition or the end follows it. */
  boolean isAtEnd() {
    return !sentence.isWord(after) && !next(0).equals("-") || is("ends-noun", next(0));
  }

  /** The noun that is counted: the last word before a preposition, a verb, an article or a sign. */
  String head() {
    String noun = "";
    int at = after;
    if (next(0).equals("of")) {
      at++;
    } else if (isPartner(after)) {
      at = after + 2;
    }
    for (int i = at; i < Math.min(sentence.size(), at + 5); i++) {
      String word = sentence.word(i);
      boolean abbreviated = word.equals(".") && i > at && sentence.word(i - 1).indexOf('.') > 0;
      if (!sentence.isWord(i) && !word.equals("-") && !abbreviated) {
        break;
      }
      if (i > at && is("which-time", word) && !word.equals("first")) {
        break;
      }
      if (i == at && is("which-time", word) && isPeriod(sentence.word(i + 1))) {
        break;
      }
      if (Units.STANDARD.isUnit(word) && i <= at + 1) {
        return word;
      }
      if (is("counted", word) || is("listed", word)) {
        return word;
      }
      if (is("ends-noun", word) || is("begins-noun", word)) {
        break;
      }
      noun = word;
    }
    return noun;
  }

  /** Whether a second number of a range follows: "three to four", "one or two". */
  private boolean isPartner(int i) {
    String word = sentence.word(i);
    boolean joins =
        word.equals("to") || word.equals("or") || word.equals("and") && before(1).equals("between");
    return joins && (sentence.isNumber(i + 1) || is("number-word", sentence.word(i + 1)));
  }

  /** Whether a word may be a noun. */
  static boolean isNoun(String word) {
    return !word.isEmpty()
        && Character.isLetter(word.charAt(0))
        && !Vocabulary.GRAMMAR.is("no-noun", word);
  }

  /** Whether a word looks like the plural of a noun. */
  static boolean isPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")
        && isNoun(word);
  }
}
