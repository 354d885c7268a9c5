package org.copydesk.report.json;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingRow;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The lines of findings that are there no more, in a file beside the report, so that each can go
 * between those that are there: a run hands over one kind of row at a time. The file goes when this
 * is closed.
 */
final class GoneLines implements Closeable {

  private static final int END = -1;

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::document).thenComparing(Line::place).thenComparing(Line::rule);

  private final Path file;
  private final DataInputStream lines;
  private @Nullable Line next;

  /**
   * A line and where it belongs.
   *
   * @param document the submission
   * @param place where its words stood
   * @param rule the rule's id
   * @param text the line itself
   */
  private record Line(String document, Span place, String rule, String text) {

    static Line of(FindingRow row, String text) {
      return new Line(
          row.document(),
          row.located().finding().span(),
          row.located().finding().rule().value(),
          text);
    }
  }

  private GoneLines(Path file) throws IOException {
    this.file = file;
    this.lines = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    try {
      advance();
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /**
   * Writes down every finding that is gone.
   *
   * @param run the run
   * @param folder of the report
   * @param words what a line says
   */
  static GoneLines of(AuditRun run, Path folder, Function<FindingRow, String> words)
      throws IOException {
    Path file = Files.createTempFile(folder, ".copydesk", ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        run.eachGone(row -> write(out, Line.of(row, words.apply(row))));
        out.writeInt(END);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return new GoneLines(file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Hands over the lines that come before a finding which is there, each once. */
  void before(FindingRow row, Consumer<String> consumer) {
    Line there = Line.of(row, "");
    for (Line line = next; line != null && ORDER.compare(line, there) <= 0; line = next) {
      consumer.accept(line.text());
      step();
    }
  }

  /** Hands over the lines that are left. */
  void rest(Consumer<String> consumer) {
    for (Line line = next; line != null; line = next) {
      consumer.accept(line.text());
      step();
    }
  }

  private void step() {
    try {
      advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void advance() throws IOException {
    int length = lines.readInt();
    next =
        length == END
            ? null
            : new Line(
                read(length),
                new Span(lines.readInt(), lines.readInt()),
                read(lines.readInt()),
                read(lines.readInt()));
  }

  private String read(int length) throws IOException {
    return new String(lines.readNBytes(length), StandardCharsets.UTF_16BE);
  }

  private static void write(DataOutputStream out, Line line) {
    try {
      write(out, line.document());
      out.writeInt(line.place().begin());
      out.writeInt(line.place().end());
      write(out, line.rule());
      write(out, line.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void close() throws IOException {
    lines.close();
    Files.deleteIfExists(file);
  }
}
