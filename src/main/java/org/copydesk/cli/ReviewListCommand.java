package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.job.WorkFolder;
import org.copydesk.job.WorkFolderDecisions;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code copydesk review list}: every decision that an audit from here would go by. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk review list [options]",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description =
        "Lists what editors decided: what the desk's file holds and what audits took from"
            + " workbooks.")
final class ReviewListCommand implements Callable<Integer> {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description = "Folder of the database. Default: as for an audit.")
  private @Nullable Path named;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "The desk's file. Default: the nearest copydesk-decisions.jsonl.")
  private @Nullable Path decisions;

  @Option(names = "--json", description = "For machines: one JSON array.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, String> environment = Copydesk.environment(spec.commandLine());
    Path workDir;
    Decisions known;
    try {
      workDir = DeskDecisions.workFolder(named, environment);
      known = DeskDecisions.open(decisions, null, environment).known();
    } catch (ConfigurationException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    try {
      if (Files.isDirectory(workDir)) {
        try (WorkFolder folder = WorkFolder.hold(workDir)) {
          folder.sayHolder("copydesk review list");
          known = known.and(WorkFolderDecisions.read(workDir).orElse(Decisions.NONE).all());
        }
      }
      if (json) {
        List<Map<String, String>> rows = known.all().stream().map(DecisionsFile::fields).toList();
        out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
      } else if (known.isEmpty()) {
        out.println("Nobody has decided anything yet.");
      } else {
        known.all().forEach(d -> out.println(OneLine.of(line(d))));
      }
      out.flush();
      return ExitCode.PASSED;
    } catch (WorkFolder.HeldException e) {
      spec.commandLine()
          .getErr()
          .println("copydesk: the work folder " + workDir + " is held by " + e.holder());
      return ExitCode.HELD;
    } catch (WorkFolderDecisions.UnusableException | IOException e) {
      throw usage("the database in " + workDir + " cannot be read: " + e.getMessage());
    }
  }

  private static String line(Decision decision) {
    return String.format(
        Locale.ROOT,
        "%-11s  %-18s  %-28s  “%s”%s  (%s%s)%s",
        decision.answer().label(),
        decision.scope().inWords(),
        decision.rule(),
        decision.text(),
        decision.document().isEmpty() ? "" : " in " + decision.document(),
        decision.by().isEmpty() ? "" : decision.by() + ", ",
        LocalDate.ofInstant(decision.when(), ZoneOffset.UTC),
        Optional.of(decision.comment()).filter(c -> !c.isEmpty()).map(c -> ": " + c).orElse(""));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), OneLine.of(message));
  }
}
