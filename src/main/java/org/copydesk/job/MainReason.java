package org.copydesk.job;

import java.util.Locale;

/** The fault that took most from a text, told in one line. */
final class MainReason {

  private static final int LONGEST_EXAMPLE = 60;

  private MainReason() {}

  /**
   * The fault in words.
   *
   * @param count how often the text has it, from 1
   * @param kind what the fault is, in the rule's words
   * @param words the first words that have it; of several findings they are only an example
   */
  static String inWords(int count, String kind, String words) {
    String example = "“" + shortened(words.replaceAll("\\s+", " ")) + "”";
    return count == 1
        ? kind + ": " + example
        : String.format(Locale.ENGLISH, "%,d × %s, such as %s", count, kind, example);
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST_EXAMPLE) {
      return words;
    }
    int cut = LONGEST_EXAMPLE - 1;
    return words.substring(0, Character.isHighSurrogate(words.charAt(cut - 1)) ? cut - 1 : cut)
        + "…";
  }
}
