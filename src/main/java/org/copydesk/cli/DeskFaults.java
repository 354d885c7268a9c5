package org.copydesk.cli;

import org.copydesk.config.file.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Files and settings of a desk that cannot be used, as faults of a command. */
final class DeskFaults {

  private DeskFaults() {}

  /**
   * The fault with the line it is in.
   *
   * @param command the command
   * @param e the fault
   * @param consequence what was not done, as the end of a sentence; may be empty
   */
  static ParameterException of(CommandLine command, ConfigurationException e, String consequence) {
    return new ParameterException(
        command,
        e.getMessage() + consequence + (e.excerpt().isEmpty() ? "" : "\n" + e.excerpt()),
        e);
  }
}
