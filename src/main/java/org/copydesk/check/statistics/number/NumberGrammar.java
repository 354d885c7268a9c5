package org.copydesk.check.statistics.number;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/**
 * Finds the number expressions of a text: digits and words, fractions and multiples, magnitudes,
 * currencies, percent, ranges with a dash, ranks, and numbers that were run into the word before
 * them. What the number means is not decided here. Linear in the length of the text.
 */
public final class NumberGrammar {

  private static final String SPACE = "[ \\u00A0\\u202F]";
  private static final String DIGITS =
      "(?:\\d{1,3}+(?:,\\d{3})++(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+)"
          + "(?:[- ]?\\d/\\d{1,2}+(?!\\d)|/\\d{1,2}+(?![\\d/])|[½⅓¼¾⅔])?+";
  private static final String CURRENCY =
      "(?-i:(?:(?<!\\p{L})(?:US|AU|HK|NZ|CA|A|C|S|R))?\\$|[£€¥₹₩₽]"
          + "|(?<!\\p{L})(?:Rs\\.?|USD|EUR|GBP|INR|CHF))";
  private static final String PERCENT =
      SPACE
          + "?%|[- \\u00A0]?per"
          + SPACE
          + "?cent(?:age)?(?:[- ]points?)?\\b|"
          + SPACE
          + "?(?:basis points|bps|pps?)\\b|[- ]points?-? percent\\b";
  private static final String RATE =
      SPACE
          + "(?:per|a|an|/)"
          + SPACE
          + "(?:barrel|ounce|tonne|ton|gallon|litre|liter|bushel|pound|kilogram|share)\\b";

  private static final Pattern LETTERS_BEFORE = Pattern.compile("[\\p{L}]{1,14}+$");

  private final Map<String, Double> values = new HashMap<>();
  private final Set<String> glueWords;
  private final Set<String> currencyWords;
  private final Pattern expression;
  private final Pattern withoutRatio;

  /** A grammar over the number words, units and currencies that ship with the product. */
  public NumberGrammar() {
    Map<String, List<String>> parts = new HashMap<>();
    for (List<String> row : DataFile.beside(NumberGrammar.class, "number-words.tsv").rows()) {
      parts.computeIfAbsent(row.get(2), p -> new ArrayList<>()).add(row.get(0));
      // Ordinals and fractions share words; a fraction is worked out from its place in the match.
      values.putIfAbsent(row.get(0), Double.parseDouble(row.get(1)));
    }
    glueWords = Set.copyOf(DataFile.beside(NumberGrammar.class, "glue-words.txt").words());
    currencyWords = Set.copyOf(DataFile.beside(NumberGrammar.class, "currency-words.txt").words());
    expression = compile(parts, true);
    withoutRatio = compile(parts, false);
  }

