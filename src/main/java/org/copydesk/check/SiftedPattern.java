package org.copydesk.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried only where one of its matches can begin. It finds what the
 * expression finds; a search that tries it at every letter of a story takes many times as long.
 * Which signs can begin a match is asked of the expression itself: where it fails at a sign without
 * having looked behind it, nothing that follows could help. Safe for many threads.
 */
public final class SiftedPattern {

  /** Signs that are told apart; at any other a match may begin. */
  private static final int TOLD_APART = 128;

  private final Pattern pattern;
  private final boolean[] begins = new boolean[TOLD_APART];

  /** Whether every match begins at the edge of a word: inside of one, none need be tried. */
  private final boolean atEdges;

  /**
   * @param pattern matches one sign at least
   */
  public SiftedPattern(Pattern pattern) {
    this.pattern = pattern;
    this.atEdges = pattern.pattern().startsWith("\\b") && !hasChoice(pattern.pattern());
    Pattern ahead = Pattern.compile(withoutPlace(pattern.pattern()), pattern.flags());
    if (ahead.matcher("").lookingAt()) {
      throw new IllegalArgumentException("finds nothing everywhere: " + pattern);
    }
    for (char c = 0; c < TOLD_APART; c++) {
      Matcher m = ahead.matcher(String.valueOf(c));
      begins[c] = m.lookingAt() || m.hitEnd();
    }
  }

  /** Goes from match to match. */
  public final class Search {
    private final String text;
    private final Matcher matcher;
    private int from;

    private Search(String text) {
      this.text = text;
      // What stands before a place counts for it, and its text begins at the beginning.
      this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether there is a match behind the last one. */
    public boolean find() {
      int length = text.length();
      for (int at = from; at < length; at++) {
        char c = text.charAt(at);
        if (c < TOLD_APART
            && (!begins[c] || (atEdges && at > 0 && isPlain(c) && isPlain(text.charAt(at - 1))))) {
          continue;
        }
        if (matcher.region(at, length).lookingAt()) {
          from = matcher.end();
          return true;
        }
      }
      from = length;
      return false;
    }

    /** Where the match begins. */
    public int start() {
      return matcher.start();
    }

    /** Where the match ends, exclusive. */
    public int end() {
      return matcher.end();
    }
  }

  /** The matches in a text, from left to right. */
  public Search in(String text) {
    return new Search(text);
  }

  /** Whether the text holds a match. */
  public boolean isIn(String text) {
    return in(text).find();
  }

  /** Whether it is a letter or digit that all versions of Java take for a part of a word. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether the expression as a whole is a choice: its beginning is then not that of all of it. */
  private static boolean hasChoice(String expression) {
    int depth = 0;
    boolean isInClass = false;
    for (int at = 0; at < expression.length(); at++) {
      char c = expression.charAt(at);
      if (c == '\\') {
        at++;
      } else if (isInClass || c == '[') {
        isInClass = c != ']';
      } else if (c == '|' && depth == 0) {
        return true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    return false;
  }

  /** The expression without what it asks of the place before a match: it then matches no less. */
  private static String withoutPlace(String expression) {
    StringBuilder without = new StringBuilder();
    int at = 0;
    boolean isInClass = false;
    while (at < expression.length()) {
      char c = expression.charAt(at);
      if (c == '\\') {
        String escape = expression.substring(at, Math.min(expression.length(), at + 2));
        without.append(escape.equals("\\b") ? "" : escape);
        at += 2;
      } else if (!isInClass && c == '^') {
        at++;
      } else if (!isInClass && isLookBehind(expression, at)) {
        at = endOfGroup(expression, at);
      } else {
        isInClass = c == '[' || (isInClass && c != ']');
        without.append(c);
        at++;
      }
    }
    return without.toString();
  }

  private static boolean isLookBehind(String expression, int at) {
    return expression.startsWith("(?<=", at) || expression.startsWith("(?<!", at);
  }

  private static int endOfGroup(String expression, int begin) {
    int depth = 0;
    boolean isInClass = false;
    for (int at = begin; at < expression.length(); at++) {
      char c = expression.charAt(at);
      if (c == '\\') {
        at++;
      } else if (isInClass) {
        isInClass = c != ']';
      } else if (c == '[') {
        isInClass = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at + 1;
      }
    }
    throw new IllegalArgumentException("a group has no end: " + expression);
  }
}
