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
 *   <li>{@code (a|b)} is one of several words or phrases; {@code (a|b)?} one of them or none,
 *       {@code (a|b)*} up to five of them or none, {@code (a|b)+} up to six, at least one; {@code
 *       posts?} is a word with its last letter or without;
 *   <li>{@code <number>} is a whole number, {@code <count>} one as counters write it (1.2K), {@code
 *       <date>}, {@code <time>}, {@code <ago>}, {@code <email>}, {@code <url>}, {@code <handle>},
 *       {@code <phone>} and {@code <service>} (a social network) are what they say;
 *   <li>{@code <word>} is any one word, {@code <name>} one to five, {@code <words>} up to eight or
 *       none, {@code <asked>} the rest of a question up to its mark, {@code <rest>} everything to
 *       the end, {@code <x>} a run of three or more x, {@code <,>} signs or none;
 *   <li>{@code \} before a sign takes its meaning away.
 * </ul>
 *
 * Everything else stands for itself, and one space is as good as two. Wordings are held against
 * {@link Line#plain()}, begin and end at a word's edge, and are bounded, so a match costs no more
 * than a short look.
 */
public final class Cues {

  private static final int LONGEST_FILLED = 300;

  private static final int MOST_IN_A_LINE = 60;

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String DATE =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:"
          + MONTH
          + " [0-9]{1,2}(?:st|nd|rd|th)?(?:,? [0-9]{4})?|[0-9]{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "(?:,? [0-9]{4})?|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
          + "|[0-9]{4}-[0-9]{2}-[0-9]{2})";

  private static final String AGO =
      "(?:(?:[0-9]{1,3}|an?|one|two|three|about an)(?: |\\+ )?"
          + "(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week|mo|mon|month|y|yr|year)s?"
          + "(?: ago)?|just now|yesterday)";

  private static final String SERVICE =
      "(?:facebook|fb|twitter|x(?: \\(twitter\\)| \\(formerly twitter\\))?|whats ?app|linkedin"
          + "|reddit|telegram|pinterest|instagram|youtube|tiktok|blue ?sky|threads"
          + "|(?:facebook )?messenger|tumblr|flipboard|mastodon|snapchat|viber|wechat|weibo|vk|line"
          + "|signal|pocket|google news|apple news|google\\+|google plus|koo|discord|skype|rss|xing"
          + "|truth social|vkontakte|odnoklassniki|digg|stumbleupon|medium|substack|nextdoor|gmail)";

  /** Whether a character of ASCII can begin the wording; tells most of them apart at a glance. */
  private record Cue(String kind, Pattern pattern, boolean[] beginning) {

    static Cue of(String kind, Pattern pattern) {
      boolean[] beginning = new boolean[128];
      for (char c = 0; c < beginning.length; c++) {
        Matcher m = pattern.matcher(String.valueOf(c));
        beginning[c] = m.lookingAt() || m.hitEnd();
      }
      return new Cue(kind, pattern, beginning);
    }

    boolean mayBeginWith(char c) {
      return c >= beginning.length || beginning[c];
    }
  }

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
      cues.add(Cue.of(row.get(0).strip(), pattern(row.get(1).strip())));
    }
    return new Cues(cues);
  }

  /** Those of these wordings that are of one of these kinds. */
  public Cues only(String... kinds) {
    List<String> wanted = List.of(kinds);
    return new Cues(cues.stream().filter(c -> wanted.contains(c.kind())).toList());
  }

  /** These wordings and those. */
  public Cues and(Cues others) {
    List<Cue> all = new ArrayList<>(cues);
    all.addAll(others.cues);
    return new Cues(all);
  }

  /** The first wording that stands anywhere in the text, at the beginning of a word or sign. */
  public Optional<Match> within(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
        Optional<Match> match = at(text, i);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** The longest wording that begins at this place of the text. */
  public Optional<Match> at(String text, int place) {
    Match longest = null;
    if (place >= text.length()) {
      return Optional.empty();
    }
    for (Cue cue : cues) {
      if (!cue.mayBeginWith(text.charAt(place))) {
        continue;
      }
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
    int place = 0;
    while (place < text.length()) {
      Optional<Match> match = at(text, place).filter(m -> m.end() > m.begin());
      if (match.isPresent()) {
        filling.add(match.get());
        place = match.get().end();
      } else if (isBetween(text.charAt(place))) {
        place++;
      } else {
        return List.of();
      }
      if (filling.size() > MOST_IN_A_LINE) {
        return List.of();
      }
    }
    return filling;
  }

  /** Signs part wordings; quotes and signs of money or share say something of their own. */
  private static boolean isBetween(char c) {
    return !Character.isLetterOrDigit(c) && "\"'$%\u20ac\u00a3@".indexOf(c) < 0;
  }

  private static Pattern pattern(String wording) {
    StringBuilder regex = new StringBuilder("(?:");
    int i = 0;
    while (i < wording.length()) {
      char c = wording.charAt(i);
      int close = c == '<' ? wording.indexOf('>', i) : -1;
      if (close > i + 1 && close - i < 12 && wording.charAt(i + 1) != ' ') {
        String name = wording.substring(i + 1, close);
        boolean last =
            close + 1 == wording.length() || ")|".indexOf(wording.charAt(close + 1)) >= 0;
        regex.append(last && name.equals("words") ? LAST_WORDS : variable(name));
        i = close + 1;
        continue;
      }
      if (c == '\\' && i + 1 < wording.length()) {
        i++;
        regex.append('\\').append(wording.charAt(i));
      } else if (c == '(') {
        regex.append("(?:");
      } else if (c == ')' || c == '|') {
        regex.append(c);
      } else if (c == '?' && i > 0) {
        regex.append('?');
      } else if (c == '*' && i > 0 && wording.charAt(i - 1) == ')') {
        regex.append("{0,5}");
      } else if (c == '+' && i > 0 && wording.charAt(i - 1) == ')') {
        regex.append("{1,6}");
      } else if (c == ' ') {
        regex.append("(?: |(?<= ))");
      } else if (Character.isLetterOrDigit(c)) {
        regex.append(c);
      } else {
        regex.append('\\').append(c);
      }
      i++;
    }
    char last = wording.charAt(wording.length() - 1);
    boolean sign = !Character.isLetterOrDigit(last) && ")?*+>".indexOf(last) < 0;
    String edge = sign || wording.endsWith("<,>") ? "" : "(?![\\p{L}\\p{N}])";
    return Pattern.compile(regex.append(')').append(edge).toString());
  }

  /** Words at the end of a wording or group need no space behind them. */
  private static final String LAST_WORDS = "(?: ?\\S{1,40}+){0,8} ?";

  private static String variable(String name) {
    return switch (name) {
      case "number" -> "\\(?[0-9][0-9,]{0,8}+\\)?";
      case "count" -> "\\(?[0-9][0-9,.]{0,8}(?: ?[km])?\\+?\\)?";
      case "date" -> DATE;
      case "time" -> "[0-9]{1,2}(?:[:.][0-9]{2}){1,2}(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,4}t)?";
      case "ago" -> AGO;
      case "email" -> "[\\p{L}0-9._%+-]{1,40}(?:@| \\[?at\\]? )[\\p{L}0-9.-]{3,40}+";
      case "url" -> "(?:https?://|www\\.)\\S{3,200}+";
      case "handle" -> "@[\\p{L}0-9_.]{2,40}+";
      case "phone" -> "\\+?[0-9(][0-9() .-]{6,20}";
      case "service" -> SERVICE;
      case "word" -> "\\S{1,40}+";
      case "name" -> "\\S{1,40}+(?: \\S{1,40}+){0,4}";
      case "words" -> "(?:\\S{1,40}+ ){0,8}?";
      case "asked" -> "(?:[^\\s?]{1,40}+ ?){1,14}";
      case "rest" -> "\\S.{0,600}+";
      case "x" -> "x{3,40}+";
      case "," -> "[ ,.!:;?|\u00b7\u2013\u2014-]{0,4}";
      default -> throw new IllegalArgumentException("no such variable: <" + name + ">");
    };
  }
}
