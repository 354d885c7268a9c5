package org.copydesk.check.names;

import java.util.Locale;

/**
 * How a name sounds with its vowels left out and sounds that are mistaken for each other made one,
 * in the manner of Russell's Soundex but with the first letter treated like the others: Pete and
 * Beith have one key.
 */
final class ConsonantKey {

  private static final String LETTERS = "bfpvcgjkqsxzdtlmnrw";
  private static final String CLASSES = "PPPPKKKKKSKSTTLNNRP";

  private ConsonantKey() {}

  static String of(String name) {
    StringBuilder key = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ENGLISH).toCharArray()) {
      int at = LETTERS.indexOf(c);
      if (at >= 0 && (key.length() == 0 || key.charAt(key.length() - 1) != CLASSES.charAt(at))) {
        key.append(CLASSES.charAt(at));
      }
    }
    return key.toString();
  }
}
