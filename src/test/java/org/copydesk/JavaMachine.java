package org.copydesk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java machine of its own for a test that needs a process: one that is ready soon. */
public final class JavaMachine {

  private JavaMachine() {}

  /** The java program that runs the tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * The words of a command that starts one with what the tests have on their class path.
   *
   * @param words further options of Java, the main class and its arguments
   */
  public static List<String> withClassPath(String... words) {
    List<String> command = new ArrayList<>(quick());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(words));
    return command;
  }

  /**
   * The words that begin a command. What a test lets a process do is over in seconds, in which the
   * thorough compiler and a collector with many threads cost more than they bring.
   */
  public static List<String> quick() {
    return List.of(java(), "-Xmx700m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  }
}
