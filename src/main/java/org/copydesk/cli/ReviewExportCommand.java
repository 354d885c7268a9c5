package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.job.WorkFolder;
import org.copydesk.job.WorkFolderDecisions;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copydesk review export}: from the work folder into the desk's own files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk review export [options]",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written; also when nothing was new",
      "2:there is no database, or a file of the desk cannot be used; nothing was written",
      "4:a file of the desk could not be written",
      "5:an audit holds the work folder"
    },
    description =
        "Writes the decisions that audits took from workbooks into copydesk-decisions.jsonl, and"
            + " names that they call right everywhere into names.tsv.")
final class ReviewExportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description = "Folder of the database. Default: as for an audit.")
  private @Nullable Path named;

  @Mixin private DeskFileOptions files = new DeskFileOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path workDir;
    try {
      workDir = DeskDecisions.workFolder(named, Copydesk.environment(spec.commandLine()));
    } catch (ConfigurationException e) {
      throw usage(e.getMessage() + "; nothing was written");
    }
    try {
      Decisions stored = stored(workDir);
      DeskDecisions desk = files.open(spec.commandLine());
      Decisions known = desk.known();
      List<Decision> later =
          known.and(stored.all()).all().stream()
              .filter(d -> !known.like(d).equals(Optional.of(d)))
              .toList();
      List<String> told = desk.add(later, false);
      out.println(
          later.isEmpty()
              ? "nothing new: " + DeskDecisions.shown(desk.file()) + " holds all decisions"
              : ReviewOutcome.inWords(later) + " written to " + DeskDecisions.shown(desk.file()));
      told.forEach(t -> out.println(OneLine.of(t)));
      out.flush();
      return ExitCode.PASSED;
    } catch (WorkFolder.HeldException e) {
      err("the work folder " + workDir + " is held by " + e.holder() + "; wait for it to end");
      return ExitCode.HELD;
    } catch (WorkFolderDecisions.UnusableException e) {
      throw usage("the database in " + workDir + " cannot be read: " + e.getMessage());
    } catch (ConfigurationException e) {
      throw usage(e.getMessage() + "; nothing was written");
    } catch (IOException e) {
      err("a file could not be written: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private Decisions stored(Path workDir) throws IOException, WorkFolderDecisions.UnusableException {
    if (Files.isDirectory(workDir)) {
      try (WorkFolder folder = WorkFolder.hold(workDir)) {
        folder.sayHolder("copydesk review export");
        Optional<Decisions> stored = WorkFolderDecisions.read(workDir);
        if (stored.isPresent()) {
          return stored.get();
        }
      }
    }
    throw usage(
        "there is no database in "
            + workDir
            + "; name the work folder of your audits with --work-dir");
  }

  private void err(String message) {
    spec.commandLine().getErr().println("copydesk: " + OneLine.of(message));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), OneLine.of(message));
  }
}
