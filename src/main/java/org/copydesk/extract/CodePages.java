package org.copydesk.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Weighs in which of several code pages bytes make sense: signs beyond ASCII have to stand where a
 * writer puts them. Detectors go by how often a byte comes, which says little of an English text
 * with ten apostrophes.
 */
final class CodePages {

  /**
   * What came of weighing.
   *
   * @param charset the page in which most signs make sense; the first guess where none is better
   * @param rivals pages in which as many do, and which give another text
   */
  record Choice(Charset charset, List<Charset> rivals) {
    Choice {
      rivals = List.copyOf(rivals);
    }
  }

  static final Charset WESTERN = Charset.forName("windows-1252");

  private static final List<Charset> OFTEN =
      Stream.of(
              "windows-1252",
              "x-MacRoman",
              "IBM850",
              "windows-1250",
              "ISO-8859-2",
              "windows-1256",
              "ISO-8859-6")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  /** A page replaces the guess when its signs make sense by so much more, each. */
  private static final double CLEARLY = 0.4;

  private static final String QUOTES_BEFORE = "“‘«„‚‹¿¡£€$(#";
  private static final String QUOTES_AFTER = "”’»›…°%®™ºª\u00A0";
  private static final String SIGNS = "–—·•©§½¼¾×±²³µ†‡¢¥\u00AD";

  private CodePages() {}

  /**
   * @param bytes that are no UTF
   * @param guess what a detector says
   */
  static Choice choose(byte[] bytes, Charset guess) {
    double best = sense(decoded(bytes, guess));
    Charset chosen = guess;
    double threshold = best + CLEARLY;
    for (Charset page : OFTEN) {
      double sense = sense(decoded(bytes, page));
      if (sense > threshold) {
        chosen = page;
        best = sense;
        threshold = sense;
      }
    }
    List<Charset> rivals = new ArrayList<>();
    String text = decoded(bytes, chosen);
    for (Charset page : OFTEN) {
      String other = decoded(bytes, page);
      if (!page.equals(chosen) && !other.equals(text) && sense(other) >= best - CLEARLY / 4) {
        rivals.add(page);
      }
    }
    return new Choice(chosen, rivals);
  }

  /** How well the signs beyond ASCII stand where they do: 1 when all do, below 0 when few do. */
  private static double sense(String text) {
    int signs = 0;
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        signs++;
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        sum += senseOf(before, c, after);
      }
    }
    return signs == 0 ? 0 : (double) sum / signs;
  }

  private static int senseOf(char before, char c, char after) {
    if (c == '\uFFFD' || Character.isISOControl(c) || !Character.isDefined(c)) {
      return -3;
    }
    if (isEastAsian(c)) {
      return isLatin(before) || isLatin(after) ? -1 : 1;
    }
    if (Character.isLetter(c)) {
      return senseOfLetter(before, c, after);
    }
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    if (inWord) {
      return c == '’' || c == '—' || c == '–' || c == '·' || c == '\u00AD' ? 1 : -2;
    }
    if (QUOTES_BEFORE.indexOf(c) >= 0) {
      return !Character.isWhitespace(after) && !Character.isLetterOrDigit(before) ? 1 : -1;
    }
    if (QUOTES_AFTER.indexOf(c) >= 0) {
      return !Character.isWhitespace(before) || c == '…' ? 1 : -1;
    }
    return SIGNS.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK ? 1 : -1;
  }

  /** Signs of two bytes or more; several scripts go together in a sentence. */
  private static boolean isEastAsian(char c) {
    return c >= 0x3000 && (c < 0xD800 || c >= 0xFE30);
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static int senseOfLetter(char before, char c, char after) {
    if (c == 'º' || c == 'ª') {
      return Character.isDigit(before) ? 1 : -1;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    boolean mixed =
        (Character.isLetter(before) && Character.UnicodeScript.of(before) != script)
            || (Character.isLetter(after) && Character.UnicodeScript.of(after) != script);
    if (mixed && script != Character.UnicodeScript.COMMON) {
      return -2;
    }
    if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
      return -2;
    }
    if (Character.isDigit(before) || Character.isDigit(after)) {
      return -1;
    }
    // No word is one letter with an accent, save those of the Romance languages.
    boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
    return alone && "àáâéèêóòôÀÁÂÉÈÊÓÒÔíì".indexOf(c) < 0 ? 0 : 1;
  }

  private static String decoded(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a replacing decoder does not report", e);
    }
  }
}
