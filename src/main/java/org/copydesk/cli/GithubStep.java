package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The step of a GitHub workflow that Copydesk runs in: it reads annotations from standard output
 * and a summary from a file that it names in the environment.
 *
 * @param summary the file of the step's summary; empty outside such a step
 */
record GithubStep(Optional<Path> summary) {

  /** What GitHub takes for one step; of more it shows nothing at all. */
  private static final long SUMMARY_LIMIT = 1024 * 1024;

  /** The step that an environment speaks of. */
  static GithubStep of(Map<String, String> environment) {
    String file = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    try {
      return new GithubStep(file.isBlank() ? Optional.empty() : Optional.of(Path.of(file)));
    } catch (InvalidPathException e) {
      return new GithubStep(Optional.empty());
    }
  }

  /**
   * Hands over what the reports hold for GitHub. A summary that cannot be handed over is said and
   * costs no more, for it stands in the reports too.
   *
   * @param reports the files that were written
   * @param out standard output
   * @param err where a fault is told
   */
  void tell(List<Path> reports, PrintWriter out, PrintWriter err) {
    file(reports, "github-annotations.txt").ifPresent(file -> print(file, out, err));
    Optional<Path> text = file(reports, "summary.md");
    if (summary.isPresent() && text.isPresent()) {
      append(text.get(), summary.get(), err);
    }
  }

  private static Optional<Path> file(List<Path> reports, String name) {
    return reports.stream().filter(f -> f.endsWith(name)).findFirst();
  }

  private static void print(Path annotations, PrintWriter out, PrintWriter err) {
    try (Stream<String> lines = Files.lines(annotations)) {
      lines.forEach(out::println);
      out.flush();
    } catch (IOException | UncheckedIOException e) {
      err.println("copydesk: " + annotations + " cannot be read back: " + why(e));
    }
  }

  private static void append(Path text, Path summary, PrintWriter err) {
    try {
      long there = Files.exists(summary) ? Files.size(summary) : 0;
      if (there + Files.size(text) > SUMMARY_LIMIT) {
        err.println(
            "copydesk: the step's summary has no room for " + text + "; GitHub takes 1 MiB a step");
        return;
      }
      Files.write(
          summary, Files.readAllBytes(text), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      err.println("copydesk: the step's summary " + summary + " cannot be written: " + why(e));
    }
  }

  /** What the system says, without the path that the sentence names already. */
  private static String why(@Nullable Throwable fault) {
    if (fault instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (fault instanceof AccessDeniedException) {
      return "this user has no right to";
    }
    if (fault instanceof UncheckedIOException) {
      return why(fault.getCause());
    }
    String reason =
        fault instanceof FileSystemException system
            ? system.getReason()
            : fault == null ? null : fault.getMessage();
    return reason == null ? "the system does not say why" : reason;
  }
}
