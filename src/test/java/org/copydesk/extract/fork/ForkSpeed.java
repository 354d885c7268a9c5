package org.copydesk.extract.fork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.extract.InProcessTika;
import org.copydesk.extract.Limits;
import org.copydesk.extract.StoryFiles;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.extract.XhtmlSource;

/**
 * What reading in processes of their own costs: {@code ForkSpeed forked|in-process ROUNDS} reads
 * the story in every format so often, and {@code ForkSpeed forked|in-process FILE} one file. Prints
 * the time by the clock and that of the processors, of this process and of those it started.
 */
public final class ForkSpeed {

  private ForkSpeed() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("fork-speed");
    List<Path> files = new ArrayList<>();
    if (args[1].matches("\\d+")) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        for (Map.Entry<String, byte[]> file : StoryFiles.all().entrySet()) {
          files.add(Files.write(folder.resolve(i + "-" + file.getKey()), file.getValue()));
        }
      }
    } else {
      files.add(Path.of(args[1]));
    }
    boolean forked = args[0].equals("forked");
    long began = System.nanoTime();
    long worked = processors(ProcessHandle.current());
    XhtmlSource tika =
        forked
            ? new ForkedTika(Limits.DEFAULT, folder.resolve("forks"))
            : new InProcessTika(Limits.DEFAULT);
    SubmissionReader reader = new SubmissionReader(tika, new SrxSentenceSplitter(), Limits.DEFAULT);
    long first = 0;
    for (Path file : files) {
      reader.read(file, file.getFileName().toString());
      first = first == 0 ? System.nanoTime() - began : first;
    }
    long ended = System.nanoTime();
    long children = ProcessHandle.current().children().mapToLong(ForkSpeed::processors).sum();
    System.out.printf(
        "%s: %d files, %.2f s by the clock, the first %.2f s; processors: %.2f s here, %.2f s in"
            + " forks%n",
        args[0],
        files.size(),
        (ended - began) / 1e9,
        first / 1e9,
        (processors(ProcessHandle.current()) - worked) / 1e9,
        children / 1e9);
    if (tika instanceof ForkedTika open) {
      open.close();
    }
  }

  private static long processors(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
