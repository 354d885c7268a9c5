package org.copydesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code copydesk review}: what editors decided. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    customSynopsis = "copydesk review import|export|list",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk review import reports/latest.xlsx",
      "  copydesk review export",
      "  copydesk review list --json"
    },
    description = "Keeps what editors decided in workbooks, so that every later audit goes by it.",
    subcommands = {ReviewImportCommand.class, ReviewExportCommand.class, ReviewListCommand.class})
final class ReviewCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
