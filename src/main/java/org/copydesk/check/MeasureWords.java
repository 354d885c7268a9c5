package org.copydesk.check;

import java.util.List;

/** The words that tell what a figure measures, and how two forms of one word are told as one. */
final class MeasureWords {

  static final WordRoles ROLES = WordRoles.beside(MeasureWords.class, "measure-words.tsv");

  private MeasureWords() {}

  /** The word without its commonest endings, so that one told twice is one. */
  static String stem(String word) {
    String stem = word;
    if (stem.endsWith("ies") && stem.length() > 5) {
      return stem.substring(0, stem.length() - 3) + "y";
    }
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4 && !stem.endsWith("ss")) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }
}
