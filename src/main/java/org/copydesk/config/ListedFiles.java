package org.copydesk.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.config.file.ConfigurationException;

/**
 * A list of files as programs write it: one a line, or with a NUL after each. A name in double
 * quotes is read as git writes one that holds odd signs ({@code core.quotePath}).
 */
public final class ListedFiles {

  /** As the name of the list: what is handed to the program. */
  public static final String STANDARD_INPUT = "-";

  private final String list;
  private final List<Path> files = new ArrayList<>();
  private int entry;

  private ListedFiles(String list) {
    this.list = list;
  }

  /**
   * Reads a list.
   *
   * @param list the file that holds it, or {@link #STANDARD_INPUT}
   * @param input standard input
   * @param nul whether a NUL stands after each name; a list that holds one is always read so
   * @throws ConfigurationException when it cannot be read or holds what can be no path
   */
  public static List<Path> read(String list, InputStream input, boolean nul)
      throws ConfigurationException {
    byte[] bytes;
    try {
      bytes =
          list.equals(STANDARD_INPUT) ? input.readAllBytes() : Files.readAllBytes(Path.of(list));
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationException("the list " + list + " cannot be read: " + e.getMessage());
    }
    return new ListedFiles(list.equals(STANDARD_INPUT) ? "from standard input" : list)
        .parse(bytes, nul);
  }

  private List<Path> parse(byte[] bytes, boolean nul) throws ConfigurationException {
    boolean apart = nul;
    for (byte b : bytes) {
      apart |= b == 0;
    }
    int end = apart ? 0 : '\n';
    int from = startsWithMark(bytes) ? 3 : 0;
    for (int at = from; at <= bytes.length; at++) {
      if (at == bytes.length || bytes[at] == end) {
        entry++;
        take(bytes, from, at, apart);
        from = at + 1;
      }
    }
    return List.copyOf(files);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private void take(byte[] bytes, int from, int to, boolean apart) throws ConfigurationException {
    String name = decoded(bytes, from, to);
    if (!apart) {
      name = name.strip();
      if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
        byte[] unquoted = unquoted(name.substring(1, name.length() - 1));
        name = decoded(unquoted, 0, unquoted.length);
      }
    }
    if (name.isEmpty()) {
      return;
    }
    try {
      files.add(Path.of(name));
    } catch (InvalidPathException e) {
      throw fault("is no name that a file here can have");
    }
  }

  private String decoded(byte[] bytes, int from, int to) throws ConfigurationException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw fault("is not written in UTF-8");
    }
  }

  /** What git means by a quoted name: bytes, some of them as three octal digits. */
  private byte[] unquoted(String quoted) throws ConfigurationException {
    byte[] in = quoted.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '\\') {
        out.write(in[i]);
      } else if (i + 3 < in.length && isOctal(in, i + 1)) {
        out.write((in[i + 1] - '0') * 64 + (in[i + 2] - '0') * 8 + in[i + 3] - '0');
        i += 3;
      } else {
        i++;
        out.write(i < in.length ? escaped(in[i]) : '\\');
      }
    }
    return out.toByteArray();
  }

  private static boolean isOctal(byte[] in, int at) {
    for (int i = at; i < at + 3; i++) {
      if (in[i] < '0' || in[i] > '7') {
        return false;
      }
    }
    return in[at] <= '3';
  }

  private int escaped(byte sign) throws ConfigurationException {
    return switch (sign) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 11;
      case 'f' -> '\f';
      case 'r' -> '\r';
      case '"', '\\' -> sign;
      default -> throw fault("is quoted in a way that git does not quote; leave the quotes out");
    };
  }

  private ConfigurationException fault(String what) {
    return new ConfigurationException("name " + entry + " of the list " + list + " " + what);
  }
}
