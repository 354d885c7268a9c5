package org.copydesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list that a desk keeps: UTF-8, one entry a line; empty lines and lines that begin with {@code
 * #} are for its readers. A byte-order mark and the line ends of any system are all right.
 */
final class ListFile {

  /** More than any desk writes by hand; a larger file is something else by mistake. */
  private static final int MOST_BYTES = 5_000_000;

  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_QUOTE = 60;

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

  private final Path file;
  private final List<Line> lines;

  private ListFile(Path file, List<Line> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
  }

  /**
   * An entry.
   *
   * @param number of its line, from 1
   * @param text what stands there
   */
  record Line(int number, String text) {}

  /**
   * Reads a list.
   *
   * @throws ListFileException when it cannot be read or is no such list
   */
  static ListFile read(Path file) throws ListFileException {
    String text = decoded(file, "list", bytes(file, "list", MOST_BYTES));
    List<Line> lines = new ArrayList<>();
    String[] all = LINE_END.split(text, -1);
    for (int i = 0; i < all.length; i++) {
      Line line = new Line(i + 1, all[i]);
      if (line.text().length() > LONGEST_LINE) {
        throw fault(
            file,
            line,
            "is %,d characters long; %,d are allowed. Is the file one entry a line?"
                .formatted(line.text().length(), LONGEST_LINE));
      }
      if (!line.text().isBlank() && !line.text().startsWith("#")) {
        lines.add(line);
      }
    }
    return new ListFile(file, lines);
  }

  /**
   * Reads a file that a program writes: lines of any length, none of them for its readers.
   *
   * @param what what it holds, for messages
   * @param most bytes that it may have
   * @throws ListFileException when it cannot be read or is no text
   */
  static ListFile readAll(Path file, String what, int most) throws ListFileException {
    String[] all = LINE_END.split(decoded(file, what, bytes(file, what, most)), -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank()) {
        lines.add(new Line(i + 1, all[i]));
      }
    }
    return new ListFile(file, lines);
  }

  private static byte[] bytes(Path file, String what, int most) throws ListFileException {
    if (Files.isDirectory(file)) {
      throw new ListFileException(file + " is a folder, not a list; name a file");
    }
    if (!Files.exists(file)) {
      throw new ListFileException("there is no " + what + " " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ListFileException(
            "the %s %s is larger than %d MB; is it the right file?"
                .formatted(what, file, most / 1_000_000));
      }
      return bytes;
    } catch (IOException e) {
      throw new ListFileException(
          "the " + what + " " + file + " cannot be read; check who may read it");
    }
  }

  private static String decoded(Path file, String what, byte[] bytes) throws ListFileException {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      throw new ListFileException(
          "the " + what + " " + file + " is encoded in UTF-16; save it as text in UTF-8");
    }
    int line = 1;
    int begin = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] == 0) {
        throw new ListFileException(
            "%s:%d: holds a NUL character, so it is no plain text; save the %s as text in UTF-8"
                .formatted(file, line, what));
      }
      if (i == bytes.length || bytes[i] == '\n') {
        if (!isUtf8(bytes, begin, i)) {
          throw new ListFileException(
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

  Path file() {
    return file;
  }

  /** In the order of the file. */
  List<Line> lines() {
    return lines;
  }

  /** A fault of one line, which is quoted. */
  ListFileException fault(Line line, String what) {
    return fault(file, line, what);
  }

  private static ListFileException fault(Path file, Line line, String what) {
    return new ListFileException(
        "%s:%d: “%s” %s".formatted(file, line.number(), quoted(line.text()), what));
  }

  /** A line as a terminal may show it. */
  private static String quoted(String line) {
    String shown = UNPRINTABLE.matcher(line.strip().replace("\t", " | ")).replaceAll("?");
    return shown.length() <= LONGEST_QUOTE ? shown : shown.substring(0, LONGEST_QUOTE - 1) + "…";
  }
}
