package org.copydesk.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.TextFile;

/**
 * A list that a desk keeps: UTF-8, one entry a line; empty lines and lines that begin with {@code
 * #} are for its readers. A byte-order mark and the line ends of any system are all right.
 */
final class ListFile {

  /** More than any desk writes by hand; a larger file is something else by mistake. */
  private static final int MOST_BYTES = 5_000_000;

  private static final int LONGEST_LINE = 1_000;

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");

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
   * @throws ConfigurationException when it cannot be read or is no such list
   */
  static ListFile read(Path file) throws ConfigurationException {
    String text = TextFile.read(file, "list", MOST_BYTES);
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
      if (TextFile.isMergeMark(line.text())) {
        throw fault(
            file,
            line,
            "is the mark of a merge that was not finished; keep the lines of both sides, and delete"
                + " the marks");
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
   * @throws ConfigurationException when it cannot be read or is no text
   */
  static ListFile readAll(Path file, String what, int most) throws ConfigurationException {
    String[] all = LINE_END.split(TextFile.read(file, what, most), -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank()) {
        lines.add(new Line(i + 1, all[i]));
      }
    }
    return new ListFile(file, lines);
  }

  Path file() {
    return file;
  }

  /** In the order of the file. */
  List<Line> lines() {
    return lines;
  }

  /** A fault of one line, which is quoted. */
  ConfigurationException fault(Line line, String what) {
    return fault(file, line, what);
  }

  private static ConfigurationException fault(Path file, Line line, String what) {
    return new ConfigurationException(
        "%s:%d: “%s” %s".formatted(file, line.number(), TextFile.quoted(line.text()), what));
  }
}
