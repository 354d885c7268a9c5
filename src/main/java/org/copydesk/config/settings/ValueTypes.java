package org.copydesk.config.settings;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.config.file.NearestWords;
import org.copydesk.text.PathGlob;

/** The kinds of values that settings have. */
public final class ValueTypes {

  private static final Map<String, Object> SOME_TEXT = Map.of("type", "string");

  /** Reading one takes time in proportion to the square of its figures. */
  private static final int LONGEST_NUMBER = 100;

  private ValueTypes() {}

  /** A file or a folder; in a file it is told from that file's folder. */
  public static ValueType<Path> path(String expected) {
    return new PathType(expected);
  }

  private record PathType(String expected) implements ValueType<Path> {
    @Override
    public Path read(String word) throws WrongValueException {
      try {
        return Path.of(word);
      } catch (InvalidPathException e) {
        throw new WrongValueException();
      }
    }

    @Override
    public Path toldFrom(Path folder, Path value) {
      return shown(folder.toAbsolutePath().resolve(value).normalize());
    }

    @Override
    public Map<String, Object> schema() {
      return SOME_TEXT;
    }
  }

  /** An absolute path as somebody would type it here: told from this folder if it is below it. */
  static Path shown(Path absolute) {
    Path here = Path.of("").toAbsolutePath();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute)
        : absolute;
  }

  /** Any words. */
  public static ValueType<String> text(String expected) {
    return new TextType(expected);
  }

  private record TextType(String expected) implements ValueType<String> {
    @Override
    public String read(String word) {
      return word;
    }

    @Override
    public Map<String, Object> schema() {
      return SOME_TEXT;
    }
  }

  /** Files by a pattern. */
  public static ValueType<PathGlob> glob() {
    return new GlobType();
  }

  private record GlobType() implements ValueType<PathGlob> {
    @Override
    public String expected() {
      return "a glob such as \"drafts/**\"";
    }

    @Override
    public PathGlob read(String word) throws WrongValueException {
      try {
        return new PathGlob(word);
      } catch (IllegalArgumentException e) {
        throw new WrongValueException(String.valueOf(e.getMessage()));
      }
    }

    @Override
    public String inWords(PathGlob value) {
      return value.value();
    }

    @Override
    public Map<String, Object> schema() {
      return SOME_TEXT;
    }
  }

  /** One of some words, in any case. */
  public static ValueType<String> word(List<String> words) {
    return choice(words, w -> w, w -> w);
  }

  /** One of some words that stand for the constants of an enumeration, in their order. */
  public static <E extends Enum<E>> ValueType<E> constant(List<E> constants) {
    return choice(
        constants.stream().map(ValueTypes::word).toList(),
        word -> constants.stream().filter(c -> word(c).equals(word)).findFirst().orElseThrow(),
        ValueTypes::word);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> ValueType<T> choice(
      List<String> words, Function<String, T> value, Function<T, String> inWords) {
    return new ChoiceType<>(List.copyOf(words), value, inWords);
  }

  private record ChoiceType<T>(
      List<String> words, Function<String, T> value, Function<T, String> inWords)
      implements ValueType<T> {

    @Override
    public String expected() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public T read(String word) throws WrongValueException {
      for (String known : words) {
        if (known.equalsIgnoreCase(word)) {
          return value.apply(known);
        }
      }
      List<String> near = NearestWords.among(words, word);
      throw new WrongValueException(
          near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "?");
    }

    @Override
    public String inWords(T value) {
      return inWords.apply(value);
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("enum", words);
    }
  }

  /** Yes or no. */
  public static ValueType<Boolean> yesOrNo() {
    return new SwitchType("true or false", "true", "false");
  }

  /** On or off. */
  public static ValueType<Boolean> onOrOff() {
    return new SwitchType("on or off", "on", "off");
  }

  private record SwitchType(String expected, String on, String off) implements ValueType<Boolean> {
    @Override
    public Boolean read(String word) throws WrongValueException {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "true", "on", "yes" -> true;
        case "false", "off", "no" -> false;
        default -> throw new WrongValueException();
      };
    }

    @Override
    public String inWords(Boolean value) {
      return value ? on : off;
    }

    @Override
    public boolean isBare() {
      return true;
    }

    @Override
    public Map<String, Object> schema() {
      // What an editor's completion takes for a word is a switch in the YAML that is read here.
      return Map.of("enum", List.of(true, false, "on", "off", "yes", "no"));
    }
  }

  /** A number within limits, both included. */
  public static ValueType<Double> number(String what, double least, double most) {
    return new NumberType(what, least, most);
  }

  private record NumberType(String what, double least, double most) implements ValueType<Double> {
    @Override
    public String expected() {
      return "%s from %s to %s".formatted(what, plain(least), plain(most));
    }

    @Override
    public Double read(String word) throws WrongValueException {
      if (word.length() > LONGEST_NUMBER) {
        throw new WrongValueException();
      }
      try {
        double number = new BigDecimal(word).doubleValue();
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // It is told below what was expected.
      }
      throw new WrongValueException();
    }

    @Override
    public String inWords(Double value) {
      return plain(value);
    }

    @Override
    public boolean isBare() {
      return true;
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "number");
      schema.put("minimum", whole(least));
      schema.put("maximum", whole(most));
      return schema;
    }
  }

  /** A whole number from a least one. */
  public static ValueType<Integer> count(int least) {
    return new CountType(least);
  }

  private record CountType(int least) implements ValueType<Integer> {
    @Override
    public String expected() {
      return "a whole number from " + least;
    }

    @Override
    public Integer read(String word) throws WrongValueException {
      try {
        int number = Integer.parseInt(word);
        if (number >= least) {
          return number;
        }
      } catch (NumberFormatException e) {
        // It is told below what was expected.
      }
      throw new WrongValueException();
    }

    @Override
    public boolean isBare() {
      return true;
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "integer");
      schema.put("minimum", least);
      return schema;
    }
  }

  /** A time zone. */
  public static ValueType<ZoneId> zone() {
    return new ZoneType();
  }

  private record ZoneType() implements ValueType<ZoneId> {
    @Override
    public String expected() {
      return "a time zone such as Europe/Berlin";
    }

    @Override
    public ZoneId read(String word) throws WrongValueException {
      try {
        return ZoneId.of(word);
      } catch (DateTimeException e) {
        List<String> near = NearestWords.among(new TreeSet<>(ZoneId.getAvailableZoneIds()), word);
        throw new WrongValueException(
            near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "?");
      }
    }

    @Override
    public Map<String, Object> schema() {
      return SOME_TEXT;
    }
  }

  /** A time span of whole seconds, minutes or hours up to a longest one. */
  public static ValueType<Duration> duration(Duration most) {
    return new DurationType(Duration.ZERO, most);
  }

  /** The same, from a shortest one that is more than nothing. */
  public static ValueType<Duration> duration(Duration least, Duration most) {
    return new DurationType(least, most);
  }

  private record DurationType(Duration least, Duration most) implements ValueType<Duration> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})([smh]?)");

    @Override
    public String expected() {
      return "a time span such as 90s, 10m or 1h, "
          + (least.isZero() ? "" : "at least " + inWords(least) + ", ")
          + "at most "
          + inWords(most);
    }

    @Override
    public Duration read(String word) throws WrongValueException {
      Matcher written = WRITTEN.matcher(word.toLowerCase(Locale.ROOT));
      if (!written.matches() || (written.group(2).isEmpty() && !written.group(1).equals("0"))) {
        throw new WrongValueException();
      }
      long number = Long.parseLong(written.group(1));
      Duration span =
          switch (written.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
          };
      if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
        throw new WrongValueException();
      }
      return span;
    }

    @Override
    public String inWords(Duration value) {
      if (value.isZero()) {
        return "0";
      }
      if (value.toSecondsPart() > 0) {
        return value.toSeconds() + "s";
      }
      return value.toMinutesPart() > 0 ? value.toMinutes() + "m" : value.toHours() + "h";
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> schema = new LinkedHashMap<>();
      if (!least.isZero()) {
        schema.put("type", "string");
        schema.put("pattern", "^[0-9]{1,6}[smhSMH]$");
        return schema;
      }
      schema.put("type", List.of("string", "integer"));
      schema.put("pattern", "^([0-9]{1,6}[smhSMH]|0)$");
      schema.put("maximum", 0);
      return schema;
    }
  }

  /** The items of a list in one line: at commas, but not at those inside braces. */
  static List<String> items(String line) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    StringBuilder item = new StringBuilder();
    for (char c : line.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth <= 0) {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString());
    return items.stream().map(String::strip).filter(i -> !i.isEmpty()).toList();
  }

  private static Number whole(double number) {
    return number == Math.rint(number) ? (Number) (long) number : (Number) number;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
