package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.data.DataFile;

/** The phrases of sellers, found in sentences. */
final class SalesCues {

  /**
   * A phrase found.
   *
   * @param clue what it shows
   * @param begin number of its first word in the sentence
   * @param end number of the word behind its last
   */
  record Cue(SalesClue clue, int begin, int end) {}

  private static final String NAME = "NAME";

  private final Map<String, List<SalesPhrase>> byFirstWord = new HashMap<>();

  SalesCues() {
    for (List<String> row : DataFile.beside(SalesCues.class, "sales-cues.tsv").rows()) {
      SalesPhrase phrase = SalesPhrase.parse(SalesClue.valueOf(row.get(0)), row.get(1));
      for (String word : phrase.beginnings()) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
      }
    }
  }

  /** The phrases of a sentence in order; of one clue none overlaps another. */
  List<Cue> in(SalesWords words) {
    List<Cue> found = new ArrayList<>();
    int[] taken = new int[SalesClue.values().length];
    for (int i = 0; i < words.size(); i++) {
      add(byFirstWord.getOrDefault(words.word(i), List.of()), i, words, taken, found);
      boolean nameBegins = words.isName(i) && (i == 0 || !words.isName(i - 1));
      if (nameBegins) {
        add(byFirstWord.getOrDefault(NAME, List.of()), i, words, taken, found);
      }
    }
    return found;
  }

  private static void add(
      List<SalesPhrase> phrases, int begin, SalesWords words, int[] taken, List<Cue> found) {
    for (SalesPhrase phrase : phrases) {
      int clue = phrase.clue().ordinal();
      int end = begin >= taken[clue] ? phrase.endFrom(begin, words) : -1;
      if (end > begin) {
        taken[clue] = end;
        found.add(new Cue(phrase.clue(), begin, end));
      }
    }
  }
}
