package org.copydesk.job;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.check.RuleSettings;
import org.copydesk.finding.RulePattern;

/**
 * How the database grows, and what a run costs, night after night over one folder of which a
 * hundredth changes each day. Arguments: a new folder, how many documents, how many nights, rules
 * that are off. Prints a line a night: files, bytes of the database when it is closed, seconds of
 * the processor.
 */
public final class GrowthMeasure {

  private static final int CHANGED = 100;
  private static final int STORIES = 3;

  private GrowthMeasure() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int documents = Integer.parseInt(args[1]);
    int nights = Integer.parseInt(args[2]);
    RuleSettings off =
        new RuleSettings(
            Stream.of(args)
                .skip(3)
                .map(
                    rules ->
                        new RuleSettings.Line(
                            new RulePattern(rules),
                            List.of(),
                            Optional.of(false),
                            Optional.empty(),
                            Optional.empty()))
                .toList());
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < documents; i++) {
      write(in, i, i);
    }
    Desk desk = Desk.in(folder).writing("xlsx", "html", "jsonl").ordering(o -> o.rules(off));
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Random random = new Random(documents);
    for (int night = 1; night <= nights; night++) {
      long cpu = process.getProcessCpuTime();
      AuditOutcome outcome = desk.audit(in);
      if (!(outcome instanceof AuditOutcome.Finished)) {
        throw new IllegalStateException(String.valueOf(outcome));
      }
      System.out.printf(
          Locale.ROOT,
          "night %3d  %,12d bytes  %7.1f s of the processor%n",
          night,
          Files.size(folder.resolve("work").resolve(AuditApplication.DATABASE + ".mv.db")),
          (process.getProcessCpuTime() - cpu) / 1e9);
      for (int i = 0; i < Math.max(1, documents / CHANGED); i++) {
        write(in, random.nextInt(documents), documents * (night + 1) + i);
      }
    }
  }

  private static void write(Path in, int file, int story) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < STORIES; i++) {
      text.append(Stories.different(story * STORIES + i)).append('\n');
    }
    Files.writeString(in.resolve("story-" + file + ".txt"), text.toString());
  }
}
