package org.copydesk.check.language.selection;

import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.languagetool.rules.patterns.StringMatcher;

/**
 * What a pattern asks of the text of a token or of its lemma: LanguageTool's own test, with the
 * folded strings that alone can pass it where they are few. One for all patterns that ask the same.
 */
final class TextTest {

  /** More strings than this are asked of each text instead of being looked up in the sentence. */
  private static final int MOST_VALUES = 12;

  private final int number;
  private final int memo;
  private final StringMatcher matcher;
  private final @Nullable Set<String> foldedValues;
  private final String @Nullable [] fewValues;

  /**
   * @param number from zero, one for each different test
   * @param memos gives out the number of a test whose answers are remembered
   */
  TextTest(int number, IntSupplier memos, StringMatcher matcher) {
    this.matcher = matcher;
    Set<String> possible = matcher.getPossibleValues();
    this.foldedValues =
        possible == null
            ? null
            : possible.stream().map(TextTest::fold).collect(Collectors.toUnmodifiableSet());
    this.fewValues =
        foldedValues == null || foldedValues.size() > MOST_VALUES
            ? null
            : foldedValues.toArray(new String[0]);
    this.number = number;
    this.memo = foldedValues == null ? memos.getAsInt() : -1;
  }

  int number() {
    return number;
  }

  /** From zero; -1 where the test is too quick to be remembered with a text. */
  int memo() {
    return memo;
  }

  /** The folded strings that can pass; null where they are many or not known. */
  String @Nullable [] values() {
    return fewValues;
  }

  /**
   * Whether a text passes.
   *
   * @param folded the same text, folded
   */
  boolean passes(String text, String folded) {
    return (foldedValues == null || foldedValues.contains(folded)) && matcher.matches(text);
  }

  /** One form for all strings that {@link String#equalsIgnoreCase} takes for equal. */
  static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || fold(c) != c) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().map(TextTest::fold).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int fold(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
