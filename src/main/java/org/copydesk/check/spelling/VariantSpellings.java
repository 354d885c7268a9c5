package org.copydesk.check.spelling;

import java.util.List;
import java.util.Set;
import org.copydesk.check.Lexicon;
import org.copydesk.data.DataFile;

/**
 * Second spellings of a word that some dictionaries list and others do not: "pricy", "barbeque".
 * Who writes one made a choice, not a slip.
 */
final class VariantSpellings {

  /** A shorter rest is a word too easily by chance. */
  private static final int SHORTEST_STEM = 3;

  private final Set<String> words = DataFile.beside(getClass(), "variant-words.txt").words();
  private final List<Change> changes =
      DataFile.beside(getClass(), "variant-changes.tsv").rows().stream().map(Change::of).toList();

  /**
   * One way in which spellings differ.
   *
   * @param written the letters of the variant
   * @param listed what stands in their place in the usual spelling
   * @param atEnd whether they end the word
   * @param base what makes a word with the part before them; empty where nothing need
   */
  private record Change(String written, String listed, boolean atEnd, String base) {

    static Change of(List<String> row) {
      return new Change(
          row.get(0), row.get(1), row.get(2).equals("end"), row.size() > 3 ? row.get(3) : "");
    }

    boolean explains(String word, Lexicon lexicon) {
      int at = atEnd ? word.length() - written.length() : word.indexOf(written);
      if (at < SHORTEST_STEM || !word.startsWith(written, at)) {
        return false;
      }
      String stem = word.substring(0, at);
      return lexicon.knowsLowerCase(stem + listed + word.substring(at + written.length()))
          && (base.isEmpty() || lexicon.knowsLowerCase(stem + base));
    }
  }

  /** Whether a lower-case word is another spelling of a known word. */
  boolean isVariant(String word, Lexicon lexicon) {
    return words.contains(word) || changes.stream().anyMatch(c -> c.explains(word, lexicon));
  }
}
