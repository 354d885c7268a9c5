package org.copydesk.report.junit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FindingRow;
import org.copydesk.report.FileLines;
import org.copydesk.report.FindingWords;
import org.copydesk.report.Kinds;

/**
 * The findings of a run as lines of text, in a file beside the report, so that they can be read
 * together with their submissions: a run hands over one kind of row at a time. The file goes when
 * it is closed.
 */
final class FindingSpool implements Closeable {

  private final Path file;
  private final DataInputStream lines;
  private String document = "";
  private String line = "";
  private boolean waiting;

  /**
   * @param file goes when this is closed
   * @param written what stands in it; closed with this, and where its first line cannot be read
   */
  FindingSpool(Path file, InputStream written) throws IOException {
    this.file = file;
    this.lines = new DataInputStream(new BufferedInputStream(written));
    try {
      advance();
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /** Writes down every finding that counts, by the submission's name. */
  static FindingSpool of(AuditRun run, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, ".junit", ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        FileLines places = FileLines.of(run);
        Kinds kinds = new Kinds(run.rules());
        run.eachRaised(
            Order.BY_NAME,
            row -> {
              if (row.isOpen()) {
                write(out, row.document());
                write(out, line(row, places, kinds));
              }
            });
        out.writeInt(-1);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return new FindingSpool(file, Files.newInputStream(file));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static String line(FindingRow row, FileLines places, Kinds kinds) {
    String rule = row.located().finding().rule().value();
    return places.placeOf(row).words()
        + ": "
        + row.located().finding().level().word()
        + ": "
        + kinds.of(rule)
        + ": "
        + FindingWords.of(row.located().finding())
        + " ["
        + rule
        + "]";
  }

  private static void write(DataOutputStream out, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
      out.writeInt(bytes.length);
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether another line of this submission waits. */
  boolean has(String submission) {
    return waiting && document.equals(submission);
  }

  /** The line that waits. */
  String next() {
    String next = line;
    try {
      advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return next;
  }

  private void advance() throws IOException {
    int length = lines.readInt();
    waiting = length >= 0;
    if (waiting) {
      document = read(length);
      line = read(lines.readInt());
    }
  }

  private String read(int length) throws IOException {
    return new String(lines.readNBytes(length), StandardCharsets.UTF_16BE);
  }

  @Override
  public void close() throws IOException {
    lines.close();
    Files.deleteIfExists(file);
  }
}
