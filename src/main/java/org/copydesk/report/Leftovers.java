package org.copydesk.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Temporary files of reports whose writing was cut off, by a power failure or a signal that nothing
 * can answer. They hold text of submissions, so that the next run removes them.
 */
public final class Leftovers {

  /** Where rows of a workbook and pages of a web report wait. */
  private static final Pattern WAITING = Pattern.compile("\\.copydesk-(xlsx|html)[0-9]+");

  /** A file before it is whole; the middle is the name it was to get. */
  private static final Pattern PART = Pattern.compile("\\.(.*?)[0-9]+\\.part");

  /** Parts that were never to become a report. */
  private static final Pattern AIDS = Pattern.compile("\\.(junit|copydesk)[0-9]+\\.part");

  private Leftovers() {}

  /**
   * Removes what is left in a folder of reports. Nothing else is touched: neither what does not
   * bear the name of such a file, nor what was written since, by another run perhaps.
   *
   * @param folder the folder of the reports
   * @param since when this program started; only what is older is a leftover
   * @throws IOException when the folder cannot be listed
   */
  public static void remove(Path folder, Instant since) throws IOException {
    List<Path> left = new ArrayList<>();
    collect(folder, "", left);
    Path notes = folder.resolve("return-notes");
    if (Files.isDirectory(notes, LinkOption.NOFOLLOW_LINKS)) {
      collect(notes, "return-notes/", left);
    }
    for (Path path : left) {
      removeOlder(path, since);
    }
  }

  private static void collect(Path folder, String prefix, List<Path> left) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ".*")) {
      for (Path path : all) {
        String name = String.valueOf(path.getFileName());
        boolean ours =
            Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                ? WAITING.matcher(name).matches()
                : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && isPart(prefix, name);
        if (ours) {
          left.add(path);
        }
      }
    }
  }

  private static boolean isPart(String prefix, String name) {
    if (AIDS.matcher(name).matches()) {
      return true;
    }
    Matcher part = PART.matcher(name);
    return part.matches() && ReportFormat.isReport(prefix + part.group(1));
  }

  private static void removeOlder(Path path, Instant since) {
    try {
      List<Path> inside;
      try (Stream<Path> all = Files.walk(path)) {
        inside = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path one : inside) {
        if (!Files.getLastModifiedTime(one, LinkOption.NOFOLLOW_LINKS)
            .toInstant()
            .isBefore(since)) {
          return;
        }
      }
      for (Path one : inside) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      // It is gone, or somebody else's; no report is worse for it.
      return;
    }
  }
}
