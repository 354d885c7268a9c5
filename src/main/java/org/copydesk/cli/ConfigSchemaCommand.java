package org.copydesk.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.copydesk.config.settings.DeskFileSchemas;
import org.copydesk.config.settings.SettingsSchema;
import org.copydesk.job.CheckDiscovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk config schema}: the form of the desk's file, for programs that edit it. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the JSON Schema of a file of the desk, for the completion of your editor."
    },
    parameterListHeading = "%n",
    customSynopsis = "copydesk config schema [FILE]",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  copydesk config schema > copydesk.schema.json")
final class ConfigSchemaCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "Of which file: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which is copydesk.yml."
      })
  private DeskYaml file = DeskYaml.SETTINGS;

  /** The files that a desk writes in YAML. */
  enum DeskYaml {
    SETTINGS,
    HOUSE_RULES,
    SUPPRESSIONS;

    /** As it is typed and shown. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (file) {
          case SETTINGS -> SettingsSchema.of(CheckDiscovery.catalogue());
          case HOUSE_RULES -> DeskFileSchemas.houseRules();
          case SUPPRESSIONS -> DeskFileSchemas.suppressions();
        });
    out.flush();
    return ExitCode.PASSED;
  }
}
