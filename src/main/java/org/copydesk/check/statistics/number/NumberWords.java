package org.copydesk.check.statistics.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.data.DataFile;

/** The number words of English and what they and digits are worth. */
final class NumberWords {

  private static final Map<Character, Double> SIGNS =
      Map.of('½', 0.5, '⅓', 1 / 3.0, '¼', 0.25, '¾', 0.75, '⅔', 2 / 3.0);

  /** More digits than any double holds are not read. */
  private static final int LONGEST = 300;

  private final Map<String, Double> values = new HashMap<>();
  private final Map<String, List<String>> byPart = new HashMap<>();

  NumberWords() {
    for (List<String> row : DataFile.beside(NumberWords.class, "number-words.tsv").rows()) {
      byPart.computeIfAbsent(row.get(2), p -> new ArrayList<>()).add(row.get(0));
      // Ordinals and fractions share words; a fraction is worked out from its place in the match.
      values.putIfAbsent(row.get(0), Double.parseDouble(row.get(1)));
    }
  }

  /** An alternation of the words that play a part, the longest first. */
  String any(String part) {
    return byPart.getOrDefault(part, List.of()).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The words that play a part. */
  List<String> of(String part) {
    return byPart.getOrDefault(part, List.of());
  }

  /** The value of one word, 0 when it is no number word. */
  double value(String word) {
    return values.getOrDefault(word.toLowerCase(Locale.ROOT), 0.0);
  }

  /** The value of a number at the start of an expression, in digits or words. */
  double first(String expression) {
    String lower = expression.toLowerCase(Locale.ROOT).strip();
    if (!lower.isEmpty() && Character.isDigit(lower.charAt(0))) {
      return digits(lower);
    }
    double sum = 0;
    double times = 1;
    for (String word : lower.replace("fold", "").split("[-\\s]+")) {
      double v = value(word);
      if (v >= 100 || word.equals("dozen")) {
        times *= v;
      } else {
        sum += v;
      }
    }
    return (sum == 0 ? 1 : sum) * times;
  }

  /** The product of the magnitudes named; "half a million" is half of one. */
  double size(String size) {
    double product = 1;
    for (String word : size.toLowerCase(Locale.ROOT).split("[-\\s\\u00A0]+")) {
      if (word.equals("half")) {
        product *= 0.5;
      } else if (word.equals("few") || word.equals("several")) {
        product *= 3;
      } else if (word.equals("couple")) {
        product *= 2;
      } else if (value(word) >= 12) {
        product *= value(word);
      }
    }
    return product;
  }

  /** What a fraction's last word divides by, 0 when it is no fraction. */
  double divisor(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return switch (singular) {
      case "half", "halve" -> 2;
      case "quarter" -> 4;
      default ->
          value(singular) > 2 && singular.endsWith("th") || singular.equals("third")
              ? value(singular)
              : 0;
    };
  }

  /** The value of digits with groups, decimals and a fraction: {@code 2-1/2} is 2.5. */
  static double digits(String number) {
    int end = 0;
    StringBuilder plain = new StringBuilder();
    while (end < number.length() && plain.length() < LONGEST) {
      char c = number.charAt(end);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '.' && end + 1 < number.length()) {
        if (plain.indexOf(".") >= 0 || !Character.isDigit(number.charAt(end + 1))) {
          break;
        }
        plain.append('.');
      } else if (c != ',' && !isGroupSpace(number, end)) {
        break;
      }
      end++;
    }
    double whole = plain.isEmpty() ? 0 : Double.parseDouble(plain.toString());
    return end < number.length() ? withFraction(whole, number.substring(end)) : whole;
  }

  /** A space between groups of three digits: {@code 1 134}. */
  private static boolean isGroupSpace(String number, int at) {
    return (number.charAt(at) == ' '
            || number.charAt(at) == '\u00A0'
            || number.charAt(at) == '\u202F')
        && at + 3 < number.length()
        && Character.isDigit(number.charAt(at + 1))
        && Character.isDigit(number.charAt(at + 2))
        && Character.isDigit(number.charAt(at + 3));
  }

  private static double withFraction(double whole, String rest) {
    if (SIGNS.containsKey(rest.charAt(0))) {
      return whole + SIGNS.getOrDefault(rest.charAt(0), 0.0);
    }
    int slash = rest.indexOf('/');
    if (slash < 0 || slash > 2) {
      return whole;
    }
    double below = digits(rest.substring(slash + 1));
    if (below == 0) {
      return whole;
    }
    return slash == 0 ? whole / below : whole + digits(rest.substring(1, slash)) / below;
  }
}
