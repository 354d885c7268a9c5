package org.copydesk.check.statistics.number;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads a match of the number patterns: its span, value, unit and kind. */
final class MatchReader {

  private static final Pattern POINTS =
      Pattern.compile("\\b(?:points?|pps?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BASIS_POINTS =
      Pattern.compile("(?:basis points|bps)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME_BEFORE =
      Pattern.compile(
          "\\b(?:last|past|preceding|previous|next|first|final|these|those|consecutive|straight|"
              + "successive|for|in|over)\\s$",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> SINGLE_QUARTERS = Set.of("a", "one", "three");

  /** "1080p" is no amount of pence. */
  private static final Set<String> SCREEN_LINES = Set.of("480", "720", "1080", "1440", "2160");

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  private final NumberWords words;
  private final Adjoining adjoining = new Adjoining();

  MatchReader(NumberWords words) {
    this.words = words;
  }

  /** The number of a match, or null where its digits belong to a designation. */
  @Nullable NumberExpression read(String text, Matcher m) {
    if (m.group("ratio") != null) {
      return ratio(text, m);
    }
    if (m.group("slashed") != null) {
      return simple(m, NumberKind.MULTIPLE, NumberWords.digits(m.group()), "", Form.FRACTION);
    }
    if (m.group("rank") != null) {
      return simple(m, NumberKind.RANK, words.first(m.group()), "", Form.ORDINAL);
    }
    if (m.group("streak") != null) {
      return simple(m, NumberKind.RANK, words.first(m.group()), "", Form.STREAK);
    }
    if (m.group("fraction") != null) {
      return fraction(text, m);
    }
    if (m.group("vague") != null) {
      return vague(text, m);
    }
    if (m.group("several") != null) {
      return several(text, m);
    }
    if (m.group("multiple") != null) {
      return m.group().indexOf('-') > 0
          ? simple(m, NumberKind.PLAIN, words.first(m.group()), after(m.group()), Form.WORDS)
          : simple(m, NumberKind.MULTIPLE, words.value(m.group()), "", Form.FACTOR);
    }
    if (m.group("fold") != null) {
      return simple(m, NumberKind.MULTIPLE, words.first(m.group()), "fold", Form.FACTOR);
    }
    return cardinal(text, m);
  }

  private NumberExpression vague(String text, Matcher m) {
    String[] parts = m.group().toLowerCase(Locale.ROOT).split("\\s+");
    String last = parts[parts.length - 1];
    double size = "scores".equals(last) ? 20 : words.value(last.substring(0, last.length() - 1));
    return adjoining.withWordBehind(text, simple(m, NumberKind.PLAIN, size, "", Form.VAGUE_SIZE));
  }

  private NumberExpression several(String text, Matcher m) {
    if (m.group().toLowerCase(Locale.ROOT).endsWith("point")) {
      return simple(m, NumberKind.PERCENT, 1, "points", Form.WORDS);
    }
    Matcher percent = NumberPatterns.PERCENT_AFTER.matcher(text).region(m.end() - 1, text.length());
    if (percent.lookingAt()) {
      Span span = new Span(m.start(), percent.end());
      return new NumberExpression(span, span.in(text), NumberKind.PERCENT, 3, "%", Form.VAGUE_SIZE);
    }
    return adjoining.withWordBehind(
        text, simple(m, NumberKind.PLAIN, words.size(m.group()), "", Form.VAGUE_SIZE));
  }

  private @Nullable NumberExpression cardinal(String text, Matcher m) {
    boolean inWords = m.group("words") != null;
    int begin =
        inWords || m.group("currency") != null
            ? m.start()
            : adjoining.beginOfDigits(text, m.start(), m.group("sign") != null);
    if (begin < 0) {
      return null;
    }
    Form form = m.group("ordinal") != null ? Form.ORDINAL : inWords ? Form.WORDS : Form.DIGITS;
    String tail = m.group("tail");
    String unit = unit(m);
    NumberKind kind = kind(m, unit);
    double value = value(m, inWords);
    if (kind == NumberKind.PLAIN && inWords && value == 1 && tail == null) {
      return null;
    }
    int end = m.end();
    if (kind == NumberKind.MONEY) {
      Matcher rate = NumberPatterns.RATE_AFTER.matcher(text).region(end, text.length());
      end = rate.lookingAt() ? rate.end() : end;
    } else if (!inWords && kind == NumberKind.PLAIN && tail == null) {
      String run = Adjoining.gluedUnit(text, end);
      if (run.equals("G")) {
        // "5G" is a network, "5g" a weight.
        return null;
      }
      String glued = run.toLowerCase(Locale.ROOT);
      NumberKind gluedKind = glued.isEmpty() ? kind : adjoining.kindOf(glued);
      if (gluedKind == NumberKind.MEASURE
          || gluedKind == NumberKind.PERIOD
          || gluedKind == NumberKind.MONEY
              && Character.isLowerCase(text.charAt(end))
              && !SCREEN_LINES.contains(m.group("number"))) {
        kind = gluedKind;
        unit = glued;
        end += glued.length();
      } else if (!glued.isEmpty()
          && (glued.length() < 4 || !isLowerCase(text, end, glued.length()))) {
        return null;
      }
    }
    Span span = new Span(begin, end);
    NumberExpression number = new NumberExpression(span, span.in(text), kind, value, unit, form);
    return kind == NumberKind.PLAIN && tail == null
        ? adjoining.withWordBehind(text, number)
        : number;
  }

  private static boolean isLowerCase(String text, int begin, int length) {
    return text.substring(begin, begin + length).chars().allMatch(Character::isLowerCase);
  }

  private static String unit(Matcher m) {
    String currency = m.group("words") == null ? m.group("currency") : null;
    String percent = m.group("percent");
    if (percent != null) {
      boolean points = POINTS.matcher(percent).find();
      return BASIS_POINTS.matcher(percent).find() ? "basis points" : points ? "points" : "%";
    }
    if (currency != null) {
      return currency.strip();
    }
    if (m.group("decade") != null) {
      return "decade";
    }
    String tail = m.group("tail");
    return tail == null ? "" : tail.substring(1).toLowerCase(Locale.ROOT);
  }

  private NumberKind kind(Matcher m, String unit) {
    if (m.group("percent") != null) {
      return NumberKind.PERCENT;
    }
    if (m.group("words") == null && m.group("currency") != null) {
      return NumberKind.MONEY;
    }
    if (m.group("ordinal") != null) {
      return NumberKind.RANK;
    }
    if (m.group("decade") != null) {
      return NumberKind.PERIOD;
    }
    return unit.isEmpty() ? NumberKind.PLAIN : adjoining.kindOf(unit);
  }

  private double value(Matcher m, boolean inWords) {
    String size = m.group(inWords ? "wordSize" : "size");
    double value = inWords ? words.first(m.group("words")) : NumberWords.digits(m.group("number"));
    String part = m.group(inWords ? "wordPart" : "part");
    double beyond =
        part == null ? 0 : part.contains("half") ? 0.5 : part.contains("three") ? 0.75 : 0.25;
    String rest = inWords ? m.group("rest") : null;
    return (value + beyond) * (size.isEmpty() ? 1 : words.size(size))
        + (rest == null ? 0 : words.first(rest.strip().substring(3).strip()));
  }

  private @Nullable NumberExpression ratio(String text, Matcher m) {
    String[] parts = NumberPatterns.RATIO_MIDDLE.split(m.group());
    double part = words.first(parts[0]);
    String below = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    double whole =
        below.startsWith("a ") || below.startsWith("an ") ? words.size(below) : words.first(below);
    boolean year = whole >= FIRST_YEAR && whole < LAST_YEAR && below.length() == 4;
    if (year || part >= whole) {
      return null;
    }
    NumberExpression ratio = simple(m, NumberKind.MULTIPLE, part / whole, "", Form.FRACTION);
    // "killed two in three days" counts days.
    return adjoining.withWordBehind(text, ratio).kind() == NumberKind.PERIOD ? null : ratio;
  }

  private NumberExpression fraction(String text, Matcher m) {
    String[] parts = m.group().toLowerCase(Locale.ROOT).split("[- ]");
    if (isQuartersOfYear(text, m, parts)) {
      Span count = new Span(m.start(), m.start() + parts[0].length());
      return new NumberExpression(
          count, count.in(text), NumberKind.PERIOD, words.value(parts[0]), "quarters", Form.WORDS);
    }
    String last = parts[parts.length - 1];
    int at = parts.length - 1;
    while (at > 0 && words.divisor(parts[at]) == 0) {
      at--;
    }
    double count = at == 0 ? 1 : Math.max(1, words.value(parts[0]));
    double divisor = Math.max(1, words.divisor(parts[at]));
    boolean unit = at < parts.length - 1;
    return new NumberExpression(
        new Span(m.start(), m.end()),
        m.group(),
        unit ? adjoining.kindOf(last) : NumberKind.MULTIPLE,
        count / divisor,
        unit ? last : "",
        Form.FRACTION);
  }

  /** "two quarters", "the last three quarters": parts of a year, not of a whole. */
  private static boolean isQuartersOfYear(String text, Matcher m, String[] parts) {
    if (parts.length != 2
        || !parts[1].startsWith("quarter")
        || m.group().indexOf('-') >= 0
        || parts[0].startsWith("a")) {
      return false;
    }
    return !SINGLE_QUARTERS.contains(parts[0])
        || !text.startsWith(" of ", m.end())
            && TIME_BEFORE.matcher(text).region(Math.max(0, m.start() - 14), m.start()).find();
  }

  private static NumberExpression simple(
      Matcher m, NumberKind kind, double value, String unit, Form form) {
    return new NumberExpression(new Span(m.start(), m.end()), m.group(), kind, value, unit, form);
  }

  private static String after(String hyphenated) {
    return hyphenated.substring(hyphenated.indexOf('-') + 1).toLowerCase(Locale.ROOT);
  }
}
