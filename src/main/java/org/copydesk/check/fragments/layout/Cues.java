package org.copydesk.check.fragments.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;

/**
 * Wordings that give a kind of fragment away, read from a data file. An entry is a kind, a tab and
 * a wording in lower case, in which
 *
 * <ul>
 *   <li>{@code (a|b)} is one of several words or phrases, {@code (a|b)?} one of them or none;
 *   <li>{@code <number>} is a whole number, {@code <word>} any one word, {@code <words>} up to
 *       eight words or none, {@code <x>} a run of three or more x, {@code <,>} signs or none.
 * </ul>
 *
 * Everything else stands for itself. Wordings are held against {@link Line#plain()}, begin and end
 * at a word's edge, and are bounded, so a match costs no more than a short look.
 */
public final class Cues {

  /** What may stand between two wordings that fill a line. */
  private static final String BETWEEN = " .,:;!?*|/&()[]\u00b7\u2022\u2013\u2014-_#";

  private static final int LONGEST_FILLED = 300;

  private record Cue(String kind, Pattern pattern) {}

  /**
   * A wording found.
   *
   * @param kind its kind
   * @param begin where it begins in the text looked at
   * @param end where it ends
   */
  public record Match(String kind, int begin, int end) {}

  private final List<Cue> cues;

  private Cues(List<Cue> cues) {
    this.cues = List.copyOf(cues);
  }

  /**
   * Reads the wordings that stand beside a class.
   *
   * @param owner the class that uses them
   * @param file the file's name
   * @throws IllegalArgumentException when there is no such file or a row is no kind and wording
   */
  public static Cues read(Class<?> owner, String file) {
    List<Cue> cues = new ArrayList<>();
    for (List<String> row : DataFile.beside(owner, file).rows()) {
      if (row.size() != 2) {
        throw new IllegalArgumentException(file + ": a kind, a tab and a wording, not " + row);
      }
      cues.add(new Cue(row.get(0).strip(), pattern(row.get(1).strip())));
    }
    return new Cues(cues);
  }

  /** The longest wording that begins at this place of the text. */
  public Optional<Match> at(String text, int place) {
    Match longest = null;
    for (Cue cue : cues) {
      Matcher m = cue.pattern().matcher(text).region(place, text.length());
      m.useTransparentBounds(true);
      if (m.lookingAt() && (longest == null || m.end() > longest.end())) {
        longest = new Match(cue.kind(), place, m.end());
      }
    }
    return Optional.ofNullable(longest);
  }

  /** The wording that is the whole text, signs at its end aside. */
  public Optional<Match> whole(String text) {
    List<Match> filling = filling(text);
    return filling.size() == 1 ? Optional.of(filling.get(0)) : Optional.empty();
  }

  /**
   * The wordings that fill the text with nothing but signs between them; none when anything is left
   * over.
   */
  public List<Match> filling(String text) {
    List<Match> filling = new ArrayList<>();
    if (text.length() > LONGEST_FILLED) {
      return filling;
    }
    int place = skip(text, 0);
    while (place < text.length()) {
      Optional<Match> match = at(text, place);
      if (match.isEmpty()) {
        return List.of();
      }
      filling.add(match.get());
      place = skip(text, match.get().end());
    }
    return filling;
  }

  private static int skip(String text, int place) {
    int at = place;
    while (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static Pattern pattern(String wording) {
    StringBuilder regex = new StringBuilder("(?:");
    int i = 0;
    while (i < wording.length()) {
      char c = wording.charAt(i);
      int close = c == '<' ? wording.indexOf('>', i) : -1;
      if (close > 0) {
        regex.append(variable(wording.substring(i + 1, close)));
        i = close + 1;
        continue;
      }
      if (c == '(') {
        regex.append("(?:");
      } else if (c == ')' || c == '|') {
        regex.append(c);
      } else if (c == '?' && i > 0 && wording.charAt(i - 1) == ')') {
        regex.append('?');
      } else if (Character.isLetterOrDigit(c) || c == ' ') {
        regex.append(c);
      } else {
        regex.append('\\').append(c);
      }
      i++;
    }
    String edge =
        Character.isLetterOrDigit(wording.charAt(wording.length() - 1))
                || wording.endsWith(")")
                || wording.endsWith("?")
            ? "(?![\\p{L}\\p{N}])"
            : "";
    return Pattern.compile(regex.append(')').append(edge).toString());
  }

  private static String variable(String name) {
    return switch (name) {
      case "number" -> "\\(?[0-9][0-9,]{0,8}+\\)?";
      case "word" -> "\\S{1,40}+";
      case "words" -> "(?:\\S{1,40}+ ){0,8}?";
      case "x" -> "x{3,40}+";
      case "," -> "[ ,.!:;\u2013\u2014-]{0,4}";
      default -> throw new IllegalArgumentException("no such variable: <" + name + ">");
    };
  }
}
