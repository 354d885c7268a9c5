package org.copydesk.check.style;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.check.PlainLetters;
import org.copydesk.check.WordTable;
import org.copydesk.data.DataFile;

/**
 * Counts the syllables of an English word by its spelling: one for each group of vowels, less the
 * silent endings, more or less what the rules of {@code syllables.tsv} say.
 */
final class Syllables {

  /** A rule: how many syllables a spelling adds wherever it stands. */
  private record Rule(int adds, Pattern spelling) {}

  private static final int LONGEST = 60;

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]++");

  /** A final e, -es and -ed, unless what stands before needs the vowel: table, boxes, wanted. */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?:(?<=[^aeiouy])(?<![^aeiouylr][lr])e"
              + "|(?<=[^aeiouysxzcg])(?<!sh)(?<!ch)(?<![^aeiouylr][lr])es"
              + "|(?<=[^aeiouytd])(?<![^aeiouylr][lr])ed)$");

  private static final List<Rule> RULES =
      DataFile.beside(Syllables.class, "syllables.tsv").rows().stream()
          .map(row -> new Rule(Integer.parseInt(row.get(0)), Pattern.compile(row.get(1))))
          .toList();

  private static final WordTable KNOWN = new WordTable(1 << 14);

  private Syllables() {}

  /**
   * At least 1.
   *
   * @param word a word as it is written; capitals without a vowel are spelled out
   */
  static int of(String word) {
    return KNOWN.of(word, Syllables::count);
  }

  private static int count(String word) {
    String plain = PlainLetters.of(word);
    String small = plain.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
    if (small.length() > LONGEST) {
      return 1;
    }
    int syllables = (int) VOWELS.matcher(small).results().count();
    if (syllables == 0) {
      boolean spelledOut = plain.chars().allMatch(Character::isUpperCase);
      return spelledOut ? Math.max(1, small.length()) : 1;
    }
    if (SILENT.matcher(small).find()) {
      syllables--;
    }
    for (Rule rule : RULES) {
      syllables += rule.adds() * (int) rule.spelling().matcher(small).results().count();
    }
    return Math.max(1, syllables);
  }
}
