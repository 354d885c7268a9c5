package org.copydesk.check.statistics.number;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;

/** What stands right before and behind digits: words run into them, units and currencies. */
final class Adjoining {

  /** The longest word that a number is looked for behind, and the longest unit glued to it. */
  private static final int LONGEST_WORD = 14;

  private static final int LONGEST_UNIT = 12;

  /** How far a currency or a unit is looked for, in characters. */
  private static final int REACH = 45;

  /** A run of digits and letters is a designation up to this length. */
  private static final int LONGEST_RUN = 60;

  private static final Pattern LETTERS_BEFORE = Pattern.compile("[\\p{L}]{1,14}+$");
  private static final Pattern NEXT_WORDS =
      Pattern.compile(
          NumberPatterns.SPACE
              + "(?:[A-Z][a-z]{1,12}"
              + NumberPatterns.SPACE
              + "){0,2}(\\p{L}{2,12})(?![\\p{L}-])");
  private static final Pattern NEXT_UNIT =
      Pattern.compile(
          NumberPatterns.SPACE
              + "(?:(?:square|cubic|metric|sq)\\.?[ -])?(\\p{L}{1,16})(?![\\p{L}-])");
  private static final Pattern OF_WEIGHT =
      Pattern.compile("\\b(?:weigh\\w{0,5}|lift\\w{0,3}|heavier|lighter|shed|dieting)\\b");

  private final Set<String> glueWords;
  private final Set<String> currencyWords;

  Adjoining() {
    glueWords = Set.copyOf(DataFile.beside(Adjoining.class, "glue-words.txt").words());
    currencyWords = Set.copyOf(DataFile.beside(Adjoining.class, "currency-words.txt").words());
  }

  /** Where a run of letters and digits ends, looking no further than is of any use. */
  static int endOfRun(String text, int at, int end) {
    int i = at;
    while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The letters run into a number from behind, empty for none. */
  static String gluedUnit(String text, int end) {
    return text.substring(end, endOfRun(text, end, Math.min(text.length(), end + LONGEST_UNIT)));
  }

  /** Where a designation that digits belong to ends. */
  static int endOfDesignation(String text, int at, int end) {
    return endOfRun(text, at, Math.min(end, at + LONGEST_RUN));
  }

  /**
   * Where the digits of a match begin, or -1 when they belong to a designation such as G7 or
   * Covid-19.
   */
  int beginOfDigits(String text, int matchBegin, boolean signed) {
    if (matchBegin == 0) {
      return matchBegin;
    }
    char before = text.charAt(matchBegin - 1);
    if (Character.isLetter(before)) {
      Matcher run =
          LETTERS_BEFORE.matcher(text).region(Math.max(0, matchBegin - LONGEST_WORD), matchBegin);
      return run.find() && glueWords.contains(run.group().toLowerCase(Locale.ROOT))
          ? matchBegin
          : -1;
    }
    boolean joined = ".,:/_#@-–&".indexOf(before) >= 0 && matchBegin > 1;
    if (joined && before != '–' && Character.isLetterOrDigit(text.charAt(matchBegin - 2))) {
      return before == ',' && Character.isLetter(text.charAt(matchBegin - 2)) ? matchBegin : -1;
    }
    if (signed && Character.isLetterOrDigit(before)) {
      return matchBegin + 1;
    }
    return before == '#' || before == '@' ? -1 : matchBegin;
  }

  /** What a unit makes of a number: money, a period, a measure, or nothing. */
  NumberKind kindOf(String unit) {
    String[] parts = unit.split("-");
    String known = "";
    for (String part : parts) {
      known = known.isEmpty() ? Units.STANDARD.classOf(part) : known;
    }
    if (known.isEmpty()) {
      return currencyWords.contains(parts[0]) ? NumberKind.MONEY : NumberKind.PLAIN;
    }
    return known.equals("period") ? NumberKind.PERIOD : NumberKind.MEASURE;
  }

  /** The same number with the currency or the unit of measure that follows as a word. */
  NumberExpression withWordBehind(String text, NumberExpression number) {
    int end = number.span().end();
    if (text.startsWith("°", end)) {
      return number.as(NumberKind.MEASURE, "degrees");
    }
    int to = Math.min(text.length(), end + REACH);
    Matcher next = NEXT_WORDS.matcher(text).region(end, to);
    if (text.startsWith(" of ", end)) {
      next.region(end + 3, to);
    }
    if (next.lookingAt()) {
      String word = next.group(1).toLowerCase(Locale.ROOT);
      if (currencyWords.contains(word) && !isWeight(text, number, word, next.end())) {
        return number.as(NumberKind.MONEY, word);
      }
    }
    Matcher unit = NEXT_UNIT.matcher(text).region(end, to);
    if (unit.lookingAt() && number.form() != NumberExpression.Form.VAGUE_SIZE) {
      String word = unit.group(1).toLowerCase(Locale.ROOT);
      String measures = Units.STANDARD.classOf(word);
      if (!measures.isEmpty()) {
        return number.as(measures.equals("period") ? NumberKind.PERIOD : NumberKind.MEASURE, word);
      }
    }
    return number;
  }

  /** Pounds are money, but not where something weighs them. */
  private static boolean isWeight(String text, NumberExpression number, String word, int end) {
    if (!word.startsWith("pound")) {
      return false;
    }
    int begin = number.span().begin();
    return number.hasDecimals() && number.value() < 100
        || text.startsWith(" of ", end)
        || OF_WEIGHT.matcher(text).region(Math.max(0, begin - REACH), begin).find();
  }
}
