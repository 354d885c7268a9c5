package org.copydesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.report.OwnerOnly;
import org.copydesk.report.ReportFormat;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Whether there is room for what an audit writes, found out before the work and not after it. */
final class WritableFolders {

  private final CommandLine command;

  /**
   * @param command the command, for its messages
   */
  WritableFolders(CommandLine command) {
    this.command = command;
  }

  /** Finds out before the work, not after it, that a folder cannot be written. */
  void check(String option, Path folder) {
    try {
      OwnerOnly.folder(folder);
      Files.deleteIfExists(Files.createTempFile(folder, ".copydesk", ".part"));
    } catch (IOException e) {
      throw new ParameterException(
          command, "the folder " + folder + " cannot be written; name another one with " + option);
    }
  }

  /** Finds out before the work what lies where a report is to be written and is no report. */
  void checkRoomForReports(Path out, List<String> formats) {
    for (ReportFormat format :
        formats.stream().flatMap(f -> ReportFormat.of(f).stream()).toList()) {
      for (String file : format.files()) {
        if (Files.isDirectory(out.resolve(file))) {
          throw inTheWay(out.resolve(file), "a folder", format, "a file");
        }
      }
      Optional<Path> folder = format.folder().map(out::resolve);
      if (folder.isPresent() && Files.exists(folder.get(), LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isDirectory(folder.get())) {
          throw inTheWay(folder.get(), "no folder", format, "a folder");
        }
        check("--out", folder.get());
      }
    }
  }

  private ParameterException inTheWay(Path path, String is, ReportFormat format, String wanted) {
    return new ParameterException(
        command,
        ("%s is %s, and the format %s needs %s of that name; move it away, or name another folder"
                + " with --out; nothing was audited")
            .formatted(path, is, format.word(), wanted));
  }
}
