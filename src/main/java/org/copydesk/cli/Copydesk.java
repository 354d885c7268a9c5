package org.copydesk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.finding.Level;
import org.copydesk.job.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** The program. Without a command it says how to use it. */
@Command(
    name = "copydesk",
    versionProvider = Copydesk.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    description = "Audits the quality of submitted texts and writes scored reports to Excel.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; for audit: the gate passed",
      "1:the gate failed",
      "2:wrong usage, path or rule; nothing was done",
      "3, 4, 5, 130, 143:see \"copydesk audit --help\""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk audit submissions",
      "  copydesk audit story.docx --out reports --fail-under 80",
      "  copydesk explain statistics/unsupported",
    },
    subcommands = {
      AuditCommand.class,
      ScheduleCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      MeasuresCommand.class,
      HistoryCommand.class,
      ReviewCommand.class,
      BaselineCommand.class,
      InitCommand.class,
      ConfigCommand.class,
      NotifyCommand.class,
      DoctorCommand.class
    })
public final class Copydesk implements Callable<Integer> {

  private static final String GO_ON = "Say the same command again and it goes on where it was.";

  /** What somebody in a hurry needs comes first: usage and examples; exit codes come last. */
  private static final List<String> SECTIONS =
      List.of(
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
          UsageMessageSpec.SECTION_KEY_FOOTER,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  private final Map<String, String> environment;

  Copydesk(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The variables that a command goes by. */
  static Map<String, String> environment(CommandLine command) {
    CommandSpec root = command.getCommandSpec().root();
    return root.userObject() instanceof Copydesk program ? program.environment : System.getenv();
  }

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    // Reports are in English, digits and all, and the same wherever they are written.
    Locale.setDefault(Locale.US);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // Whatever a library prints is no data of ours.
    System.setOut(err);
    System.setErr(err);
    System.exit(runSafely(out, err, args));
  }

  /** An error of the JVM itself must not look like a failed gate. */
  private static int runSafely(PrintStream out, PrintStream err, String... args) {
    try {
      return run(out, err, args);
    } catch (OutOfMemoryError e) {
      err.println("copydesk: there was not enough memory; give Java more with -Xmx. " + GO_ON);
      return ExitCode.FAILED;
    } catch (Error e) {
      err.println("copydesk: failed by a fault of the installation: " + e + ". " + GO_ON);
      return ExitCode.FAILED;
    }
  }

  /** Runs one command line and gives its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    return run(out, err, System.getenv(), args);
  }

  /** Likewise, in an environment of its own. */
  static int run(
      PrintStream out, PrintStream err, Map<String, String> environment, String... args) {
    CommandLine line = new CommandLine(new Copydesk(environment));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.registerConverter(Level.class, Copydesk::level);
    line.setHelpSectionKeys(SECTIONS);
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler(
        (e, a) -> {
          CommandLine command = e.getCommandLine();
          command.getErr().println("copydesk: " + e.getMessage());
          CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
          // How to use a command is no help with a fault in a file.
          if (!(e.getCause() instanceof ConfigurationException)) {
            command
                .getErr()
                .println(
                    "Say \"" + command.getCommandSpec().qualifiedName() + " --help\" for help.");
          }
          return ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          command.getErr().println("copydesk: failed: " + e + ". " + GO_ON);
          return ExitCode.FAILED;
        });
    return line.execute(args);
  }

  private static Level level(String word) {
    try {
      return Level.ofWord(word);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(
          "\"" + word + "\" is no level; there are error, warning and note");
    }
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  /** The version as the build knows it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"copydesk " + Versions.current()};
    }
  }
}
