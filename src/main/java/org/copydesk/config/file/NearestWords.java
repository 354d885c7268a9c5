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

  /** How many letters have to be put in, left out or changed; upper case is no slip. */
  private static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int changed = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
