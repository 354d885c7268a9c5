package org.copydesk.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;

/**
 * Decides whether the hyphen at the end of a line belongs to the word or only to the line. The
 * document itself is asked first; a hyphen stays when there is doubt.
 */
final class LineEndHyphen {

  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++)*+");
  private static final char SOFT_HYPHEN = '\u00AD';

  private static final Set<String> FIRST_PARTS =
      DataFile.beside(LineEndHyphen.class, "compound-first-parts.txt").words();

  private final Set<String> words = new HashSet<>();

  /**
   * @param lines all lines of the document
   */
  LineEndHyphen(List<String> lines) {
    for (String line : lines) {
      Matcher m = WORD.matcher(line);
      while (m.find()) {
        boolean cut = endsOpen(line) && m.end() >= line.length() - 1;
        if (!cut) {
          words.add(m.group().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /**
   * Appends a line to what stands before it.
   *
   * @return where in {@code text} the line begins
   */
  int append(StringBuilder text, String line) {
    if (text.length() == 0) {
      text.append(line);
      return 0;
    }
    int last = text.length() - 1;
    if (text.charAt(last) == SOFT_HYPHEN) {
      text.setLength(last);
    } else if (endsOpen(text)
        && !line.isEmpty()
        && Character.isLetterOrDigit(line.codePointAt(0))) {
      if (isOfTheLine(text, line)) {
        text.setLength(last);
      }
    } else {
      text.append(' ');
    }
    int begin = text.length();
    text.append(line);
    return begin;
  }

  private boolean isOfTheLine(CharSequence before, String after) {
    int end = before.length() - 1;
    int begin = end;
    while (begin > 0 && isWordPart(before.charAt(begin - 1))) {
      begin--;
    }
    int to = 0;
    while (to < after.length() && isWordPart(after.charAt(to))) {
      to++;
    }
    String left = before.subSequence(begin, end).toString();
    String right = after.substring(0, to);
    if (left.length() < 2
        || right.length() < 2
        || !Character.isLowerCase(left.charAt(left.length() - 1))
        || !Character.isLowerCase(right.charAt(0))
        || left.indexOf('-') >= 0
        || right.indexOf('-') >= 0) {
      return false;
    }
    left = left.toLowerCase(Locale.ROOT);
    right = right.toLowerCase(Locale.ROOT);
    if (words.contains(left + right)) {
      return true;
    }
    return !words.contains(left + "-" + right)
        && !FIRST_PARTS.contains(left)
        && !(words.contains(left) && words.contains(right));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '-';
  }

  /** Whether the last sign is a hyphen that follows a letter or digit. */
  static boolean endsOpen(CharSequence text) {
    int n = text.length();
    if (n < 2) {
      return false;
    }
    char c = text.charAt(n - 1);
    return (c == '-' || c == '\u2010' || c == SOFT_HYPHEN)
        && Character.isLetterOrDigit(text.charAt(n - 2));
  }
}