  /** Adds what stands in front of the digits and behind them to a single alternation. */
  private static Pattern compile(Map<String, List<String>> parts, boolean withRatio) {
    String small = any(parts, "small");
    String tens = any(parts, "tens");
    String magnitude = any(parts, "magnitude");
    String suffix = any(parts, "suffix");
    String ordinal = "(?:" + any(parts, "ordinal") + "|\\d{1,4}+(?:st|nd|rd|th))";
    String cardinal = "(?:" + tens + "(?:[- ]" + small + ")?|" + small + ")";
    String size = "(?:[- \\u00A0]" + magnitude + "\\b){0,3}";
    String tail = "(?<tail>-(?:(?!to-)[a-z]{2,}|a)(?:-[a-z]{1,10}){0,2}+)?+";
    String ratio =
        "(?<ratio>\\b(?:"
            + cardinal
            + "|\\d{1,3})(?:-in-|"
            + SPACE
            + "(?:in|out of|in every|of every|for every)"
            + SPACE
            + ")(?:"
            + DIGITS
            + "|"
            + cardinal
            + size
            + ")(?![\\p{L}\\d%]|-))";
    String rank =
        "(?<rank>\\b(?:"
            + ordinal
            + ")[- ](?:most|least|highest|lowest|largest|biggest|smallest|busiest|fastest|slowest|"
            + "deadliest|longest|richest|poorest|worst|best|leading|strongest|weakest)\\b)";
    String streak = "(?<streak>\\b(?:" + ordinal + ")[- ](?:straight|consecutive|successive)\\b)";
    String fraction =
        "(?<fraction>\\b(?:(?:a|an|one|two|three|four|five|six|seven|nine)[- ])?half\\b(?:-[a-z]{2,})?+"
            + "|\\b(?:a|one|two|three|four|five|six|seven|eight|nine)[- ]"
            + any(parts, "fraction")
            + "s?\\b(?! (?:straight|consecutive|successive)\\b)(?:-[a-z]{2,})?+)";
    String vague =
        "(?<vague>\\b(?:(?:tens|dozens|scores|hundreds|thousands|millions)"
            + SPACE
            + "of"
            + SPACE
            + ")?(?:dozens|scores(?= of )|hundreds|thousands|millions|billions|trillions)\\b)";
    String several =
        "(?<several>\\b(?:several|a few|a couple|half an?|an?)"
            + SPACE
            + "(?:of"
            + SPACE
            + ")?+"
            + magnitude
            + "\\b"
            + size
            + "|\\ba few (?=per ?cent))";
    String multiple = "(?<multiple>\\b" + any(parts, "multiple") + "\\b(?:-[a-z]{2,})?+)";
    String fold = "(?<fold>\\b(?:" + cardinal + "-?|\\d++(?:\\.\\d++)?+-?)fold\\b)";
    String digits =
        "(?<sign>(?<![\\p{L}\\p{N}%)])[-+−])?+(?<currency>"
            + CURRENCY
            + SPACE
            + "?)?+(?<number>"
            + DIGITS
            + ")(?<range>"
            + SPACE
            + "?[-–—]"
            + CURRENCY
            + "?"
            + DIGITS
            + "(?!-?\\p{L}{0,3}\\d))?(?<size>(?:"
            + suffix
            + ")(?![\\p{L}\\d])|"
            + size
            + ")";
    String words =
        "(?<words>\\b" + cardinal + "\\b)(?<wordSize>" + size + ")(?:" + SPACE + "and a half\\b)?+";
    return Pattern.compile(
        String.join(
                "|",
                withRatio ? ratio : "(?<ratio>(?!))",
                fold,
                rank,
                streak,
                several,
                fraction,
                vague,
                multiple)
            + "|(?:"
            + words
            + "|"
            + digits
            + ")(?:(?<percent>"
            + PERCENT
            + ")|(?<ordinal>st|nd|rd|th)\\b(?:-[a-z]{2,})?+|(?<decade>'?s)\\b|(?<plus>-plus\\b|\\+)|"
            + tail
            + ")",
        CASE_INSENSITIVE);
  }

