package org.copydesk.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are likely to keep a regular expression busy, made from the expression itself: what it
 * lets repeat is repeated, after what has to stand before it, and ends with something that does not
 * match. A reader of Java's own syntax that knows as much of it as the product uses.
 */
final class PatternBait {

  /** What a class of characters is tried with, the most telling first. */
  private static final String CANDIDATES =
      "a 1A.,\n\t-'\"(/é_:;&#%$€@*|=+!?[]{}<>\\)z09xX–—’“”\u00a0²½›»«•†\u200b\u0430";

  private static final String NO_MATCH = "\u0001";
  private static final int MOST_SAMPLES = 3;
  private static final int MANY = 8;

  /** A stretch that can be repeated, and what stands before it where it can. */
  record Pump(String before, String repeated) {}

  private final String source;
  private final int flags;
  private final Set<Pump> pumps = new LinkedHashSet<>();
  private int at;

  private PatternBait(Pattern pattern) {
    this.source = pattern.pattern();
    this.flags = pattern.flags();
  }

  /**
   * A text of any length.
   *
   * @param begin what it begins with
   * @param repeated what it is filled with; not empty
   * @param end what it ends with
   */
  record Bait(String begin, String repeated, String end) {

    /** The text in a length, less a repetition. */
    String text(int length) {
      return begin + repeated.repeat(Math.max(1, length / repeated.length())) + end;
    }
  }

  /** The texts for a pattern. */
  static List<Bait> of(Pattern pattern) {
    PatternBait bait = new PatternBait(pattern);
    List<String> whole = bait.alternatives(List.of(""));
    if (bait.at < bait.source.length()) {
      throw new IllegalStateException("cannot read at " + bait.at + ": " + bait.source);
    }
    Set<Bait> baits = new LinkedHashSet<>();
    for (Pump pump : bait.pumps) {
      baits.add(new Bait(pump.before(), pump.repeated(), NO_MATCH));
      baits.add(new Bait("", pump.repeated(), NO_MATCH));
      baits.add(new Bait("", pump.before() + pump.repeated(), NO_MATCH));
      baits.add(new Bait("", pump.before() + pump.repeated().repeat(30), NO_MATCH));
      if (!pump.before().isEmpty()) {
        baits.add(new Bait("", pump.before(), NO_MATCH));
      }
    }
    for (String sample : whole) {
      if (sample.length() > 1) {
        baits.add(new Bait("", sample, NO_MATCH));
        baits.add(new Bait("", sample.substring(0, sample.length() - 1), ""));
      }
    }
    for (String plain : List.of(" ", "a", "A", "1", "\n", "a ", "1,", "-")) {
      baits.add(new Bait("", plain, NO_MATCH));
    }
    return List.copyOf(baits);
  }

  /** Reads alternatives up to a closing bracket or the end; samples of what they match. */
  private List<String> alternatives(List<String> before) {
    List<String> samples = new ArrayList<>();
    do {
      List<String> branch = sequence(before);
      samples.addAll(branch);
    } while (taken('|'));
    return few(samples);
  }

  /** The samples of one alternative, without what stands before it. */
  private List<String> sequence(List<String> before) {
    List<String> here = List.of("");
    while (at < source.length() && peek() != '|' && peek() != ')') {
      List<String> body = atom(joined(before, here));
      List<String> repeated = quantified(body, joined(before, here));
      here = joined(here, repeated);
    }
    return here;
  }

  private List<String> quantified(List<String> body, List<String> before) {
    if (at >= source.length()) {
      return body;
    }
    int least;
    int most;
    char sign = peek();
    if (sign == '*' || sign == '+' || sign == '?') {
      at++;
      least = sign == '+' ? 1 : 0;
      most = sign == '?' ? 1 : Integer.MAX_VALUE;
    } else if (sign == '{') {
      int end = source.indexOf('}', at);
      String[] bounds = source.substring(at + 1, end).split(",", -1);
      least = Integer.parseInt(bounds[0]);
      most =
          bounds.length == 1
              ? least
              : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
      at = end + 1;
    } else {
      return body;
    }
    if (at < source.length() && (peek() == '+' || peek() == '?')) {
      at++;
    }
    if (most >= MANY) {
      for (String pump : body) {
        if (!pump.isEmpty()) {
          pumps.add(new Pump(before.get(0), pump));
          pumps.add(new Pump(before.get(before.size() - 1), pump));
        }
      }
    }
    List<String> samples = new ArrayList<>();
    if (least == 0) {
      samples.add("");
    }
    for (String sample : body) {
      samples.add(sample.repeat(Math.max(1, least)));
    }
    return few(samples);
  }

