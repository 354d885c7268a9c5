package org.copydesk.cli;

import java.nio.file.Path;
import org.copydesk.config.file.ConfigurationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which files of the desk a command writes decisions to. */
final class DeskFileOptions {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = {
        "Where decisions are kept. Default: the nearest copydesk-decisions.jsonl, from this folder"
            + " up to the root of the repository; where there is none, a new one at that root."
      })
  private @Nullable Path decisions;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "The desk's names. Default: the nearest names.tsv, likewise.")
  private @Nullable Path names;

  DeskDecisions open(CommandLine command) throws ConfigurationException {
    return DeskDecisions.open(decisions, names, Copydesk.environment(command));
  }
}
