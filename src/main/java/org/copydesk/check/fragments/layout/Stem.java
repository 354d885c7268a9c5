package org.copydesk.check.fragments.layout;

import java.util.List;
import java.util.Locale;

/**
 * What forms of one word share. Coarse on purpose: two words that wrongly look related only make a
 * rule more careful.
 */
public final class Stem {

  private static final List<String> ENDINGS =
      List.of("ings", "ing", "ies", "ed", "es", "er", "ly", "s", "y", "e");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  private Stem() {}

  /** The common beginning of the forms of a word, in lower case. */
  public static String of(String word) {
    String stem = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int apostrophe = stem.indexOf('\'');
    if (apostrophe >= SHORTEST) {
      stem = stem.substring(0, apostrophe);
    }
    for (String ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    return stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
  }
}
