package org.copydesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.settings.SettingsTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk init}: a file of settings to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a copydesk.yml in which everything that can be said stands as a comment. What is there"
          + " is never overwritten."
    },
    customSynopsis = "copydesk init [DIR]",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:not written, for it is there already or cannot be"})
final class InitCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder. Default: this one.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    Path file = folder.resolve(DeskFiles.CONFIGURATION);
    try {
      Files.writeString(
          file,
          SettingsTemplate.text(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          spec.commandLine(),
          file + " is there already and was left as it is; move it away to begin anew");
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          file
              + " cannot be written; is "
              + folder.toAbsolutePath()
              + " a folder you may write to?");
    }
    spec.commandLine()
        .getErr()
        .println(
            "copydesk: wrote " + file + "; \"copydesk config show --origin\" says what holds.");
    return ExitCode.PASSED;
  }
}
