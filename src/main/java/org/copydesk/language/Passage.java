package org.copydesk.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.HiddenCharacters;
import org.copydesk.check.Skeleton;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;

/**
 * Some lines of a text, and what they show at a glance.
 *
 * @param span where they stand
 * @param text the lines, without characters that show nothing
 * @param letters how many letters it has
 * @param words how many words
 * @param english how many of the words are small words of English
 * @param small how many begin with a small letter
 * @param shouted whether hardly a letter is small, so that capitals mean nothing
 * @param script of most of its letters
 */
record Passage(
    Span span,
    String text,
    int letters,
    int words,
    int english,
    int small,
    boolean shouted,
    Character.UnicodeScript script) {

  private static final Set<String> ENGLISH =
      DataFile.beside(Passage.class, "english-words.txt").words();

  /** Enough to tell languages apart, little enough for a quotation not to hide in. */
  private static final int LENGTH = 400;

  /** A line as long as this is judged alone. */
  private static final int PARAGRAPH = 200;

  /** A line without an end is cut here. */
  private static final int LONGEST = 800;

  /** One word in so many is a small word of English. */
  private static final int ENGLISH_SHARE = 9;

  private static final int FEWEST_WORDS = 20;
  private static final double FEWEST_SMALL = 0.4;
  private static final double FEWEST_LETTERS = 0.75;
  private static final double MOST_CAPITALS = 0.8;

  /** A text in passages, in order; whole lines where they are short enough. */
  static List<Passage> of(String text) {
    List<Passage> passages = new ArrayList<>();
    int begin = 0;
    int at = 0;
    while (at < text.length()) {
      int lineEnd = text.indexOf('\n', at);
      int end = lineEnd < 0 ? text.length() : lineEnd + 1;
      boolean paragraph = end - at >= PARAGRAPH;
      if (paragraph && begin < at) {
        // What stands above may be in another language.
        passages.add(seen(text, new Span(begin, at)));
        begin = at;
      }
      if (end - begin > LONGEST) {
        end = cut(text, begin);
      }
      if (paragraph || end - begin >= LENGTH || end == text.length()) {
        passages.add(seen(text, new Span(begin, end)));
        begin = end;
      }
      at = end;
    }
    return passages;
  }

  /** The last blank before a passage would be too long. */
  private static int cut(String text, int begin) {
    int end = begin + LONGEST;
    for (int i = end; i > begin + LENGTH; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  private static Passage seen(String whole, Span span) {
    String text = HiddenCharacters.leftOutOf(span.in(whole));
    int letters = 0;
    int capitals = 0;
    Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
    int words = 0;
    int english = 0;
    int small = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Character.isLetter(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = at;
      while (end < text.length() && isOfWord(text.codePointAt(end))) {
        int letter = text.codePointAt(end);
        letters++;
        capitals += Character.isUpperCase(letter) ? 1 : 0;
        scripts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum);
        end += Character.charCount(letter);
      }
      words++;
      small += Character.isUpperCase(c) ? 0 : 1;
      String word = Skeleton.of(text.substring(at, end)).replace('\u2019', '\'');
      english += ENGLISH.contains(word.toLowerCase(Locale.ENGLISH)) ? 1 : 0;
      at = end;
    }
    return new Passage(
        span,
        text,
        letters,
        words,
        english,
        small,
        capitals > MOST_CAPITALS * letters,
        scripts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Character.UnicodeScript.COMMON));
  }

  boolean isLatin() {
    return script == Character.UnicodeScript.LATIN;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c)
        || c == '\''
        || c == '\u2019'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether its small words say so; most passages of an English text need no other judge. */
  boolean isPlainlyEnglish() {
    return words > 0 && english * ENGLISH_SHARE >= words;
  }

  /**
   * Whether there are sentences to judge by. Lists of names, tables and programs have letters, but
   * no language.
   */
  boolean isProse() {
    if (!isLatin()) {
      return letters > 0;
    }
    long visible = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    return words >= FEWEST_WORDS
        && letters >= FEWEST_LETTERS * visible
        && (shouted || (small >= FEWEST_SMALL * words && small >= FEWEST_WORDS / 2));
  }

  /** The text as the library is to read it: its models know small letters. */
  String normalised() {
    return shouted ? text.toLowerCase(Locale.ROOT) : text;
  }
}
