package org.copydesk.config.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Text in UTF-8 that a desk keeps. A byte-order mark and the line ends of any system are all right.
 */
public final class TextFile {

  private static final int LONGEST_QUOTE = 60;

  /** Signs that would move the cursor, break the line or turn the words around on a terminal. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{2028}\\x{2029}]");

  private static final Pattern MERGE = Pattern.compile("(?:<{7}|>{7}|={7}|\\|{7})(?: .*+)?+");

  private TextFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param what what it is, for messages: "list"
   * @param most bytes that it may have
   * @throws ConfigurationException when it cannot be read, is too large or is no text in UTF-8
   */
  public static String read(Path file, String what, int most) throws ConfigurationException {
    return decoded(file, what, bytes(file, what, most));
  }

  /** Takes the lines of a file, one after the other. */
  @FunctionalInterface
  public interface LineReader {

    /**
     * @param number of the line, from 1
     * @param text the line without its end
     */
    void accept(int number, String text) throws ConfigurationException;
  }

  /**
   * Reads a file that may be large, holding one line of it at a time.
   *
   * @param file the file
   * @param what what it is, for messages: "baseline"
   * @param longest bytes that a line may have
   * @param reader takes the lines, also empty ones
   * @throws ConfigurationException when it cannot be read or is no text in UTF-8
   */
  public static void eachLine(Path file, String what, int longest, LineReader reader)
      throws ConfigurationException {
    refuseMissing(file, what);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int number = 1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          reader.accept(number, line(file, what, number, line.toByteArray()));
          line.reset();
          number++;
        } else if (line.size() == longest) {
          throw new ConfigurationException(
              "%s:%d: “%s” is longer than %,d characters; is it the right file?"
                  .formatted(
                      file, number, quoted(line.toString(StandardCharsets.ISO_8859_1)), longest));
        } else {
          line.write(b);
        }
      }
      if (line.size() > 0) {
        reader.accept(number, line(file, what, number, line.toByteArray()));
      }
    } catch (IOException e) {
      throw unreadable(file, what);
    }
  }

  private static String line(Path file, String what, int number, byte[] bytes)
      throws ConfigurationException {
    if (number == 1) {
      refuseUtf16(file, what, bytes);
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw nul(file, what, number);
      }
    }
    if (!isUtf8(bytes, 0, bytes.length)) {
      throw notUtf8(file, what, number, bytes, 0, bytes.length);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (number == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** A line as a terminal may show it, shortened. */
  public static String quoted(String line) {
    String shown = printable(line.strip().replace("\t", " | "), "?");
    if (shown.length() <= LONGEST_QUOTE) {
      return shown;
    }
    int cut = LONGEST_QUOTE - 1;
    return shown.substring(0, Character.isHighSurrogate(shown.charAt(cut - 1)) ? cut - 1 : cut)
        + "…";
  }

  /** Words of others with a sign in place of each that a terminal may not show. */
  static String printable(String words, String sign) {
    return UNPRINTABLE.matcher(words).replaceAll(sign);
  }

  /** Whether git wrote a line between two versions that it could not merge. */
  public static boolean isMergeMark(String line) {
    return MERGE.matcher(line).matches();
  }

  private static void refuseMissing(Path file, String what) throws ConfigurationException {
    if (Files.isDirectory(file)) {
      throw new ConfigurationException(
          "%s is a folder, and a file is expected (the %s); name or put one there"
              .formatted(file, what));
    }
    if (!Files.exists(file) && Files.isSymbolicLink(file)) {
      throw new ConfigurationException(
          "the %s %s is a link that leads to no file; mend the link, or delete it"
              .formatted(what, file));
    }
    if (!Files.exists(file)) {
      throw new ConfigurationException("there is no " + what + " " + file);
    }
    if (!Files.isRegularFile(file) && !isHandedOver(file)) {
      throw new ConfigurationException(
          "%s is a pipe or a device, and a file is expected (the %s); name or put one there"
              .formatted(file, what));
    }
  }

  /** A pipe that nobody fills is never read to its end; one that a shell has opened is filled. */
  private static boolean isHandedOver(Path file) {
    return file.startsWith("/dev/fd")
        || file.equals(Path.of("/dev/stdin"))
        || file.startsWith("/proc/self/fd");
  }

  private static ConfigurationException unreadable(Path file, String what) {
    return new ConfigurationException(
        "the " + what + " " + file + " cannot be read; check who may read it");
  }

  private static void refuseUtf16(Path file, String what, byte[] bytes)
      throws ConfigurationException {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      throw new ConfigurationException(
          "the " + what + " " + file + " is encoded in UTF-16; save it as text in UTF-8");
    }
  }

  private static ConfigurationException nul(Path file, String what, int line) {
    return new ConfigurationException(
        "%s:%d: holds a NUL character, so it is no plain text; save the %s as text in UTF-8"
            .formatted(file, line, what));
  }

  private static ConfigurationException notUtf8(
      Path file, String what, int line, byte[] bytes, int begin, int end) {
    return new ConfigurationException(
        "%s:%d: “%s” is not UTF-8; save the %s as text in UTF-8"
            .formatted(
                file,
                line,
                quoted(new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1)),
                what));
  }

  private static byte[] bytes(Path file, String what, int most) throws ConfigurationException {
    refuseMissing(file, what);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ConfigurationException(
            "the %s %s is larger than %d MB; is it the right file?"
                .formatted(what, file, most / 1_000_000));
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(file, what);
    }
  }

  private static String decoded(Path file, String what, byte[] bytes)
      throws ConfigurationException {
    refuseUtf16(file, what, bytes);
    int line = 1;
    int begin = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] == 0) {
        throw nul(file, what, line);
      }
      if (i == bytes.length || bytes[i] == '\n') {
        if (!isUtf8(bytes, begin, i)) {
          throw notUtf8(file, what, line, bytes, begin, i);
        }
        begin = i + 1;
        line++;
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isUtf8(byte[] bytes, int begin, int end) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begin, end - begin));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
