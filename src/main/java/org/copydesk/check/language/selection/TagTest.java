package org.copydesk.check.language.selection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;
import org.languagetool.rules.patterns.PatternToken;
import org.languagetool.rules.patterns.StringMatcher;

/**
 * What a pattern asks of a part-of-speech tag, as LanguageTool's {@link PatternToken} asks it: a
 * tag that stands for the unknown accepts a reading without one. There are few tags, so each test
 * answers for each of them once.
 */
final class TagTest {

  private static final byte ACCEPTED = 1;
  private static final byte REFUSED = 2;

  private final int number;
  private final String tag;
  private final StringMatcher matcher;
  private final boolean isRegExp;
  private final boolean isNegated;
  private final boolean acceptsUnknown;

  /** By number of the tag; races of threads only repeat a test. */
  private volatile byte[] answers = new byte[256];

  /**
   * @param number from zero, one for each different test
   */
  TagTest(int number, String tag, boolean isRegExp, boolean isNegated) {
    this.number = number;
    this.tag = tag;
    this.isRegExp = isRegExp;
    this.isNegated = isNegated;
    this.matcher = StringMatcher.create(tag, isRegExp, true);
    this.acceptsUnknown = passes(PatternToken.UNKNOWN_TAG);
  }

  int number() {
    return number;
  }

  /**
   * The positions of all readings that can be meant.
   *
   * @param kinds tags of the readings of a sentence
   * @param places where each of them stands, as sets of positions
   * @param count how many of them count
   */
  long among(TagKind[] kinds, long[] places, int count) {
    byte[] known = answers;
    long accepted = 0;
    for (int i = 0; i < count; i++) {
      int kind = kinds[i].number();
      byte answer = kind < known.length ? known[kind] : 0;
      if (answer == 0) {
        answer = isMatched(kinds[i]) != isNegated ? ACCEPTED : REFUSED;
        known = remember(kind, answer);
      }
      if (answer == ACCEPTED) {
        accepted |= places[i];
      }
    }
    return accepted;
  }

  private byte[] remember(int kind, byte answer) {
    byte[] known = answers;
    if (kind >= known.length) {
      known = Arrays.copyOf(known, Math.max(kind + 1, known.length * 2));
      answers = known;
    }
    known[kind] = answer;
    return known;
  }

  private boolean isMatched(TagKind kind) {
    if (acceptsUnknown && kind.isNone()) {
      return true;
    }
    String of = kind.tag();
    return of != null && passes(of);
  }

  private boolean passes(String of) {
    return isRegExp ? matcher.matches(of) : tag.equals(of);
  }

  /** Tag of a reading, and whether LanguageTool takes it for none ({@link AnalyzedToken}). */
  record TagKind(@Nullable String tag, boolean isNone, int number) {}
}
