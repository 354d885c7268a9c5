package org.copydesk.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which process has locked a file, as far as the operating system tells. */
final class FileHolder {

  private static final Path LOCKS = Path.of("/proc/locks");

  private static final Pattern LOCK =
      Pattern.compile(".*? (?<process>[0-9]{1,10}) [0-9a-f]+:[0-9a-f]+:(?<inode>[0-9]{1,20}) .*");

  private FileHolder() {}

  /** The holder in words. */
  static String of(Path file) {
    try {
      String inode = Files.getAttribute(file, "unix:ino").toString();
      for (String line : Files.readAllLines(LOCKS, StandardCharsets.UTF_8)) {
        Matcher lock = LOCK.matcher(line);
        if (lock.matches() && lock.group("inode").equals(inode)) {
          return inWords(Long.parseLong(lock.group("process")));
        }
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Only Linux tells.
    }
    return "another program";
  }

  private static String inWords(long process) {
    String command =
        ProcessHandle.of(process)
            .flatMap(p -> p.info().command())
            .map(c -> " (" + Path.of(c).getFileName() + ")")
            .orElse("");
    return "process " + process + command;
  }
}
