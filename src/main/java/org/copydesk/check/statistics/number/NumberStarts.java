package org.copydesk.check.statistics.number;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a number expression may begin: at a digit, a sign or a currency, or at a word that opens
 * one. Everywhere else the patterns need not be tried.
 */
final class NumberStarts {

  private static final String SIGNS = "-+−.$£€¥₹₩₽₦₱₺₴₫₪₵฿₸₡₲₮";
  private static final String CURRENCY_INITIALS = "UAHNCSREGIKPTZQMDJBFk";

  /** No number word is longer. */
  private static final int LONGEST = 16;

  private final Set<String> openers = new HashSet<>();

  NumberStarts(NumberWords words) {
    for (String part : List.of("small", "tens", "ordinal", "multiple", "fraction", "magnitude")) {
      openers.addAll(words.of(part));
    }
    openers.addAll(
        List.of(
            "a",
            "an",
            "every",
            "half",
            "several",
            "tens",
            "dozens",
            "scores",
            "hundreds",
            "thousands"));
    openers.addAll(List.of("millions", "billions", "trillions"));
  }

  /** The next place from which a number may begin, or the end. */
  int next(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || SIGNS.indexOf(c) >= 0) {
        return i;
      }
      if (Character.isLetter(c) && opens(text, i, end)) {
        return i;
      }
    }
    return end;
  }

  private boolean opens(String text, int at, int end) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (Character.isLetterOrDigit(before) || before == '_') {
      return false;
    }
    int to = at;
    while (to < end && to - at <= LONGEST && Character.isLetter(text.charAt(to))) {
      to++;
    }
    if (to - at <= 4 && CURRENCY_INITIALS.indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    String word = text.substring(at, to).toLowerCase(Locale.ROOT);
    return openers.contains(word) || word.endsWith("fold");
  }
}
