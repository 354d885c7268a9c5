package org.copydesk.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the targets one after the other, each in a JVM of its own, and says what came of it: inputs
 * tried, branches reached, and every input that broke a promise, hung or filled the memory. What
 * was learned stays in {@code target/fuzz} for the next run. Arguments: seconds a target, then
 * names of targets; none means all. Ends with 1 where there was a find.
 */
public final class FuzzRun {

  private static final Pattern PROGRESS =
      Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+).*");

  /** An input for which one call takes longer, in seconds, hangs. */
  private static final int HANGS = 30;

  private FuzzRun() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int seconds = Integer.parseInt(args[0]);
    List<FuzzTarget> targets =
        args.length < 2 || args[1].isBlank()
            ? List.of(FuzzTarget.values())
            : Arrays.stream(args[1].split(",", -1))
                .map(n -> FuzzTarget.valueOf(n.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    int finds = 0;
    for (FuzzTarget target : targets) {
      finds += run(target, seconds);
    }
    System.exit(finds == 0 ? 0 : 1);
  }

  private static int run(FuzzTarget target, int seconds) throws Exception {
    Path folder =
        Files.createDirectories(
            Path.of("target", "fuzz", target.name().toLowerCase(Locale.ROOT)).toAbsolutePath());
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    int n = 0;
    for (byte[] seed : target.seeds()) {
      Files.write(corpus.resolve("seed-" + n++), seed);
    }
    Process process =
        new ProcessBuilder(command(target, seconds, corpus))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String tried = "0";
    String reached = "0";
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        java.io.Writer log = Files.newBufferedWriter(folder.resolve("log.txt"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.write(line + "\n");
        Matcher m = PROGRESS.matcher(line);
        if (m.matches()) {
          tried = m.group(1);
          reached = m.group(2);
        }
      }
    }
    int code = process.waitFor();
    List<Path> finds = finds(folder);
    System.out.printf(
        Locale.ENGLISH,
        "%-12s %,12d inputs, %,7d branches, %d finds, exit %d%n",
        target.name().toLowerCase(Locale.ROOT),
        Long.parseLong(tried),
        Long.parseLong(reached),
        finds.size(),
        code);
    finds.forEach(f -> System.out.println("    " + f));
    return finds.size() + (finds.isEmpty() && code != 0 ? 1 : 0);
  }

  private static List<String> command(FuzzTarget target, int seconds, Path corpus) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1500m",
            "-Xss2m",
            "-cp",
            absolute(System.getProperty("java.class.path")),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.className(),
            "--instrumentation_includes=" + target.guiding(),
            "--keep_going=20",
            "-max_total_time=" + seconds,
            "-timeout=" + HANGS,
            "-rss_limit_mb=4000",
            "-max_len=20000",
            // Ours are many and long; guiding the fuzzer through each costs it ten times the
            // inputs.
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
            corpus.toString()));
    return command;
  }

  private static String absolute(String classPath) {
    return String.join(
        java.io.File.pathSeparator,
        Arrays.stream(classPath.split(java.io.File.pathSeparator, -1))
            .map(p -> Path.of(p).toAbsolutePath().toString())
            .toList());
  }

  private static List<Path> finds(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("(?:crash|timeout|oom|leak)-.*"))
          .sorted()
          .toList();
    }
  }
}
