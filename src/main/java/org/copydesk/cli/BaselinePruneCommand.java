package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.BaselineFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.job.AuditOutcome;
import org.copydesk.job.BaselineOutcome;
import org.copydesk.job.BaselineRecorder;
import org.copydesk.job.Versions;
import org.copydesk.suppression.Baseline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copydesk baseline prune}: takes out of the baseline what is gone. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk baseline prune [options] PATH...",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to audit:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written; also when nothing was gone",
      "2:wrong usage, there is no baseline, or somebody changed it meanwhile; nothing was written",
      "4:failed; the same command goes on where it was",
      "5:another run holds the work folder"
    },
    description = {
      "Audits as \"copydesk audit\" does, without reports, and takes out of the baseline what was not"
          + " found any more. It never adds anything. What is known of files elsewhere than in PATH"
          + " stays, unless they are gone."
    })
final class BaselinePruneCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private BaselineOptions options;

  @Option(names = "--dry-run", description = "Say what would be taken out, and write nothing.")
  private boolean dry;

  @Override
  public Integer call() throws Exception {
    AuditOrder.Complete order = AuditOrder.read(options.toAudit(), spec.commandLine());
    Path file = order.baseline();
    if (!Files.exists(file)) {
      throw new ParameterException(
          spec.commandLine(),
          OneLine.of(
              "there is no baseline %s; \"copydesk baseline create\" makes one".formatted(file)));
    }
    if (!options.quiet) {
      order.told().forEach(line -> err().println("copydesk: " + line));
    }
    AuditRequest request = order.request().like().formats(List.of()).build();
    EmptyFolder.remove(request.out());
    return new AuditSession(request, err(), options.quiet)
        .run(
            (outcome, context) -> {
              if (!(outcome instanceof AuditOutcome.Finished finished)) {
                return AuditSession.unfinished(
                    outcome, request.paths().stream().map(Path::toString).toList(), err());
              }
              return write(
                  file,
                  request.baseline(),
                  context.getBean(BaselineRecorder.class).prune(finished.runId()));
            });
  }

  private int write(Path file, Baseline old, BaselineOutcome pruned) throws IOException {
    Baseline baseline = pruned.baseline();
    boolean nothing = pruned.gone().isEmpty() && pruned.renamed().isEmpty();
    if (!dry && !nothing) {
      if (!isAsRead(file, old)) {
        err()
            .println(
                OneLine.of(
                    ("copydesk: %s was changed by somebody else meanwhile; say \"copydesk baseline"
                            + " prune\" again, which goes by what it holds now; nothing was written")
                        .formatted(DeskDecisions.shown(file))));
        return ExitCode.USAGE;
      }
      try {
        new BaselineFile(baseline, Versions.current(), pruned.ruleSet()).write(file);
      } catch (IOException e) {
        err().println("copydesk: %s could not be written: %s".formatted(file, e.getMessage()));
        return ExitCode.FAILED;
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    String shown = DeskDecisions.shown(file);
    if (nothing) {
      out.printf(
          Locale.ROOT, "%s: nothing is gone; it knows %,d findings%n", shown, baseline.findings());
    } else {
      out.printf(
          Locale.ROOT,
          "%s: %,d of %,d findings are gone%s; it %s %,d%n",
          shown,
          old.findings() - baseline.findings(),
          old.findings(),
          dry ? "" : " and taken out",
          dry ? "would know" : "knows",
          baseline.findings());
      BaselineWords.rules(pruned.gone(), Map.of()).forEach(out::println);
      pruned
          .renamed()
          .forEach((now, before) -> out.println(OneLine.of("  " + before + " is now " + now)));
    }
    out.flush();
    return ExitCode.PASSED;
  }

  /** Whether the file still says what the run went by; an audit takes long. */
  private static boolean isAsRead(Path file, Baseline old) {
    try {
      return BaselineFile.read(file).baseline().entries().equals(old.entries());
    } catch (ConfigurationException e) {
      return false;
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
