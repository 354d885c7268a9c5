package org.copydesk.check.house;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** A pattern that somebody wrote, refused with a reason where RE2 cannot serve it or it is huge. */
public final class HousePattern {

  private static final int LONGEST = 5_000;

  /** Steps of a compiled pattern; the patterns of real style guides have some hundred. */
  private static final long LARGEST = 20_000;

  private final Pattern pattern;

  private HousePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @param text in RE2's writing
   * @param anyCase whether capitals make no difference
   * @throws RefusedPatternException when it is no pattern of RE2 or would cost too much
   */
  public static HousePattern of(String text, boolean anyCase) throws RefusedPatternException {
    refuse(text);
    return compiled(text, anyCase);
  }

  static HousePattern compiled(String text, boolean anyCase) throws RefusedPatternException {
    try {
      int flags = Pattern.MULTILINE | (anyCase ? Pattern.CASE_INSENSITIVE : 0);
      Pattern pattern = Pattern.compile(text, flags);
      if (pattern.programSize() > 10 * LARGEST) {
        throw new RefusedPatternException(
            "these are too many patterns for one rule; make several rules of it");
      }
      return new HousePattern(pattern);
    } catch (PatternSyntaxException e) {
      throw new RefusedPatternException(inWords(e));
    }
  }

  Matcher matcher(CharSequence text) {
    return pattern.matcher(text);
  }

  /** How many groups it has. */
  public int groups() {
    return pattern.groupCount();
  }

  /** Its writing. */
  public String text() {
    return pattern.pattern();
  }

  private static void refuse(String text) throws RefusedPatternException {
    if (text.length() > LONGEST) {
      throw new RefusedPatternException(
          "the pattern has %,d signs; %,d are allowed, so make several of it"
              .formatted(text.length(), LONGEST));
    }
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      if (c == '\\') {
        if (next >= '1' && next <= '9') {
          throw new RefusedPatternException(
              "\\%c means words that were found before, which patterns here cannot ask for; name"
                      .formatted(next)
                  + " the words, or use the kind repetition");
        }
        i++;
      } else if (c == '(' && next == '?') {
        for (String around : new String[] {"(?=", "(?!", "(?<=", "(?<!"}) {
          if (text.startsWith(around, i)) {
            throw new RefusedPatternException(
                "%s…) looks at what stands around the words, which patterns here cannot do; put what"
                        .formatted(around)
                    + " is all right into exceptions");
          }
        }
        if (text.startsWith("(?>", i)) {
          throw new RefusedPatternException("(?>…) is not known here; write (?:…)");
        }
      }
    }
    if (size(text) > LARGEST) {
      throw new RefusedPatternException(
          "the pattern repeats too much inside of what is repeated; use smaller numbers in { }");
    }
  }

  /** About how many steps a pattern has once its repetitions are written out. */
  private static long size(String text) {
    Deque<Long> outer = new ArrayDeque<>();
    long sum = 0;
    long last = 0;
    for (int i = 0; i < text.length() && sum <= LARGEST; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        outer.push(sum);
        sum = 0;
        last = 0;
      } else if (c == ')' && !outer.isEmpty()) {
        last = sum + 1;
        sum = outer.pop() + last;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        long times = end < 0 ? 0 : times(text.substring(i + 1, end));
        if (times > 0) {
          sum += last * (times - 1);
          last *= times;
          i = end;
        } else {
          last = 1;
          sum++;
        }
      } else {
        if (c == '\\') {
          i++;
        } else if (c == '[') {
          int end = text.indexOf(']', i + 2);
          i = end < 0 ? i : end;
        }
        last = 1;
        sum++;
      }
    }
    while (!outer.isEmpty()) {
      sum += outer.pop();
    }
    return sum;
  }

  /** The largest number of {@code 2}, {@code 2,} or {@code 2,5}; 0 where it is none of them. */
  private static long times(String counts) {
    if (counts.isEmpty() || counts.length() > 9) {
      return 0;
    }
    long most = 0;
    long number = 0;
    for (int i = 0; i < counts.length(); i++) {
      char c = counts.charAt(i);
      if (c == ',') {
        most = number;
        number = 0;
      } else if (c >= '0' && c <= '9') {
        number = number * 10 + c - '0';
      } else {
        return 0;
      }
    }
    return Math.max(1, Math.max(most, number));
  }

  private static String inWords(PatternSyntaxException e) {
    // The library puts our own settings before the pattern.
    String where = Objects.toString(e.getPattern(), "").replaceFirst("^\\(\\?[ims]+\\)", "");
    String part = where.isEmpty() ? "" : " at “" + where + "”";
    return "this is no pattern (" + Objects.toString(e.getDescription(), "") + part + "); mend it";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HousePattern p && p.pattern.equals(pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern.toString();
  }
}
