package org.copydesk.check.language.selection;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.languagetool.rules.patterns.PatternRule;
import org.languagetool.rules.patterns.PatternToken;
import org.languagetool.rules.patterns.StringMatcher;

/**
 * What LanguageTool's patterns keep to themselves and a choice among them has to know. The names
 * are those of the release that the build pins; with another one the first call fails.
 */
final class PatternInternals {

  private static final MethodHandle READS_FIRST_TAGS;
  private static final MethodHandle TEXT_MATCHER;

  static {
    try {
      Lookup own = MethodHandles.lookup();
      READS_FIRST_TAGS =
          MethodHandles.privateLookupIn(PatternRule.class, own)
              .findVirtual(
                  PatternRule.class,
                  "isInterpretPosTagsPreDisambiguation",
                  MethodType.methodType(boolean.class));
      TEXT_MATCHER =
          MethodHandles.privateLookupIn(PatternToken.class, own)
              .findGetter(PatternToken.class, "textMatcher", StringMatcher.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this build is for another release of LanguageTool", e);
    }
  }

  private PatternInternals() {}

  /**
   * Whether a pattern asks for the tags that a token had before they were made unambiguous; a
   * handful of rules do ({@code raw_pos} in their file).
   */
  static boolean readsFirstTags(PatternRule rule) {
    try {
      return (boolean) READS_FIRST_TAGS.invokeExact(rule);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The test that an element puts to a text. The string that the element tells of itself does not
   * say whether it is an expression: a full stop in it may be any sign, or one that was escaped.
   */
  static StringMatcher textMatcher(PatternToken element) {
    try {
      return (StringMatcher) TEXT_MATCHER.invokeExact(element);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
