package org.copydesk.check.language.selection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import org.languagetool.rules.patterns.PatternRule;
import org.languagetool.rules.patterns.PatternToken;
import org.languagetool.rules.patterns.StringMatcher;

/**
 * What LanguageTool's patterns keep to themselves and a choice among them has to know. The names
 * are those of the release that the build pins; with another one the first call fails.
 */
final class PatternInternals {

  private static final VarHandle READS_FIRST_TAGS;
  private static final VarHandle TEXT_MATCHER;

  static {
    try {
      Lookup own = MethodHandles.lookup();
      READS_FIRST_TAGS =
          MethodHandles.privateLookupIn(PatternRule.class, own)
              .findVarHandle(PatternRule.class, "interpretPosTagsPreDisambiguation", boolean.class);
      TEXT_MATCHER =
          MethodHandles.privateLookupIn(PatternToken.class, own)
              .findVarHandle(PatternToken.class, "textMatcher", StringMatcher.class);
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
    return (boolean) READS_FIRST_TAGS.get(rule);
  }

  /**
   * The test that an element puts to a text. The string that the element tells of itself does not
   * say whether it is an expression: a full stop in it may be any sign, or one that was escaped.
   */
  static StringMatcher textMatcher(PatternToken element) {
    return (StringMatcher) TEXT_MATCHER.get(element);
  }
}
