package org.copydesk.check.fragments.encoding;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.data.DataFile;

/**
 * UTF-8 that was read in an encoding of one byte a character: two to four signs stand where one
 * character was.
 */
final class Misreading {

  /**
   * Signs taken back to the character they were.
   *
   * @param length how many of the signs
   * @param character the character, as a code point
   */
  record Original(int length, int character) {}

  private static final int BYTES = 256;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private final Map<Character, Integer> byteOf = new HashMap<>();
  private final boolean punctuationOnly;

  private Misreading(Charset charset, boolean punctuationOnly) {
    this.punctuationOnly = punctuationOnly;
    for (int b = FIRST_BEYOND_ASCII; b < BYTES; b++) {
      String read = new String(new byte[] {(byte) b}, charset);
      byteOf.put(read.equals("\uFFFD") ? (char) b : read.charAt(0), b);
    }
    if (charset.name().equals("windows-1252")) {
      // ISO 8859-1, which programs take for the same, has control characters there.
      for (int b = FIRST_BEYOND_ASCII; b < 0xA0; b++) {
        byteOf.put((char) b, b);
      }
    }
  }

  /** The misreadings this machine knows the encodings of. */
  static List<Misreading> known() {
    return DataFile.beside(Misreading.class, "misread-as.tsv").rows().stream()
        .filter(row -> Charset.isSupported(row.get(0)))
        .map(row -> new Misreading(Charset.forName(row.get(0)), row.get(1).equals("punctuation")))
        .toList();
  }

  /** Whether such signs begin here, and what they were. */
  Optional<Original> at(CharSequence text, int place) {
    Integer lead = byteOf.get(text.charAt(place));
    if (lead == null || lead < 0xC2 || lead > 0xF4) {
      return Optional.empty();
    }
    int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    if (place + more >= text.length()) {
      return Optional.empty();
    }
    int character = lead & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      Integer next = byteOf.get(text.charAt(place + i));
      if (next == null || (next & 0xC0) != 0x80) {
        return Optional.empty();
      }
      character = character << 6 | next & 0x3F;
    }
    return isPlausible(text, place, more, character)
        ? Optional.of(new Original(more + 1, character))
        : Optional.empty();
  }

  private boolean isPlausible(CharSequence text, int place, int more, int character) {
    if (character >= 0x2010 && character <= 0x2044 || character == 0x20AC || character == 0x2122) {
      return true;
    }
    if (punctuationOnly) {
      return false;
    }
    if (more == 3) {
      return character >= 0x1F000 && character < 0x20000;
    }
    if (more == 2) {
      return character == 0xFEFF
          || character == 0xFFFD
          || (character >= 0x1E00 && character <= 0x1EFF)
          || (character >= 0x2070 && character <= 0x22FF)
          || (character >= 0x25A0 && character <= 0x27BF)
          || (character >= 0xFB00 && character <= 0xFB06);
    }
    boolean western = character <= 0x17F || (character >= 0x218 && character <= 0x21B);
    return western && !closesWord(text, place);
  }

  /** A capital that ends a word before a quotation mark or dash is just that: SÃ and its quote. */
  private static boolean closesWord(CharSequence text, int place) {
    char next = text.charAt(place + 1);
    boolean sign =
        "\u2018\u2019\u201c\u201d\u2026\u2013\u2014\u00bb\u00ab\u2022\u2122".indexOf(next) >= 0;
    boolean ends = place + 2 >= text.length() || !Character.isLetter(text.charAt(place + 2));
    boolean afterSmall = place > 0 && Character.isLowerCase(text.charAt(place - 1));
    return sign && ends && !afterSmall;
  }
}
