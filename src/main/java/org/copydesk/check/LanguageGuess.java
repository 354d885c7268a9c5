package org.copydesk.check;

import java.util.List;
import java.util.Locale;
import org.copydesk.text.Span;

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

  /**
   * Passages of some length, a paragraph or more, that are surely in another language than English.
   *
   * @return in order, without overlap
   */
  default List<ForeignPassage> foreignPassagesOf(String text) {
    return List.of();
  }

  /**
   * A passage that rules for English have nothing to say of.
   *
   * @param span where it stands
   * @param language its BCP 47 tag; {@code und} where it cannot be named
   * @param words how many words it has
   */
  record ForeignPassage(Span span, String language, int words) {}

  /** What an editor calls a language, such as “German”. */
  static String inWords(String language) {
    String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() || language.equals("und") ? "another language" : name;
  }

  /** Whether the rules know a language. */
  static boolean isKnown(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    return tag.equals("en") || tag.startsWith("en-");
  }
}
