package org.copydesk.config.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The words that somebody may have meant who wrote one that nobody knows. */
public final class NearestWords {

  private static final int MOST = 3;

  /** One letter in three may be wrong: “namedsource” for “named-sources”. */
  private static final int LETTERS_FOR_A_SLIP = 3;

  private NearestWords() {}

  /** Those of the known words that are like this one, the most like it first; at most three. */
  public static List<String> among(Collection<String> known, String word) {
    List<String> near =
        known.stream()
            .filter(k -> isNear(k, word))
            .sorted(
                Comparator.comparingInt((String k) -> slips(k, word))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    // Beside a word that is one letter off, one that is three off is no help.
    return near.stream().filter(k -> slips(k, word) <= slips(near.get(0), word) + 1).toList();
  }

  private static boolean isNear(String known, String word) {
    int most = Math.max(known.length(), word.length()) / LETTERS_FOR_A_SLIP;
    return (word.length() >= LETTERS_FOR_A_SLIP && known.contains(word))
        // Something long by mistake is like nothing, and comparing it would take its time.
        || (Math.abs(known.length() - word.length()) <= most && slips(known, word) <= most);
  }

  /**
   * How many letters have to be put in, left out, changed or swapped with the next one; upper case
   * is no slip.
   */
  private static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      slips[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      slips[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int changed = slips[i - 1][j - 1] + (same(a, i, b, j) ? 0 : 1);
        slips[i][j] = Math.min(changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[a.length()][b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
  }
}
