package org.copydesk.text;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Files as a desk names them in its settings, by their path with forward slashes: {@code *} stands
 * for any part of a name, {@code ?} for one sign, {@code **} for any number of folders, {@code
 * {a,b}} for one of several and {@code [a-z]} for one of some signs. A glob without a slash means
 * files of that name in any folder; one that ends with a slash all that lies below that folder. A
 * member of an archive is found as {@code archive.zip!/inner.txt}.
 */
public final class PathGlob {

  private static final int LONGEST = 500;

  /** Signs that mean nothing in a glob and something in a pattern. */
  private static final Set<Character> LITERAL =
      Set.of('.', '(', ')', '+', '^', '$', '|', '\\', ']', '}');

  private static final Pattern DOTS = Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)");
  private static final Pattern EVERYTHING = Pattern.compile("(?:\\*{2,}/)*\\*+");
  private static final Pattern CHOICE_OF_ANY =
      Pattern.compile("\\{(?:[^{}]*,)?((?:\\*{2,}/)*\\*+)(?:,[^{}]*)?\\}");
  private static final Pattern STARS = Pattern.compile("\\*+");

  /**
   * With so many stars a name made for it may still be tried at every length of each of them; with
   * more that would never end.
   */
  private static final int MOST_STARS = 3;

  /** Every file. */
  public static final PathGlob ALL = new PathGlob("**");

  private final String value;
  private final Predicate<String> pattern;

  /**
   * @param value as written
   * @throws IllegalArgumentException when it is no glob; the message says why
   */
  public PathGlob(String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a glob has 1 to %d characters, not %d".formatted(LONGEST, value.strip().length()));
    }
    if (value.startsWith("/") || DOTS.matcher(value).find()) {
      throw new IllegalArgumentException(
          "\""
              + value
              + "\" begins at no folder here; globs are told from the folder of the file they stand"
              + " in, as in \"sport/**\"");
    }
    this.value = value;
    this.pattern = compiled(value);
  }

  /** As written. */
  public String value() {
    return value;
  }

  /**
   * Whether it means the file of this path.
   *
   * @param path told from the folder that the glob is told from, with forward slashes
   */
  public boolean matches(String path) {
    return pattern.test(path);
  }

  /** Whether it means every file, in whatever way that is written. */
  public boolean isEverything() {
    return EVERYTHING.matcher(CHOICE_OF_ANY.matcher(value).replaceAll("$1")).matches();
  }

  private static Predicate<String> compiled(String glob) {
    String whole = glob.endsWith("/") ? glob + "**" : glob;
    int slash = whole.indexOf('/');
    try {
      String words = (slash < 0 && !whole.startsWith("**") ? "(?:.*/)?" : "") + translated(whole);
      Pattern quick = Pattern.compile(words, Pattern.DOTALL);
      if (STARS.matcher(whole).results().count() <= MOST_STARS) {
        return path -> quick.matcher(path).matches();
      }
      com.google.re2j.Pattern steady =
          com.google.re2j.Pattern.compile(words, com.google.re2j.Pattern.DOTALL);
      return path -> steady.matches(path);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\""
              + glob
              + "\" is no glob: a bracket of it is not closed, has nothing in it, stands in another or"
              + " runs backwards as in [z-a]",
          e);
    }
  }

  private static String translated(String glob) {
    StringBuilder pattern = new StringBuilder();
    boolean choice = false;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        pattern.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        pattern.append(".*");
        i++;
      } else if (c == '*') {
        pattern.append("[^/]*");
      } else if (c == '?') {
        pattern.append("[^/]");
      } else if (c == '{') {
        pattern.append("(?:");
        choice = true;
      } else if (c == '}' && choice) {
        pattern.append(')');
        choice = false;
      } else if (c == ',' && choice) {
        pattern.append('|');
      } else if (c == '[') {
        int end = glob.indexOf(']', i + 1);
        if (end < i + 2) {
          throw new PatternSyntaxException("unclosed", glob, i);
        }
        pattern.append(oneOf(glob.substring(i + 1, end)));
        i = end;
      } else if (LITERAL.contains(c)) {
        pattern.append('\\').append(c);
      } else {
        pattern.append(c);
      }
    }
    if (choice) {
      throw new PatternSyntaxException("unclosed", glob, glob.length());
    }
    return pattern.toString();
  }

  /** The signs between brackets; a slash is never one of them. */
  private static String oneOf(String signs) {
    boolean none = signs.startsWith("!") || signs.startsWith("^");
    int[] points = signs.substring(none ? 1 : 0).codePoints().toArray();
    if (points.length == 0) {
      throw new PatternSyntaxException("empty", signs, 0);
    }
    StringBuilder pattern = new StringBuilder(none ? "[^/" : "[");
    for (int i = 0; i < points.length; i++) {
      int first = points[i];
      int last = first;
      if (i + 2 < points.length && points[i + 1] == '-') {
        last = points[i + 2];
        i += 2;
      }
      if (last < first) {
        throw new PatternSyntaxException("backwards", signs, i);
      }
      if (none || last < '/' || first > '/') {
        range(pattern, first, last);
      } else {
        range(pattern, first, '/' - 1);
        range(pattern, '/' + 1, last);
      }
    }
    if (pattern.length() == 1) {
      throw new PatternSyntaxException("empty", signs, 0);
    }
    return pattern.append(']').toString();
  }

  private static void range(StringBuilder pattern, int first, int last) {
    if (first <= last) {
      pattern.append("\\x{%x}-\\x{%x}".formatted(first, last));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathGlob glob && glob.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
