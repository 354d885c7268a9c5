package org.copydesk.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.copydesk.config.settings.SettingsSchema;
import org.copydesk.job.CheckDiscovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code copydesk config schema}: the form of the desk's file, for programs that edit it. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Writes the JSON Schema of copydesk.yml, for the completion of your editor.",
    customSynopsis = "copydesk config schema",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  copydesk config schema > copydesk.schema.json")
final class ConfigSchemaCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(SettingsSchema.of(CheckDiscovery.catalogue()));
    out.flush();
    return ExitCode.PASSED;
  }
}
