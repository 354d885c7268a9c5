package org.copydesk.extract.fork;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Where a fork begins: makes the Java machine one that can do nothing but read files, and hands on
 * to Tika's server.
 */
public final class ForkMain {

  /** Property that tells the number of the process that started this one. */
  static final String PARENT = "copydesk.fork.parent";

  /** Longer than any file: Copydesk itself watches the times, and by a clock that nobody sets. */
  private static final String NEVER = Long.toString(Long.MAX_VALUE);

  private static final String NO_WAIT_LIMIT = "0";
  private static final String PULSE = Long.toString(Integer.MAX_VALUE);

  private ForkMain() {}

  /**
   * Serves until the parent is done.
   *
   * @param arguments what Tika thinks it says to its own main class; not needed
   * @throws ReflectiveOperationException when Tika has no such server
   */
  public static void main(String[] arguments) throws Exception {
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    endWithTheParent();
    leaveSignalsToTheParent();
    refuseConnections();
    Method server =
        Class.forName("org.apache.tika.fork.ForkServer").getMethod("main", String[].class);
    server.setAccessible(true);
    server.invoke(null, (Object) new String[] {PULSE, NEVER, NO_WAIT_LIMIT});
  }

  /** A hanging parser does not see that the pipe is closed. */
  private static void endWithTheParent() {
    ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
    if (parent == null || parent.pid() != Long.getLong(PARENT, parent.pid())) {
      Runtime.getRuntime().halt(1);
      return;
    }
    parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
  }

  /** A terminal sends its signals to all processes; the file at hand is to be read to its end. */
  private static void leaveSignalsToTheParent() {
    for (String name : new String[] {"INT", "TERM", "HUP"}) {
      try {
        Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
      } catch (IllegalArgumentException e) {
        // This system has no such signal.
        continue;
      }
    }
  }

  /** No parser we name opens a connection; should one learn to, it learns in vain. */
  @SuppressWarnings("deprecation") // The only way to refuse them all; later than 17 it still works.
  private static void refuseConnections() throws java.io.IOException {
    Socket.setSocketImplFactory(
        () -> {
          throw new UnsupportedOperationException("a fork opens no connections");
        });
  }
}
