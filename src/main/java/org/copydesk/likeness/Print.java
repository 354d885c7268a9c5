package org.copydesk.likeness;

import java.util.List;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;

/**
 * What is kept of a text to find others like it. The same text has the same print on every machine.
 *
 * @param words hash of all its words in order; empty for a text without words
 * @param passages its passages; none for a text that is too short to be told from its like
 * @param bands its bucket in each band: two texts are compared when they share one; none for a text
 *     without passages
 */
public record Print(String words, Passages passages, List<Integer> bands) {

  /** Texts of fewer passages (about 60 words) are compared as a whole. */
  static final int FEWEST_PASSAGES = 40;

  /** The print of an article. */
  public static Print of(Article article) {
    List<String> words = Passages.words(article);
    int[] all = Passages.numbers(article);
    boolean telling = all.length >= FEWEST_PASSAGES;
    return new Print(
        words.isEmpty() ? "" : Fingerprint.sha256(String.join(" ", words)),
        Passages.of(telling ? all : new int[0]),
        telling ? Bands.of(all) : List.of());
  }
}