  private static String any(Map<String, List<String>> parts, String part) {
    return parts.getOrDefault(part, List.of()).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static final Pattern RATE_AFTER = Pattern.compile(RATE, CASE_INSENSITIVE);
  private static final Pattern PERCENT_AFTER = Pattern.compile(PERCENT, CASE_INSENSITIVE);

  /** The number expressions of a region of a text, in order, without overlap. */
  public List<NumberExpression> find(String text, Span region) {
    List<NumberExpression> found = new ArrayList<>();
    Matcher m = expression.matcher(text).region(region.begin(), region.end());
    m.useTransparentBounds(true);
    int from = region.begin();
    while (from < region.end() && m.region(from, region.end()).find()) {
      NumberExpression number = m.end() == m.start() ? null : read(text, m);
      if (number == null && m.group("ratio") != null) {
        // "killed 84 in three days" is no ratio, but 84 is a number.
        Matcher plain = withoutRatio.matcher(text).region(m.start(), region.end());
        plain.useTransparentBounds(true);
        number = plain.lookingAt() ? read(text, plain) : null;
      }
      if (number == null) {
        // The rest of a designation such as 747-8 is no number of its own.
        from = Math.max(m.end(), afterRun(text, m.end(), region.end()));
      } else {
        found.add(number);
        from = number.span().end();
      }
      if (from == m.start()) {
        from++;
      }
    }
    return found;
  }

  private static int afterRun(String text, int at, int end) {
    int i = at;
    while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private @org.jspecify.annotations.Nullable NumberExpression read(String text, Matcher m) {
    if (m.group("ratio") != null) {
      return ratio(m);
    }
    if (m.group("rank") != null) {
      return simple(m, NumberKind.RANK, first(m.group()), "", Form.ORDINAL);
    }
    if (m.group("streak") != null) {
      return simple(m, NumberKind.RANK, first(m.group()), "", Form.STREAK);
    }
    if (m.group("fraction") != null) {
      return fraction(m);
    }
    if (m.group("vague") != null) {
      String[] words = m.group().toLowerCase(Locale.ROOT).split("\\s+");
      String last = words[words.length - 1];
      double size = "scores".equals(last) ? 20 : value(last.substring(0, last.length() - 1));
      return money(text, simple(m, NumberKind.PLAIN, size, "", Form.VAGUE_SIZE));
    }
    if (m.group("several") != null) {
      Matcher percent = PERCENT_AFTER.matcher(text).region(m.end() - 1, text.length());
      if (percent.lookingAt()) {
        Span span = new Span(m.start(), percent.end());
        return new NumberExpression(
            span, span.in(text), NumberKind.PERCENT, 3, "%", Form.VAGUE_SIZE);
      }
      return money(text, simple(m, NumberKind.PLAIN, sizeOf(m.group()), "", Form.VAGUE_SIZE));
    }
    if (m.group("multiple") != null) {
      return m.group().indexOf('-') > 0
          ? simple(m, NumberKind.PLAIN, first(m.group()), after(m.group()), Form.WORDS)
          : simple(m, NumberKind.MULTIPLE, value(m.group()), "", Form.FACTOR);
    }
    if (m.group("fold") != null) {
      return simple(m, NumberKind.MULTIPLE, first(m.group()), "fold", Form.FACTOR);
    }
    return cardinal(text, m);
  }

  private @org.jspecify.annotations.Nullable NumberExpression cardinal(String text, Matcher m) {
    boolean inWords = m.group("words") != null;
    int begin = inWords || m.group("currency") != null ? m.start() : beginOfDigits(text, m);
    if (begin < 0) {
      return null;
    }
    String size = inWords ? m.group("wordSize") : m.group("size");
    double value =
        (inWords ? first(m.group("words")) : digits(m.group("number")))
            * (size.isEmpty() ? 1 : sizeOf(size));
    Form form = inWords ? Form.WORDS : Form.DIGITS;
    String currency = inWords ? null : m.group("currency");
    int end = m.end();
    String tail = m.group("tail");
    NumberKind kind = NumberKind.PLAIN;
    String unit = "";
    if (m.group("percent") != null) {
      kind = NumberKind.PERCENT;
      unit = "%";
    } else if (currency != null) {
      kind = NumberKind.MONEY;
      unit = currency.strip();
    } else if (m.group("ordinal") != null) {
      kind = NumberKind.RANK;
      form = Form.ORDINAL;
    } else if (m.group("decade") != null) {
      kind = NumberKind.PERIOD;
      unit = "decade";
    } else if (tail != null) {
      unit = tail.substring(1).toLowerCase(Locale.ROOT);
      kind = kindOfUnit(unit);
    }
    if (kind == NumberKind.PLAIN && inWords && value == 1 && tail == null) {
      return null;
    }
    if (kind == NumberKind.MONEY) {
      Matcher rate = RATE_AFTER.matcher(text).region(end, text.length());
      if (rate.lookingAt()) {
        end = rate.end();
      }
    } else if (!inWords && kind == NumberKind.PLAIN && tail == null) {
      int unitEnd = afterRun(text, end, Math.min(text.length(), end + 12));
      if (unitEnd > end) {
        String glued = text.substring(end, unitEnd);
        NumberKind gluedKind = kindOfUnit(glued.toLowerCase(Locale.ROOT));
        if (gluedKind == NumberKind.MEASURE || gluedKind == NumberKind.PERIOD) {
          kind = gluedKind;
          unit = glued.toLowerCase(Locale.ROOT);
          end = unitEnd;
        } else if (glued.length() < 4 || !glued.chars().allMatch(Character::isLowerCase)) {
          return null;
        }
      }
    }
    Span span = new Span(begin, end);
    NumberExpression number = new NumberExpression(span, span.in(text), kind, value, unit, form);
    return kind == NumberKind.PLAIN ? money(text, number) : number;
  }

  /** Where the digits begin, or -1 when they belong to a designation such as G7 or Covid-19. */
  private int beginOfDigits(String text, Matcher m) {
    int begin = m.start();
    if (begin == 0) {
      return begin;
    }
    char before = text.charAt(begin - 1);
    if (Character.isLetter(before)) {
      Matcher run = LETTERS_BEFORE.matcher(text).region(Math.max(0, begin - 14), begin);
      return run.find() && glueWords.contains(run.group().toLowerCase(Locale.ROOT)) ? begin : -1;
    }
    boolean joined = ".,:/_#@-–&".indexOf(before) >= 0 && begin > 1;
    if (joined && before != '–' && Character.isLetterOrDigit(text.charAt(begin - 2))) {
      return before == ',' && Character.isLetter(text.charAt(begin - 2)) ? begin : -1;
    }
    if (m.group("sign") != null && begin > 0 && Character.isLetterOrDigit(before)) {
      return begin + 1;
    }
    return before == '#' || before == '@' ? -1 : begin;
  }

  private static final Pattern NEXT_WORDS =
      Pattern.compile(SPACE + "(?:[A-Z][a-z]{1,12}" + SPACE + "){0,2}(\\p{L}{2,12})");

  private NumberExpression money(String text, NumberExpression number) {
    Matcher next =
        NEXT_WORDS
            .matcher(text)
            .region(number.span().end(), Math.min(text.length(), number.span().end() + 45));
    boolean of = text.startsWith(" of ", number.span().end());
    if (of) {
      next.region(number.span().end() + 3, Math.min(text.length(), number.span().end() + 45));
    }
    if (next.lookingAt() && currencyWords.contains(next.group(1).toLowerCase(Locale.ROOT))) {
      return new NumberExpression(
          number.span(),
          number.text(),
          NumberKind.MONEY,
          number.value(),
          next.group(1).toLowerCase(Locale.ROOT),
          number.form());
    }
    return number;
  }

  private @org.jspecify.annotations.Nullable NumberExpression ratio(Matcher m) {
    String[] parts =
        m.group()
            .split(
                "-in-|[ \\u00A0\\u202F](?:in every|in|out of|of every|for every)[ \\u00A0\\u202F]");
    double part = first(parts[0]);
    double whole = first(parts[parts.length - 1]);
    boolean year = whole >= 1500 && whole < 2100 && parts[parts.length - 1].length() == 4;
    if (year || part >= whole) {
      return null;
    }
    return simple(m, NumberKind.MULTIPLE, part / whole, "", Form.FRACTION);
  }

  private NumberExpression fraction(Matcher m) {
    String[] words = m.group().toLowerCase(Locale.ROOT).split("[- ]");
    String last = words[words.length - 1];
    int at = words.length - 1;
    while (at > 0 && divisor(words[at]) == 0) {
      at--;
    }
    double count = at == 0 ? 1 : Math.max(1, value(words[0]));
    double divisor = Math.max(1, divisor(words[at]));
    boolean unit = at < words.length - 1;
    return new NumberExpression(
        new Span(m.start(), m.end()),
        m.group(),
        unit ? kindOfUnit(last) : NumberKind.MULTIPLE,
        count / divisor,
        unit ? last : "",
        Form.FRACTION);
  }

  private double divisor(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return switch (singular) {
      case "half" -> 2;
      case "quarter" -> 4;
      default ->
          value(singular) > 2 && singular.endsWith("th") || singular.equals("third")
              ? value(singular)
              : 0;
    };
  }

  private NumberKind kindOfUnit(String unit) {
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

  private static NumberExpression simple(
      Matcher m, NumberKind kind, double value, String unit, Form form) {
    return new NumberExpression(new Span(m.start(), m.end()), m.group(), kind, value, unit, form);
  }

  private static String after(String hyphenated) {
    return hyphenated.substring(hyphenated.indexOf('-') + 1).toLowerCase(Locale.ROOT);
  }

  private double value(String word) {
    return values.getOrDefault(word.toLowerCase(Locale.ROOT), 0.0);
  }

  /** The value of a number at the start of an expression, in digits or words. */
  private double first(String expression) {
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
  private double sizeOf(String size) {
    double product = 1;
    for (String word : size.toLowerCase(Locale.ROOT).split("[-\\s\\u00A0]+")) {
      if (word.equals("half")) {
        product *= 0.5;
      } else if (word.equals("few") || word.equals("several")) {
        product *= 3;
      } else if (value(word) >= 12) {
        product *= value(word);
      }
    }
    return product;
  }

  private static double digits(String number) {
    int end = 0;
    StringBuilder plain = new StringBuilder();
    while (end < number.length() && plain.length() < 300) {
      char c = number.charAt(end);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '.' && end + 1 < number.length()) {
        if (plain.indexOf(".") >= 0 || !Character.isDigit(number.charAt(end + 1))) {
          break;
        }
        plain.append('.');
      } else if (c != ',') {
        break;
      }
      end++;
    }
    return plain.isEmpty() ? 0 : Double.parseDouble(plain.toString());
  }
}
