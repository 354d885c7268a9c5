package org.copydesk.check.language.selection;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.languagetool.rules.patterns.PatternRule;

/**
 * Which patterns ask for the tags that a token had before they were made unambiguous. LanguageTool
 * keeps that to itself: a handful of rules have it ({@code raw_pos} in their file).
 */
final class FirstTags {

  private static final MethodHandle READS_FIRST_TAGS = find();

  private FirstTags() {}

  private static MethodHandle find() {
    try {
      return MethodHandles.privateLookupIn(PatternRule.class, MethodHandles.lookup())
          .findVirtual(
              PatternRule.class,
              "isInterpretPosTagsPreDisambiguation",
              MethodType.methodType(boolean.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this build is for another release of LanguageTool", e);
    }
  }

  static boolean areReadBy(PatternRule rule) {
    try {
      return (boolean) READS_FIRST_TAGS.invokeExact(rule);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
