package org.copydesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code copydesk baseline}: what was known when the desk began. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    customSynopsis = "copydesk baseline create|show|prune",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk baseline create archive",
      "  copydesk baseline show",
      "  copydesk baseline prune archive"
    },
    description = {
      "Takes what an archive holds today for known, so that audits judge what comes from now on."
          + " An audit never adds to it."
    },
    subcommands = {
      BaselineCreateCommand.class,
      BaselineShowCommand.class,
      BaselinePruneCommand.class
    })
final class BaselineCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
