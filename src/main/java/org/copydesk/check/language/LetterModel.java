package org.copydesk.check.language;

import java.util.Locale;

/**
 * Which letters follow which in names: a trigram model with the shorter contexts mixed in (Jelinek
 * and Mercer's interpolation).
 */
final class LetterModel {

  private static final int SIGNS = 28;
  private static final int EDGE = 0;
  private static final int OTHER = 27;

  private final int[] three = new int[SIGNS * SIGNS * SIGNS];
  private final int[] two = new int[SIGNS * SIGNS];
  private final int[] one = new int[SIGNS];
  private final int[] startsOfThree = new int[SIGNS * SIGNS];
  private final int[] startsOfTwo = new int[SIGNS];
  private int all;

  /** Learns from one word. Not for use by several threads, nor once the model is shared. */
  void learn(String word) {
    String lower = word.toLowerCase(Locale.ENGLISH);
    int a = EDGE;
    int b = EDGE;
    for (int i = 0; i <= lower.length(); i++) {
      int c = i < lower.length() ? sign(lower.charAt(i)) : EDGE;
      three[(a * SIGNS + b) * SIGNS + c]++;
      two[b * SIGNS + c]++;
      one[c]++;
      startsOfThree[a * SIGNS + b]++;
      startsOfTwo[b]++;
      all++;
      a = b;
      b = c;
    }
  }

  /** The information in the word's letters and its end, in bits. */
  double bits(String word) {
    String lower = word.toLowerCase(Locale.ENGLISH);
    double bits = 0;
    int a = EDGE;
    int b = EDGE;
    for (int i = 0; i <= lower.length(); i++) {
      int c = i < lower.length() ? sign(lower.charAt(i)) : EDGE;
      double p =
          0.65 * share(three[(a * SIGNS + b) * SIGNS + c], startsOfThree[a * SIGNS + b])
              + 0.25 * share(two[b * SIGNS + c], startsOfTwo[b])
              + 0.09 * share(one[c], all)
              + 0.01 / SIGNS;
      bits -= Math.log(p) / Math.log(2);
      a = b;
      b = c;
    }
    return bits;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static int sign(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : OTHER;
  }
}
