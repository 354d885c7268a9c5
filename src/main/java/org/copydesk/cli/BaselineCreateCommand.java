package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.BaselineFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.job.AuditOutcome;
import org.copydesk.job.BaselineOutcome;
import org.copydesk.job.BaselineRecorder;
import org.copydesk.job.Versions;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copydesk baseline create}: takes what an audit finds today for known. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk baseline create [options] PATH...",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to audit:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "2:wrong usage, or there is a baseline already; nothing was written",
      "4:failed; the same command goes on where it was",
      "5:another run holds the work folder"
    },
    description = {
      "Audits as \"copydesk audit\" does, by the desk's settings and without reports, and writes what"
          + " counts into copydesk-baseline.jsonl. What editors or suppressions let stand is not in"
          + " it, for it does not count anyway."
    })
final class BaselineCreateCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private BaselineOptions options;

  @Option(names = "--replace", description = "Write it anew although there is one.")
  private boolean replace;

  @Override
  public Integer call() throws Exception {
    AuditOptions audit = options.toAudit();
    audit.baseline = null;
    AuditOrder.Complete order = AuditOrder.read(audit, spec.commandLine(), false);
    Path file = options.baseline == null ? order.baseline() : options.baseline;
    refuse(file);
    if (!options.quiet) {
      order.told().forEach(line -> err().println("copydesk: " + line));
    }
    AuditRequest request =
        order.request().like().formats(List.of()).baseline(Baseline.NONE).build();
    EmptyFolder.remove(request.out());
    return new AuditSession(request, err(), options.quiet)
        .run(
            (outcome, context) -> {
              if (!(outcome instanceof AuditOutcome.Finished finished)) {
                return AuditSession.unfinished(
                    outcome, request.paths().stream().map(Path::toString).toList(), err());
              }
              BaselineOutcome made =
                  context.getBean(BaselineRecorder.class).create(finished.runId(), folder(file));
              return write(file, made, finished);
            });
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  /** Before the work, not after it. */
  private void refuse(Path file) {
    if (Files.isDirectory(file)) {
      throw usage(file + " is a folder; name a file");
    }
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      throw usage(
          "%s is a link that leads to no file; mend the link, or delete it; nothing was written"
              .formatted(DeskDecisions.shown(file)));
    }
    if (Files.exists(file) && !replace) {
      String holds;
      try {
        int findings = BaselineFile.read(file).baseline().findings();
        holds = "which knows %,d %s".formatted(findings, findings == 1 ? "finding" : "findings");
      } catch (ConfigurationException e) {
        holds = "which cannot be read";
      }
      throw usage(
          ("there is a baseline already, %s, %s. \"copydesk baseline prune\" takes out of it what is"
                  + " gone; --replace makes it anew; nothing was written")
              .formatted(DeskDecisions.shown(file), holds));
    }
    Path folder = folder(file);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw usage(
          "the folder %s cannot be written; name another file with --baseline".formatted(folder));
    }
  }

  private int write(Path file, BaselineOutcome made, AuditOutcome.Finished finished)
      throws IOException {
    if (!made.outside().isEmpty()) {
      err()
          .println(
              OneLine.of(
                  ("copydesk: %s lies outside %s, the folder of the baseline, and its paths are told"
                          + " from there; name a file in a folder that holds all of what is audited"
                          + " with --baseline; nothing was written")
                      .formatted(made.outside().get(0), folder(file))));
      return ExitCode.USAGE;
    }
    if (!replace && Files.exists(file)) {
      err()
          .println(
              OneLine.of(
                  "copydesk: %s was made by somebody else meanwhile; --replace makes it anew; nothing was written"
                      .formatted(DeskDecisions.shown(file))));
      return ExitCode.USAGE;
    }
    Map<String, Integer> before = replace ? counts(file) : Map.of();
    Baseline baseline = made.baseline();
    try {
      new BaselineFile(baseline, Versions.current(), made.ruleSet()).write(file);
    } catch (IOException e) {
      err().println("copydesk: %s could not be written: %s".formatted(file, e.getMessage()));
      return ExitCode.FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %,d findings in %,d of %,d submissions are known from now on%n",
        DeskDecisions.shown(file),
        baseline.findings(),
        baseline.paths().size(),
        finished.totals().audited());
    Map<String, Integer> now = counts(baseline);
    BaselineWords.rules(now, before).forEach(out::println);
    if (made.letStand() > 0) {
      out.printf(
          Locale.ROOT,
          "Not in it: %,d that editors, suppressions or marks in the text let stand%n",
          made.letStand());
    }
    if (finished.totals().notAuditedCounted() > 0) {
      out.printf(
          Locale.ROOT,
          "Not in it: what stands in %,d submissions that could not be audited%n",
          finished.totals().notAuditedCounted());
    }
    out.flush();
    return ExitCode.PASSED;
  }

  /** What the file to be replaced knows; nothing where it is damaged. */
  private static Map<String, Integer> counts(Path file) {
    try {
      return Files.exists(file) ? counts(BaselineFile.read(file).baseline()) : Map.of();
    } catch (ConfigurationException e) {
      return Map.of();
    }
  }

  static Map<String, Integer> counts(Baseline baseline) {
    Map<String, Integer> counts = new TreeMap<>();
    for (BaselineEntry entry : baseline.entries()) {
      counts.merge(entry.rule().value(), entry.count(), Integer::sum);
    }
    return counts;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), OneLine.of(message));
  }
}
