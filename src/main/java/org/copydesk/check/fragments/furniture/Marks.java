package org.copydesk.check.fragments.furniture;

import java.util.regex.Pattern;

/** The marks of a short line that is no prose: dates, counters, prices, signs of buttons. */
final class Marks {

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?";

  /** A date, a time of day, or how long ago: "Feb 3, 2024", "12.03.2024", "4:15pm", "2d ago". */
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + MONTH
              + "\\.? [0-9]{1,2}\\b|[0-9]{1,2}(?:st|nd|rd|th)? "
              + MONTH
              + "\\b|"
              + MONTH
              + "\\.?,? (?:19|20)[0-9]{2}\\b|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
              + "|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}\\b|[0-9]{1,2}[:.][0-9]{2} ?[ap]\\.?m\\b"
              + "|[0-9]{1,2}:[0-9]{2}\\b|[0-9]{1,3} ?(?:s|m|h|d|w|y|secs?|mins?|hrs?|seconds?|minutes?"
              + "|hours?|days?|weeks?|months?|years?) ago\\b|(?:an?|one) (?:minute|hour|day|week|month|year)"
              + " ago\\b)");

  /** Nothing but an age: "4d", "3 h". */
  private static final Pattern AGE =
      Pattern.compile("[0-9]{1,3} ?(?:s|m|h|d|w|y|mo|min|mins|hrs|hr)|yesterday|today|just now");

  /** How many there are: "12", "(3)", "4.5k", "1/12", "2 of 9", "3 min read", "85%". */
  private static final Pattern COUNTER =
      Pattern.compile(
          "[(\\[#+]?[0-9][0-9.,]{0,12}+ ?[km]?\\+?[)\\]]?|[0-9]{1,4} ?(?:/|of) ?[0-9]{1,4}"
              + "|[0-9]{1,3} ?min(?:ute)?s?(?: (?:read|listen|watch))?|[0-9]{1,3} ?%");

  private static final Pattern PRICE =
      Pattern.compile("(?:[$\u00a3\u20ac\u20b9\u00a5]|usd |eur |gbp )[0-9]");

  private static final Pattern SEPARATORS =
      Pattern.compile(" [|\u00b7\u2022/\u203a\u00bb\u25cf\u2219>] |\\|");

  private static final Pattern ARROW =
      Pattern.compile(
          "[\u2190-\u21ff\u25b2-\u25ff\u2794-\u27bf\u2b05-\u2b95\u00bb\u203a\u2039\u00ab>]\\s*$"
              + "|^\\s*[\u2190-\u21ff\u25b2-\u25ff\u2794-\u27bf\u2b05-\u2b95\u00bb\u203a\u2039\u00ab<>\\[]"
              + "|^\\s*\\+ |\\s[+\u00d7\u2715]$");

  private static final Pattern COPYRIGHT = Pattern.compile("\u00a9|\u00ae|\\(c\\) ?[0-9]{4}");

  private static final Pattern HANDLE = Pattern.compile("(?:^|[\\s(,])[@#][\\p{L}\\p{N}_]{2}");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://|www\\.|[\\p{L}\\p{N}._-]{1,60}@[\\p{L}\\p{N}-]{1,60}\\.[\\p{L}]{2}"
              + "|[\\p{L}\\p{N}-]{2,60}\\.(?:com|org|net|co|io|info|gov|edu|news)\\b");

  /** What an address has inside; most lines have none of it, and are not searched for one. */
  private static final Pattern INSIDE_ADDRESS =
      Pattern.compile("://|www\\.|@|\\.(?:com|org|net|co|io|info|gov|edu|news)\\b");

  private static final Pattern NUMBERED = Pattern.compile("^[0-9]{1,3}[.)]? \\p{Lu}");

  private Marks() {}

  static boolean isDate(String plain) {
    return DATE.matcher(plain).find() || AGE.matcher(plain).matches();
  }

  static boolean isCounter(String plain) {
    return COUNTER.matcher(plain).matches();
  }

  static boolean isPrice(String plain) {
    return PRICE.matcher(plain).find();
  }

  static boolean isParted(String text) {
    return SEPARATORS.matcher(text).find();
  }

  static boolean hasArrow(String text) {
    return ARROW.matcher(text).find();
  }

  static boolean hasCopyright(String plain) {
    return COPYRIGHT.matcher(plain).find();
  }

  static boolean hasHandle(String text) {
    return HANDLE.matcher(text).find();
  }

  static boolean hasAddress(String plain) {
    return INSIDE_ADDRESS.matcher(plain).find() && ADDRESS.matcher(plain).find();
  }

  static boolean isNumbered(String text) {
    return NUMBERED.matcher(text).find();
  }
}
