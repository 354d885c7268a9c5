package org.copydesk.check.spelling;

import java.util.List;
import java.util.Set;
import org.copydesk.check.Lexicon;
import org.copydesk.data.DataFile;

/** Words that English forms by rule and no dictionary lists in full: "nonmember", "laptoplike". */
final class WordFormation {

  /** A shorter rest is a word too easily by chance. */
  private static final int SHORTEST_STEM = 4;

  private static final int SHORTEST_USED = 3;

  private final List<String> endings = DataFile.beside(getClass(), "endings.txt").lines();
  private final List<String> prefixes = DataFile.beside(getClass(), "prefixes.txt").lines();
  private final List<List<String>> exchanges =
      DataFile.beside(getClass(), "exchanged-endings.tsv").rows();
  private final List<String> suffixes = DataFile.beside(getClass(), "suffixes.txt").lines();

  /**
   * Whether a lower-case word is a known word with a prefix or suffix that goes with any, or a form
   * of a word that the article uses: a foreign word takes English endings too.
   *
   * @param used the article's words, in lower case
   */
  boolean isFormed(String word, Set<String> used, Lexicon lexicon) {
    for (String ending : endings) {
      String stem = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
      if (stem.length() >= SHORTEST_USED && used.contains(stem) && !lexicon.knowsLowerCase(stem)) {
        return true;
      }
    }
    for (String prefix : prefixes) {
      if (word.startsWith(prefix)
          && word.length() - prefix.length() >= SHORTEST_STEM
          && lexicon.knowsLowerCase(word.substring(prefix.length()))) {
        return true;
      }
    }
    for (String suffix : suffixes) {
      if (word.endsWith(suffix)
          && word.length() - suffix.length() >= SHORTEST_STEM
          && lexicon.knowsLowerCase(word.substring(0, word.length() - suffix.length()))) {
        return true;
      }
    }
    for (List<String> pair : exchanges) {
      if (word.endsWith(pair.get(0))
          && word.length() - pair.get(0).length() >= SHORTEST_STEM
          && lexicon.knowsLowerCase(
              word.substring(0, word.length() - pair.get(0).length()) + pair.get(1))) {
        return true;
      }
    }
    return false;
  }
}
