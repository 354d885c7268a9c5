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
   * @param consequence what was not done, in words: "nothing was audited"; may be empty
   */
  static ParameterException of(CommandLine command, ConfigurationException e, String consequence) {
    String message = e.getMessage() + (consequence.isEmpty() ? "" : "; " + consequence);
    // A question ends with its mark.
    return new ParameterException(
        command,
        message.replace("?; nothing", "? Nothing")
            + (e.excerpt().isEmpty() ? "" : "\n" + e.excerpt()),
        e);
  }
}
