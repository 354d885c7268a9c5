package org.copydesk.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.data.DataFile;

/**
 * How one word may have turned into another under somebody's hands: the cheapest series of slips, a
 * letter doubled, dropped, swapped, mistaken for its neighbour on the keyboard or written as it
 * sounds (a noisy channel as Kernighan, Church and Gale describe it, with costs set by hand).
 *
 * @param letters how many letters were added, dropped, changed or swapped
 * @param bits how unusual that is, as information; a common slip costs about 5, an odd one 10
 */
public record Slip(int letters, double bits) {

  private static final double DOUBLED = 4.5;
  private static final double UNDOUBLED = 4;
  private static final double SWAPPED = 4.5;
  private static final double ADDED = 8;
  private static final double DROPPED = 5.2;
  private static final double VOWEL = 5.5;
  private static final double SOUND = 5;
  private static final double NEXT_KEY = 6.5;
  private static final double CHANGED = 9;

  /** People rarely get the first letter wrong. */
  private static final double FIRST = 3;

  /** A last letter more or less often makes another true word. */
  private static final double LAST = 1.5;

  private static final String VOWELS = "aeiouy";
  private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** Letters that may be written for others, by the last letter of those meant. */
  private static final Map<Character, List<Sound>> SOUNDS = sounds();

  /** The slip from a word as it was meant to the word as it stands; case counts for nothing. */
  public static Slip from(String meant, String typed) {
    String m = meant.toLowerCase(Locale.ENGLISH);
    String t = typed.toLowerCase(Locale.ENGLISH);
    return new Slip(letters(m, t), bits(m, t));
  }

  /** Whether it is no more than two neighbours that changed places. */
  public boolean isSwap() {
    return letters == 1 && (bits == SWAPPED || bits == SWAPPED + FIRST / 2);
  }

  /** Letters added, dropped, changed or swapped with the next; each pair is swapped once. */
  public static int letters(String m, String t) {
    int[][] d = new int[m.length() + 1][t.length() + 1];
    for (int i = 0; i <= m.length(); i++) {
      for (int j = 0; j <= t.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int changed = d[i - 1][j - 1] + (m.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(changed, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (swapped(m, t, i, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[m.length()][t.length()];
  }

  private static double bits(String m, String t) {
    double[][] d = new double[m.length() + 1][t.length() + 1];
    for (double[] row : d) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    d[0][0] = 0;
    for (int i = 0; i <= m.length(); i++) {
      for (int j = 0; j <= t.length(); j++) {
        double here = d[i][j];
        if (i > 0) {
          here = Math.min(here, d[i - 1][j] + dropped(m, i - 1));
        }
        if (j > 0) {
          here = Math.min(here, d[i][j - 1] + added(t, j - 1));
        }
        if (i > 0 && j > 0) {
          here =
              Math.min(
                  here,
                  d[i - 1][j - 1]
                      + changed(m.charAt(i - 1), t.charAt(j - 1), i - 1, i == m.length()));
          here = Math.min(here, soundsAlike(m, t, i, j, d));
        }
        if (swapped(m, t, i, j)) {
          here = Math.min(here, d[i - 2][j - 2] + SWAPPED + (i == 2 ? FIRST / 2 : 0));
        }
        d[i][j] = here;
      }
    }
    return d[m.length()][t.length()];
  }

  private static boolean swapped(String m, String t, int i, int j) {
    return i > 1
        && j > 1
        && m.charAt(i - 1) == t.charAt(j - 2)
        && m.charAt(i - 2) == t.charAt(j - 1)
        && m.charAt(i - 1) != m.charAt(i - 2);
  }

  private static double dropped(String m, int at) {
    if (at > 0 && m.charAt(at) == m.charAt(at - 1)) {
      return UNDOUBLED;
    }
    return DROPPED + (at == 0 ? FIRST : at == m.length() - 1 ? LAST : 0);
  }

  private static double added(String t, int at) {
    if (at > 0 && t.charAt(at) == t.charAt(at - 1)) {
      return DOUBLED;
    }
    return ADDED + (at == 0 ? FIRST : at == t.length() - 1 ? LAST : 0);
  }

  private static double changed(char m, char t, int at, boolean last) {
    if (m == t) {
      return 0;
    }
    double first = at == 0 ? FIRST : last ? LAST / 2 : 0;
    if (VOWELS.indexOf(m) >= 0 && VOWELS.indexOf(t) >= 0) {
      return VOWEL + first;
    }
    return (areNextKeys(m, t) ? NEXT_KEY : CHANGED) + first;
  }

  private static double soundsAlike(String m, String t, int i, int j, double[][] d) {
    double best = Double.POSITIVE_INFINITY;
    for (Sound sound : SOUNDS.getOrDefault(m.charAt(i - 1), List.of())) {
      int ofMeant = i - sound.meant().length();
      int ofTyped = j - sound.typed().length();
      if (ofMeant >= 0
          && ofTyped >= 0
          && m.startsWith(sound.meant(), ofMeant)
          && t.startsWith(sound.typed(), ofTyped)) {
        best = Math.min(best, d[ofMeant][ofTyped] + SOUND);
      }
    }
    return best;
  }

  private static boolean areNextKeys(char a, char b) {
    for (int row = 0; row < KEYS.size(); row++) {
      int at = KEYS.get(row).indexOf(a);
      if (at < 0) {
        continue;
      }
      for (int other = Math.max(0, row - 1); other <= Math.min(2, row + 1); other++) {
        int place = KEYS.get(other).indexOf(b);
        if (place >= 0 && Math.abs(place - at) <= 1) {
          return true;
        }
      }
    }
    return false;
  }

  private record Sound(String meant, String typed) {}

  private static Map<Character, List<Sound>> sounds() {
    Map<Character, List<Sound>> sounds = new HashMap<>();
    for (List<String> row : DataFile.beside(Slip.class, "soundalikes.tsv").rows()) {
      for (String meant : row) {
        for (String typed : row) {
          if (!meant.equals(typed)) {
            sounds
                .computeIfAbsent(meant.charAt(meant.length() - 1), c -> new ArrayList<>())
                .add(new Sound(meant, typed));
          }
        }
      }
    }
    return Map.copyOf(sounds);
  }
}
