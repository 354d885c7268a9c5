package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Begins each line with the time at which it is written, for a log without one of its own. */
final class StampedLines extends Writer {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx ");

  private final Writer to;
  private final Clock clock;
  private final StringBuilder line = new StringBuilder();

  private StampedLines(Writer to, Clock clock) {
    this.to = to;
    this.clock = clock;
  }

  /** A log whose times are told in a zone. */
  static PrintWriter over(Writer to, Clock clock, ZoneId zone) {
    return new PrintWriter(new StampedLines(to, clock.withZone(zone)), true);
  }

  @Override
  public void write(char[] buffer, int from, int length) throws IOException {
    synchronized (lock) {
      for (int i = from; i < from + length; i++) {
        line.append(buffer[i]);
        if (buffer[i] == '\n') {
          to.write(TIME.format(clock.instant().atZone(clock.getZone())));
          to.write(line.toString());
          line.setLength(0);
        }
      }
    }
  }

  @Override
  public void flush() throws IOException {
    synchronized (lock) {
      to.flush();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
