package org.copydesk.text;

import java.util.Set;
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

  /** Every file. */
  public static final PathGlob ALL = new PathGlob("**");

  private final String value;
  private final Pattern pattern;

  /**
   * @param value as written
   * @throws IllegalArgumentException when it is no glob; the message says why
   */
  public PathGlob(String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a glob has 1 to %d characters, not %d".formatted(LONGEST, value.strip().length()));
    }
    if (value.startsWith("/") || value.startsWith("./") || value.startsWith("../")) {
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
    return pattern.matcher(path).matches();
  }

  private static Pattern compiled(String glob) {
    String whole = glob.endsWith("/") ? glob + "**" : glob;
    int slash = whole.indexOf('/');
    try {
      return Pattern.compile(
          (slash < 0 && !whole.startsWith("**") ? "(?:.*/)?" : "") + translated(whole),
          Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + glob + "\" is no glob: a bracket of it is not closed, or has nothing in it", e);
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
        String signs = glob.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
        pattern
            .append(signs.startsWith("!") ? "[[^" + signs.substring(1) + "]" : "[" + signs)
            .append("&&[^/]]");
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
