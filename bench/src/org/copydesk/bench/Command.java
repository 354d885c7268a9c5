package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program with its arguments.
 *
 * @param name what to call it in the figures
 * @param line the program and its arguments
 * @param exits the exit code of a run that did what it should
 */
record Command(String name, List<String> line, int exits) {

  Command {
    line = List.copyOf(line);
  }

  Command(String name, List<String> line) {
    this(name, line, 0);
  }

  /**
   * A Java program in a machine of its own.
   *
   * @param options options of the machine, with blanks between
   */
  static Command java(
      String name, String options, String classPath, String main, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options(options));
    line.addAll(List.of("-cp", classPath, main));
    line.addAll(arguments);
    return new Command(name, line);
  }

  /** Options that were said in one word. */
  static List<String> options(String said) {
    return Arrays.stream(said.split(" ")).filter(option -> !option.isBlank()).toList();
  }

  /**
   * Runs it to its end.
   *
   * @param out gets what it prints
   * @param err gets what it complains of
   * @throws IOException when it cannot be run, or ends otherwise than it should
   */
  Cost run(Path out, Path err) throws IOException, InterruptedException {
    Path time = Files.createTempFile("time", ".txt");
    List<String> timed =
        new ArrayList<>(List.of("/usr/bin/time", "-q", "-f", "%U %S %e %M", "-o", time.toString()));
    timed.addAll(line);
    try {
      int exit =
          new ProcessBuilder(timed)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      if (exit != exits) {
        throw new IOException(
            name + " ended with " + exit + " instead of " + exits + "; see " + err + " and " + out);
      }
      String[] read = Files.readString(time).strip().split(" ");
      return new Cost(
          Double.parseDouble(read[0]) + Double.parseDouble(read[1]),
          Double.parseDouble(read[2]),
          Long.parseLong(read[3]));
    } finally {
      Files.delete(time);
    }
  }
}
