package org.copydesk.bench.corpus;

import java.util.regex.Pattern;

/** Tells a sentence of running text from headings, code, tables and what was cut wrongly. */
final class Prose {

  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 50;
  private static final int LONGEST_WORD = 28;
  private static final double LETTERS = 0.75;
  private static final int MOST_CAPITALS = 2;

  private static final Pattern SENTENCE =
      Pattern.compile("[“\"]?\\p{Lu}[\\p{L}\\p{M}\\p{N} ,.;:!?'’‘“”\"()%$£€&–—-]*[.!?][”\"]?");

  /**
   * A point inside a word (www.example.org, config.h), two capitals inside one, a path's letter.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "\\p{L}\\.\\p{Ll}|\\p{Ll}\\p{Lu}|\\p{L}\\p{N}+\\p{L}|\\(\\)|(?:^| )-|[.,;:!?]{3}|[,;:] ?[.,;:]");

  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{2,}\\b");

  private Prose() {}

  /** Whether a text without line breaks is one whole sentence that an editor might have written. */
  static boolean isSentence(String text) {
    if (!SENTENCE.matcher(text).matches() || CODE.matcher(text).find()) {
      return false;
    }
    String[] words = text.split(" ");
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      if (word.length() > LONGEST_WORD) {
        return false;
      }
    }
    long letters = text.chars().filter(Character::isLetter).count();
    return letters >= LETTERS * text.length()
        && CAPITALS.matcher(text).results().count() <= MOST_CAPITALS
        && count(text, "(") == count(text, ")")
        && count(text, "“") == count(text, "”")
        && count(text, "\"") % 2 == 0;
  }

  private static int count(String text, String sign) {
    int count = 0;
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      count++;
    }
    return count;
  }
}
