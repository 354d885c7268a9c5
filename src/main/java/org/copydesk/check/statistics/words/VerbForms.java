package org.copydesk.check.statistics.words;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of an English verb, by the spelling rules that hold for regular verbs.
 *
 * @param base as it stands in a dictionary
 * @param past the simple past
 * @param participle the past participle
 */
record VerbForms(String base, String past, String participle) {

  private static final String VOWELS = "aeiou";

  /**
   * Reads an entry of a verb list.
   *
   * @param entry the base form of a regular verb; base, past and participle of an irregular one
   *     with slashes between
   */
  static VerbForms of(String entry) {
    String[] parts = entry.split("/");
    return parts.length == 3
        ? new VerbForms(parts[0], parts[1], parts[2])
        : new VerbForms(entry, regularPast(entry), regularPast(entry));
  }

  /** Every form, the base first; some may be equal. */
  List<String> all() {
    List<String> forms = new ArrayList<>(List.of(base, third(), past, participle));
    forms.add(stem(base) + "ing");
    return forms;
  }

  private static String regularPast(String base) {
    if (endsInConsonantY(base)) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return base.endsWith("e") ? base + "d" : stem(base) + "ed";
  }

  private String third() {
    if (endsInConsonantY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hissing =
        base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
    return base + (hissing ? "es" : "s");
  }

  /** The base as it stands before {@code -ed} and {@code -ing}: peg, pegg; note, not. */
  private static String stem(String base) {
    if (base.endsWith("e") && !base.endsWith("ee")) {
      return base.substring(0, base.length() - 1);
    }
    return doubles(base) ? base + base.charAt(base.length() - 1) : base;
  }

  /** One short syllable that ends in a single vowel and consonant: {@code log}, {@code map}. */
  private static boolean doubles(String base) {
    int n = base.length();
    if (n < 3 || n > 4 && !base.equals("enrol")) {
      return false;
    }
    char last = base.charAt(n - 1);
    return VOWELS.indexOf(last) < 0
        && "wxy".indexOf(last) < 0
        && VOWELS.indexOf(base.charAt(n - 2)) >= 0
        && VOWELS.indexOf(base.charAt(n - 3)) < 0;
  }

  private static boolean endsInConsonantY(String base) {
    int n = base.length();
    return n > 1 && base.endsWith("y") && VOWELS.indexOf(base.charAt(n - 2)) < 0;
  }
}
