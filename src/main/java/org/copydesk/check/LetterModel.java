package org.copydesk.check;

import java.util.Locale;

/**
 * Which letters follow which three in names, a model of true spelling: each context is mixed with
 * the next shorter one by the number of different letters seen after it (Witten and Bell, 1991).
 */
public final class LetterModel {

  private static final int ORDER = 4;
  private static final int SIGNS = 28;
  private static final int EDGE = 0;
  private static final int OTHER = 27;
  private static final double ANY_SIGN = 1.0 / SIGNS;

  /** How often a sign followed a context; by length of the context, at context * SIGNS + sign. */
  private final int[][] counts = new int[ORDER][];

  /** How often a context was seen, and how many different signs followed it. */
  private final int[][] contexts = new int[ORDER][];

  private final int[][] kinds = new int[ORDER][];

  public LetterModel() {
    int size = 1;
    for (int length = 0; length < ORDER; length++) {
      contexts[length] = new int[size];
      kinds[length] = new int[size];
      size *= SIGNS;
      counts[length] = new int[size];
    }
  }

  /** Learns from one word. Not for use by several threads, nor once the model is shared. */
  public void learn(String word) {
    int history = 0;
    String lower = word.toLowerCase(Locale.ENGLISH);
    for (int i = 0; i <= lower.length(); i++) {
      int sign = signAt(lower, i);
      for (int length = 0; length < ORDER; length++) {
        int context = history % contexts[length].length;
        contexts[length][context]++;
        if (counts[length][context * SIGNS + sign]++ == 0) {
          kinds[length][context]++;
        }
      }
      history = (history * SIGNS + sign) % contexts[ORDER - 1].length;
    }
  }

  /** The information in the word's letters and its end, in bits. */
  public double bits(String word) {
    int history = 0;
    double bits = 0;
    String lower = word.toLowerCase(Locale.ENGLISH);
    for (int i = 0; i <= lower.length(); i++) {
      int sign = signAt(lower, i);
      double p = ANY_SIGN;
      for (int length = 0; length < ORDER; length++) {
        int context = history % contexts[length].length;
        int seen = contexts[length][context];
        if (seen == 0) {
          break;
        }
        p =
            (counts[length][context * SIGNS + sign] + kinds[length][context] * p)
                / (seen + kinds[length][context]);
      }
      bits -= Math.log(p) / Math.log(2);
      history = (history * SIGNS + sign) % contexts[ORDER - 1].length;
    }
    return bits;
  }

  private static int signAt(String lower, int i) {
    if (i == lower.length()) {
      return EDGE;
    }
    char c = lower.charAt(i);
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : OTHER;
  }
}
