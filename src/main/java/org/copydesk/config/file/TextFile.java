package org.copydesk.config.file;

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

  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

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

  /** A line as a terminal may show it, shortened. */
  public static String quoted(String line) {
    String shown = UNPRINTABLE.matcher(line.strip().replace("\t", " | ")).replaceAll("?");
    return shown.length() <= LONGEST_QUOTE ? shown : shown.substring(0, LONGEST_QUOTE - 1) + "…";
  }

  private static byte[] bytes(Path file, String what, int most) throws ConfigurationException {
    if (Files.isDirectory(file)) {
      throw new ConfigurationException(file + " is a folder, not a list; name a file");
    }
    if (!Files.exists(file)) {
      throw new ConfigurationException("there is no " + what + " " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ConfigurationException(
            "the %s %s is larger than %d MB; is it the right file?"
                .formatted(what, file, most / 1_000_000));
      }
      return bytes;
    } catch (IOException e) {
      throw new ConfigurationException(
          "the " + what + " " + file + " cannot be read; check who may read it");
    }
  }

  private static String decoded(Path file, String what, byte[] bytes)
      throws ConfigurationException {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      throw new ConfigurationException(
          "the " + what + " " + file + " is encoded in UTF-16; save it as text in UTF-8");
    }
    int line = 1;
    int begin = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] == 0) {
        throw new ConfigurationException(
            "%s:%d: holds a NUL character, so it is no plain text; save the %s as text in UTF-8"
                .formatted(file, line, what));
      }
      if (i == bytes.length || bytes[i] == '\n') {
        if (!isUtf8(bytes, begin, i)) {
          throw new ConfigurationException(
              "%s:%d: “%s” is not UTF-8; save the %s as text in UTF-8"
                  .formatted(
                      file,
                      line,
                      quoted(new String(bytes, begin, i - begin, StandardCharsets.ISO_8859_1)),
                      what));
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
