package org.copydesk.check;

import java.util.Locale;

/** Which language a text is written in. Safe for many threads. */
@FunctionalInterface
public interface LanguageGuess {

  /** Takes everything for English. */
  LanguageGuess ENGLISH = text -> "en";

  /**
   * The language of most of a text.
   *
   * @return its BCP 47 tag; {@code en} where there is too little text to tell
   */
  String languageOf(String text);

  /** Whether the rules know a language. */
  static boolean isKnown(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    return tag.equals("en") || tag.startsWith("en-");
  }
}
