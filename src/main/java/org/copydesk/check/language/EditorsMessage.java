package org.copydesk.check.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What LanguageTool says about a match, as one or two sentences that an editor can read. */
final class EditorsMessage {

  private static final Pattern SUGGESTION =
      Pattern.compile("[\"'“‘]?<suggestion>([^<]*+)</suggestion>[\"'”’]?");
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,40}>");
  private static final Pattern QUOTED =
      Pattern.compile("(?<![\\p{L}\\p{N}])['‘\"]([^'‘’\"“”]{1,60})['’\"](?![\\p{L}\\p{N}])");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s++");

  /** Words and the signs of prose: no placeholders, alternatives or formulas. */
  private static final Pattern PROSE =
      Pattern.compile("(?:[\\p{L}\\p{N} “”’'(),:;?!-]|\\.(?!\\.))++");

  /** "VB" and "ADJECTIVE": names of word classes in a pattern. */
  private static final Pattern WORD_CLASS = Pattern.compile("\\b[A-Z]{2,20}\\b");

  private static final int LONGEST_TITLE = 70;

  private EditorsMessage() {}

  /** What a rule is about, in few words: its description if that is one, else its category. */
  static String titleOf(LanguageMatch match) {
    return title(match.description()).orElseGet(match::categoryName);
  }

  /** A description that people can read; many are notes of those who write the rules. */
  static Optional<String> title(String description) {
    String text = QUOTED.matcher(description).replaceAll("“$1”");
    text = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    boolean readable =
        !text.isEmpty()
            && text.length() <= LONGEST_TITLE
            && PROSE.matcher(text).matches()
            && !WORD_CLASS.matcher(text).find();
    return readable ? Optional.of(text) : Optional.empty();
  }

  static String of(LanguageMatch match) {
    String said = match.message();
    return readable(said.isBlank() ? match.description() : said);
  }

  /** Without markup, every quoted word in one pair of quotation marks, closed by a full stop. */
  static String readable(String message) {
    String text = SUGGESTION.matcher(message).replaceAll("“$1”");
    text = TAG.matcher(text).replaceAll("");
    text = QUOTED.matcher(text).replaceAll("“$1”");
    text = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    if (text.isEmpty()) {
      return text;
    }
    text = text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    return ".!?…".indexOf(text.charAt(text.length() - 1)) < 0
            && !text.endsWith(".”")
            && !text.endsWith("?”")
            && !text.endsWith(".)")
        ? text + "."
        : text;
  }
}
