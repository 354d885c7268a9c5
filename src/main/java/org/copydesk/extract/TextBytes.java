package org.copydesk.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;

/**
 * Finds out in which characters bytes were written. In this order: a byte-order mark; the zero
 * bytes of UTF-16 and UTF-32; whether they are valid UTF-8, which other encodings hardly ever are
 * by chance; UTF-8 with a few damaged bytes; the guess of a detector.
 */
final class TextBytes {

  /**
   * A decoded text.
   *
   * @param text without the byte-order mark
   * @param charset what the bytes were taken for
   * @param damaged how many replacement characters decoding had to put in
   * @param rivals charsets that the bytes fit as well, and that give another text
   */
  record Decoded(String text, Charset charset, int damaged, List<Charset> rivals) {
    Decoded {
      rivals = List.copyOf(rivals);
    }
  }

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
  private static final Charset KOI8_R = Charset.forName("KOI8-R");
  private static final Charset KOI8_U = Charset.forName("KOI8-U");
  private static final byte ESCAPE = 0x1B;

  /** The statistics of a longer text do not get better. */
  private static final int SAMPLE = 64 * 1024;

  private final EncodingDetector detector =
      new DefaultEncodingDetector(new ServiceLoader(TextBytes.class.getClassLoader()));

  Decoded decode(byte[] bytes) {
    int mark = markLength(bytes);
    CodePages.Choice choice =
        charsetOf(bytes).map(c -> new CodePages.Choice(c, List.of())).orElseGet(() -> guess(bytes));
    Charset charset = choice.charset();
    String text = decode(bytes, mark, charset);
    return new Decoded(text, charset, damaged(text, bytes, charset), choice.rivals());
  }

  /** Replacement characters that were written as such do not count. */
  private static int damaged(String text, byte[] bytes, Charset charset) {
    int damaged = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\uFFFD') {
        damaged++;
      }
    }
    if (damaged == 0 || !charset.equals(StandardCharsets.UTF_8)) {
      return damaged;
    }
    for (int i = 0; i + 2 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xEF
          && (bytes[i + 1] & 0xFF) == 0xBF
          && (bytes[i + 2] & 0xFF) == 0xBD) {
        damaged--;
      }
    }
    return damaged;
  }

  /**
   * The charset where the bytes leave no doubt; nothing for plain ASCII and for other encodings.
   */
  static Optional<Charset> certainCharsetOf(byte[] bytes) {
    return isAscii(bytes) ? Optional.empty() : charsetOf(bytes);
  }

  /** Whether there are only English letters, digits and signs, which most charsets agree on. */
  static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b <= 0 || b == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> charsetOf(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(UTF_32BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    Optional<Charset> wide = wideCharsetOf(bytes);
    if (wide.isPresent()) {
      return wide;
    }
    if (isIso2022Jp(bytes)) {
      return Optional.of(ISO_2022_JP);
    }
    return looksLikeUtf8(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  /** Seven-bit Japanese: it switches to its signs and back with escape sequences. */
  private static boolean isIso2022Jp(byte[] bytes) {
    boolean there = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
      if (bytes[i] == ESCAPE) {
        if (i + 2 >= bytes.length || (bytes[i + 1] != '$' && bytes[i + 1] != '(')) {
          return false;
        }
        there |= bytes[i + 1] == '$';
      }
    }
    return there;
  }

  private static int markLength(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return 4;
    }
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  /** Blanks, digits and English letters have zeros at fixed places in UTF-16 and UTF-32. */
  private static Optional<Charset> wideCharsetOf(byte[] bytes) {
    int n = Math.min(bytes.length, SAMPLE) & ~3;
    if (n < 8) {
      return Optional.empty();
    }
    int[] zeros = new int[4];
    for (int i = 0; i < n; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int quarter = n / 4;
    int many = quarter * 7 / 10;
    int few = quarter / 20;
    if (zeros[0] > many && zeros[1] > many && zeros[2] > many && zeros[3] <= few) {
      return Optional.of(UTF_32BE);
    }
    if (zeros[1] > many && zeros[2] > many && zeros[3] > many && zeros[0] <= few) {
      return Optional.of(UTF_32LE);
    }
    if (zeros[0] > many && zeros[2] > many && zeros[1] <= few && zeros[3] <= few) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (zeros[1] > many && zeros[3] > many && zeros[0] <= few && zeros[2] <= few) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /** Valid, or far more whole sequences of several bytes than broken ones. */
  private static boolean looksLikeUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      int more =
          b < 0x80
              ? 0
              : b >= 0xC2 && b < 0xE0
                  ? 1
                  : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : -1;
      boolean good = more >= 0 && i + more < bytes.length;
      for (int k = 1; good && k <= more; k++) {
        good = (bytes[i + k] & 0xC0) == 0x80;
      }
      if (!good) {
        broken++;
        i++;
      } else {
        whole += more > 0 ? 1 : 0;
        i += more + 1;
      }
    }
    return broken == 0 || whole >= 4 * broken;
  }

  /** A part of a long text that has something to tell: plain ASCII fits nearly every charset. */
  private static byte[] sample(byte[] bytes) {
    if (bytes.length <= SAMPLE) {
      return bytes;
    }
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.min(Math.max(0, first - SAMPLE / 4), bytes.length - SAMPLE);
    return Arrays.copyOfRange(bytes, from, from + SAMPLE);
  }

  /** The likeliest charset of bytes that are no UTF, and others that are as likely. */
  CodePages.Choice guess(byte[] bytes) {
    byte[] sample = sample(bytes);
    Charset guess = null;
    try {
      guess = detector.detect(new ByteArrayInputStream(sample), new Metadata());
    } catch (IOException e) {
      // Nothing is read here that could fail; the bytes are weighed all the same.
    }
    // Bytes that ISO 8859-1 keeps for control characters are quotes and dashes in Windows texts.
    if (guess == null
        || guess.equals(StandardCharsets.ISO_8859_1)
        || guess.equals(StandardCharsets.US_ASCII)) {
      return CodePages.choose(sample, CodePages.WESTERN);
    }
    // Ukrainian letters stand where Russian has lines for boxes.
    return CodePages.choose(sample, KOI8_R.equals(guess) ? KOI8_U : guess);
  }

  private static String decode(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a replacing decoder does not report", e);
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
