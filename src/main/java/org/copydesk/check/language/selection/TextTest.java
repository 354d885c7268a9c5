package org.copydesk.check.language.selection;

import java.util.Set;
import java.util.function.IntSupplier;
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
  private final String @Nullable [] values;

  /**
   * @param number from zero, one for each different test
   * @param memos gives out the number of a test whose answers are remembered
   */
  TextTest(int number, IntSupplier memos, String pattern, boolean isRegExp, boolean isCaseSensitive) {
    this.matcher = StringMatcher.create(pattern, isRegExp, isCaseSensitive);
    Set<String> possible = matcher.getPossibleValues();
    this.values =
        possible == null || possible.size() > MOST_VALUES
            ? null
            : possible.stream().map(TextTest::fold).distinct().toArray(String[]::new);
    this.number = number;
    this.memo = values == null ? memos.getAsInt() : -1;
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
    return values;
  }

  boolean passes(String text) {
    return matcher.matches(text);
  }

  /** One form for all strings that {@link String#equalsIgnoreCase} takes for equal. */
  static String fold(String text) {
    char[] folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char f = Character.toLowerCase(Character.toUpperCase(c));
      if (f != c) {
        if (folded == null) {
          folded = text.toCharArray();
        }
        folded[i] = f;
      }
    }
    return folded == null ? text : new String(folded);
  }
}
