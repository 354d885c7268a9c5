package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.report.excel.ReviewedWorkbook;
import org.copydesk.report.excel.UnreadableWorkbookException;
import org.copydesk.review.AnsweredWorkbook;
import org.copydesk.review.ReviewOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk review import}: from a workbook into the desk's own files. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk review import [options] FILE.xlsx",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to read:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:read; also when nothing in it was new",
      "2:the workbook or a file of the desk cannot be used; nothing was written",
      "4:a file of the desk could not be written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk review import reports/latest.xlsx",
      "  copydesk review import answered.xlsx --by \"A. Editor\" --dry-run"
    },
    description =
        "Takes editors' decisions from a workbook into copydesk-decisions.jsonl, and names that"
            + " they call right everywhere into names.tsv.")
final class ReviewImportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FILE.xlsx", description = "A workbook of Copydesk.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path workbook;

  @Mixin private DeskFileOptions files = new DeskFileOptions();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decided. Default: who saved the workbook last, as it says itself.")
  private @Nullable String by;

  @Option(names = "--dry-run", description = "Say what would be taken, and write nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      DeskDecisions desk = files.open(spec.commandLine());
      AnsweredWorkbook answers = new ReviewedWorkbook().read(workbook, Clock.systemUTC().instant());
      if (by != null) {
        answers = answers.by(by);
      }
      ReviewOutcome outcome = ReviewOutcome.of(answers, desk.known(), keys -> true);
      List<String> told = desk.add(outcome.taken(), dryRun);
      out.println(
          OneLine.of(
              "%s%s%s from %s%s%s"
                  .formatted(
                      outcome.takenInWords(),
                      outcome.taken().isEmpty() || answers.by().isEmpty()
                          ? ""
                          : " of " + answers.by(),
                      dryRun ? " would be taken" : " taken",
                      DeskDecisions.shown(workbook),
                      outcome.taken().isEmpty() ? "" : " into " + DeskDecisions.shown(desk.file()),
                      outcome.unchanged() == 0
                          ? ""
                          : "; " + outcome.unchanged() + " known already")));
      told.forEach(t -> out.println(OneLine.of(t)));
      out.flush();
      outcome.troubles().forEach(t -> err.println("copydesk: " + OneLine.of(t)));
      err.flush();
      return ExitCode.PASSED;
    } catch (UnreadableWorkbookException e) {
      throw usage(workbook + " " + e.getMessage() + "; nothing was taken");
    } catch (ConfigurationException e) {
      throw usage(e.getMessage() + "; nothing was taken");
    } catch (IOException e) {
      err.println("copydesk: a file of the desk could not be written: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), OneLine.of(message));
  }
}
