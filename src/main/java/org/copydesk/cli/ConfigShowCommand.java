package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.DeskContents;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.SettingsListing;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.MeasureDiscovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copydesk config show}: what would hold for an audit. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows what would hold for an audit of PATH (of this folder, if you name none), with the same"
          + " options: what the command line, the environment and copydesk.yml say."
    },
    customSynopsis = "copydesk config show [--origin] [--json] [options of audit] [PATH...]",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "2:something that is said cannot be meant"},
    footerHeading = "%nExample:%n",
    footer = "  copydesk config show --origin submissions")
final class ConfigShowCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(names = "--origin", description = "Say of each where it was said.")
  private boolean origin;

  @Option(names = "--json", description = "For machines: one JSON object, with the origins.")
  private boolean json;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private AuditOptions options;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Path path : options.paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), "there is no file or folder " + path);
      }
    }
    try {
      DeskSettings desk =
          DeskSettings.read(
              options.said(),
              Optional.ofNullable(options.config),
              Copydesk.environment(spec.commandLine()),
              options.paths);
      DeskContents contents =
          DeskContents.read(desk, CheckDiscovery.catalogue(), MeasureDiscovery::catalogue, true);
      SettingsListing listing = new SettingsListing(desk, contents.rules());
      if (json) {
        out.println(listing.json());
      } else {
        out.println(
            desk.file()
                .file()
                .map(f -> "# with " + DeskDecisions.shown(f))
                .orElse("# without a copydesk.yml: none was found"));
        out.print(listing.yaml(origin));
      }
      out.flush();
      return ExitCode.PASSED;
    } catch (ConfigurationException e) {
      throw DeskFaults.of(spec.commandLine(), e, "");
    }
  }
}
