package org.copydesk.report.excel;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.copydesk.audit.LargeRun;
import org.copydesk.score.PriceList;

/**
 * Writes a large workbook in a program of its own with little memory, and says what it took.
 * Arguments: the folder, how many documents, how many findings, the most memory (such as 512m).
 */
public final class LargeWorkbook {

  private LargeWorkbook() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int documents = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
    int findings = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
    Process process = start(folder, documents, findings, args.length > 3 ? args[3] : "512m");
    if (process.waitFor() != 0) {
      System.err.println(Files.readString(log(folder)));
      System.exit(1);
    }
    System.out.print(Files.readString(log(folder)));
  }

  /** Starts the program; what it says goes to {@link #log}. */
  static Process start(Path folder, int documents, int findings, String memory) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                Integer.toString(documents),
                Integer.toString(findings)))
        .redirectErrorStream(true)
        .redirectOutput(log(folder).toFile())
        .start();
  }

  static Path log(Path folder) {
    return folder.resolve("large-workbook.log");
  }

  /** The program with little memory. */
  public static final class Child {

    private Child() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      int documents = Integer.parseInt(args[1]);
      int findings = Integer.parseInt(args[2]);
      LargeRun run = new LargeRun(documents, findings);
      long from = System.nanoTime();
      List<Path> files = new ExcelReport(PriceList.standard()).write(run, folder);
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
      System.out.printf(
          Locale.ROOT,
          "%,d findings in %,d documents: %.1f s, %.1f MB on disk, heap at most %d MB of %d MB,"
              + " process at most %s%n",
          findings,
          documents,
          took / 1000.0,
          Files.size(files.get(0)) / 1e6,
          heap() >> 20,
          Runtime.getRuntime().maxMemory() >> 20,
          resident());
    }

    /** The sum of each pool's peak: at least what was in use at any one time. */
    private static long heap() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getPeakUsage)
          .mapToLong(usage -> usage.getUsed())
          .sum();
    }

    /** What the operating system counted, where it tells. */
    private static String resident() throws IOException {
      Path status = Path.of("/proc/self/status");
      if (!Files.exists(status)) {
        return "unknown";
      }
      try (Stream<String> lines = Files.lines(status)) {
        return lines
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
            .findFirst()
            .orElse("unknown");
      }
    }
  }
}
