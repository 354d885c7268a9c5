package org.copydesk.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.copydesk.job.AuditProgress;

/** Says how far a run has come: a bar on a terminal, elsewhere a line now and then. */
final class ConsoleProgress implements AuditProgress {

  private static final long BAR_PAUSE_NANOS = 200_000_000L;
  private static final long LINE_PAUSE_NANOS = 15_000_000_000L;
  private static final int BAR_WIDTH = 24;

  private final PrintWriter err;
  private final boolean terminal;
  private long last = System.nanoTime();
  private int shown;

  ConsoleProgress(PrintWriter err) {
    this(err, isTerminal());
  }

  ConsoleProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** From JDK 22 on there is a console without a terminal too, and a method to ask it. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public synchronized void advanced(String stage, int done, int total) {
    long now = System.nanoTime();
    if (now - last < (terminal ? BAR_PAUSE_NANOS : LINE_PAUSE_NANOS)) {
      return;
    }
    last = now;
    if (terminal) {
      int full = total == 0 ? BAR_WIDTH : (int) ((long) BAR_WIDTH * done / total);
      String line =
          String.format(
              Locale.ROOT,
              "%-8s [%s%s] %d of %d",
              stage,
              "#".repeat(full),
              ".".repeat(BAR_WIDTH - full),
              done,
              total);
      err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      shown = line.length();
    } else {
      err.printf(
          Locale.ROOT,
          "copydesk: %s, %d of %d done%n",
          stage.toLowerCase(Locale.ROOT),
          done,
          total);
    }
    err.flush();
  }

  @Override
  public synchronized void told(String sentence) {
    end();
    err.println("copydesk: " + OneLine.of(sentence));
    err.flush();
  }

  /** Takes the bar away, so that the verdict stands on a line of its own. */
  synchronized void end() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }
}
