package org.copydesk.check.statistics.source;

import org.copydesk.check.statistics.words.Vocabulary;

/**
 * Nouns for people by their form: whoever does something for a living is told by the ending of the
 * word, which no list holds in full.
 */
final class PersonNouns {

  /** A shorter word only looks like one: {@code her}, {@code gist}. */
  private static final int SHORTEST = 5;

  private PersonNouns() {}

  /**
   * Whether a word names people.
   *
   * @param word in lower case, singular or plural
   */
  static boolean is(String word) {
    if (Vocabulary.SOURCES.is("person", word)) {
      return true;
    }
    if (word.length() < SHORTEST || Vocabulary.SOURCES.is("thing-in-er", word)) {
      return false;
    }
    String one =
        word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    if (Vocabulary.SOURCES.is("thing-in-er", one)) {
      return false;
    }
    for (String ending : Vocabulary.SOURCES.withRole("person-ending")) {
      if (one.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