  private List<String> atom(List<String> before) {
    char c = source.charAt(at);
    switch (c) {
      case '(' -> {
        return group(before);
      }
      case '[' -> {
        int from = at;
        skipClass();
        return members(source.substring(from, at));
      }
      case '\\' -> {
        return escaped();
      }
      case '.' -> {
        at++;
        return members(".");
      }
      case '^', '$' -> {
        at++;
        return List.of("");
      }
      default -> {
        int letter = source.codePointAt(at);
        at += Character.charCount(letter);
        return List.of(Character.toString(letter));
      }
    }
  }

  private List<String> group(List<String> before) {
    at++;
    boolean consumes = true;
    if (taken('?')) {
      if (taken('<')) {
        if (peek() == '=' || peek() == '!') {
          at++;
          consumes = false;
        } else {
          at = source.indexOf('>', at) + 1;
        }
      } else if (taken('=') || taken('!')) {
        consumes = false;
      } else if (!taken('>')) {
        while (peek() != ':' && peek() != ')') {
          at++;
        }
        if (taken(')')) {
          return List.of("");
        }
        at++;
      }
    }
    List<String> samples = alternatives(before);
    if (!taken(')')) {
      throw new IllegalStateException("no end of the group at " + at + ": " + source);
    }
    return consumes ? samples : List.of("");
  }

  private void skipClass() {
    at++;
    if (at < source.length() && peek() == '^') {
      at++;
    }
    boolean first = true;
    while (first || peek() != ']') {
      if (peek() == '[') {
        skipClass();
      } else if (peek() == '\\') {
        skipEscape();
      } else {
        at++;
      }
      first = false;
    }
    at++;
  }

  private void skipEscape() {
    char kind = source.charAt(at + 1);
    if (kind == 'Q') {
      int end = source.indexOf("\\E", at);
      at = end < 0 ? source.length() : end + 2;
    } else if ((kind == 'p' || kind == 'P' || kind == 'x' || kind == 'k' || kind == 'N')
        && at + 2 < source.length()
        && (source.charAt(at + 2) == '{' || source.charAt(at + 2) == '<')) {
      at = source.indexOf(source.charAt(at + 2) == '{' ? '}' : '>', at) + 1;
    } else if (kind == 'u') {
      at += 6;
    } else if (kind == 'x') {
      at += 4;
    } else if (kind == 'p' || kind == 'P') {
      at += 3;
    } else {
      at += 2;
    }
  }

  private List<String> escaped() {
    char kind = source.charAt(at + 1);
    int from = at;
    skipEscape();
    if (kind == 'Q') {
      String quoted = source.substring(from + 2, at);
      return List.of(quoted.endsWith("\\E") ? quoted.substring(0, quoted.length() - 2) : quoted);
    }
    if ("bBAZzG".indexOf(kind) >= 0) {
      return List.of("");
    }
    if (kind == 'k' || Character.isDigit(kind)) {
      return List.of("a");
    }
    return members(source.substring(from, at));
  }

  /** Characters that a class matches, a few. */
  private List<String> members(String charClass) {
    Pattern of = compiled(charClass);
    List<String> members = new ArrayList<>();
    (CANDIDATES + charClass)
        .codePoints()
        .mapToObj(Character::toString)
        .filter(c -> of == null ? true : of.matcher(c).matches())
        .distinct()
        .limit(MOST_SAMPLES)
        .forEach(members::add);
    if (members.isEmpty()) {
      for (int c = 0; c < 0x20000 && members.isEmpty(); c++) {
        if (of != null && of.matcher(Character.toString(c)).matches()) {
          members.add(Character.toString(c));
        }
      }
    }
    return members.isEmpty() ? List.of("a") : members;
  }

  private @Nullable Pattern compiled(String charClass) {
    try {
      return Pattern.compile(charClass, flags);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("no class: " + charClass + " in " + source, e);
    }
  }

  private static List<String> joined(List<String> before, List<String> after) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      joined.add(before.get(i % before.size()) + after.get(i % after.size()));
    }
    return joined;
  }

  /** The first samples, and the last one, which is often the other kind. */
  private static List<String> few(List<String> samples) {
    List<String> distinct = samples.stream().distinct().toList();
    if (distinct.size() <= MOST_SAMPLES) {
      return distinct;
    }
    List<String> few = new ArrayList<>(distinct.subList(0, MOST_SAMPLES - 1));
    few.add(distinct.get(distinct.size() - 1));
    return few;
  }

  private char peek() {
    return at < source.length() ? source.charAt(at) : '\0';
  }

  private boolean taken(char c) {
    if (peek() == c && at < source.length()) {
      at++;
      return true;
    }
    return false;
  }
}
