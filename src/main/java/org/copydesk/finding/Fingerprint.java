package org.copydesk.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The identity of a finding from run to run. It is made of what an editor would call the same
 * finding, so never of line, offset, level, score, message, suggestion, date or version: text
 * inserted above it changes nothing.
 *
 * @param value algorithm version, colon, 16 hexadecimal digits
 */
public record Fingerprint(String value) {

  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

  /**
   * The fingerprint of a finding's words in their sentence.
   *
   * @param rule the rule that found it
   * @param document the submission's name
   * @param sentence the sentence that holds the words, or the words where there is none
   * @param words the flagged words
   * @param ordinal how many equal findings stand before it in the text, from 0
   */
  public static Fingerprint of(
      RuleId rule, String document, String sentence, String words, int ordinal) {
    return hash(
        rule.value(),
        composed(document),
        normalise(sentence),
        normalise(words),
        Integer.toString(ordinal));
  }

  /**
   * The fingerprint of a finding's words in what stands around them, whatever the submission is
   * called: equal findings of two submissions have the same.
   *
   * @param rule the rule that found it
   * @param excerpt its words in their surroundings
   */
  public static Fingerprint ofSurroundings(RuleId rule, Excerpt excerpt) {
    return hash(rule.value(), normalise(excerpt.before() + excerpt.words() + excerpt.after()));
  }

  /** The hash of the parts of an identity, in their order. */
  static Fingerprint hash(String... parts) {
    return new Fingerprint("v1:" + sha256(String.join("\u0000", parts)).substring(0, 16));
  }

  /** A name in one spelling, for some systems part a letter and its accent. */
  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Folds what an editor would not call a change: case, white space, quotes, invisible marks. */
  public static String normalise(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFC);
    folded = INVISIBLE.matcher(folded).replaceAll("");
    folded = WHITE.matcher(folded).replaceAll(" ").strip();
    return folded
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .toLowerCase(Locale.ROOT);
  }

  /** SHA-256 of the text's UTF-8 form, in lower-case hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
