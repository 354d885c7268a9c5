package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.DeskContents;
import org.copydesk.job.AuditProgress;
import org.copydesk.job.RuleTrial;
import org.copydesk.job.TrialResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk rules try}: what a new or changed rule would have flagged. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "copydesk rules try [options] RULE-OR-FILE PATH...",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to try, and on what:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the rules were tried, whatever they found",
      "2:wrong usage, rule, file or path; nothing was tried",
      "4:the audit failed"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk rules try house.yml archive",
      "  copydesk rules try house/plain-words archive --samples 30",
      "  copydesk rules try house-new.yml archive --instead-of house.yml"
    },
    description = {
      "Tells what rules would have flagged in submissions: how many findings, how many in 1,000"
          + " words, samples in their context, and which submissions would fail or change their"
          + " verdict. Nothing is kept: neither reports nor a run to compare with."
    })
final class RulesTryCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RULE-OR-FILE",
      description = {
        "Id of a rule, also of one of the desk (house/..., vale/...), style/* for a family, or a"
            + " file or folder of house rules."
      })
  private String what = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders of submissions.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--instead-of",
      paramLabel = "FILE",
      description = "The file of house rules as it is now; tells what the new one changes.")
  private @Nullable Path insteadOf;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "The desk's settings. Default: the nearest copydesk.yml, in the folder of PATH or above it."
      })
  private @Nullable Path config;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How many findings and submissions are shown. Default: ${DEFAULT-VALUE}.")
  private int samples = 10;

  @Option(names = "--json", description = "For machines: one JSON object.")
  private boolean json;

  @Option(names = "--quiet", description = "Tells no progress.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    if (samples < 0 || samples > 10_000) {
      throw usage("--samples wants a number from 0 to 10000, not " + samples);
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw usage("there is no file or folder " + path + "; nothing was tried");
      }
    }
    try {
      AuditOrder.Complete desk = AuditOrder.readForTrial(audit(), spec.commandLine());
      TriedRules rules = rules(desk.contents());
      if (!quiet) {
        desk.told().forEach(line -> err().println("copydesk: " + line));
      }
      rules.told().forEach(line -> err().println("copydesk: " + OneLine.of(line)));
      ConsoleProgress console = new ConsoleProgress(err());
      RuleTrial trial =
          new RuleTrial(
              rules.tried(), rules.ids(), samples, quiet ? AuditProgress.SILENT : console);
      AuditRequest order = desk.request();
      TrialResult result =
          trial.run(
              (out, work) ->
                  order
                      .like(out, work)
                      .formats(List.of())
                      .house(rules.now())
                      .rules(rules.settings(order.rules()))
                      .build(),
              rules
                  .before()
                  .map(
                      before ->
                          (out, work) ->
                              order.like(out, work).formats(List.of()).house(before).build()));
      console.end();
      TrialText text =
          new TrialText(
              rules.settings(order.rules()).on(rules.catalogue()), rules.before().isPresent());
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? text.json(result) : text.terminal(result));
      out.flush();
      return ExitCode.PASSED;
    } catch (ConfigurationException e) {
      throw DeskFaults.of(spec.commandLine(), e, "nothing was tried");
    } catch (RuleTrial.FailedException e) {
      err().println("copydesk: " + OneLine.of(String.valueOf(e.getMessage())));
      return ExitCode.FAILED;
    }
  }

  private boolean isFile() {
    try {
      return Files.exists(Path.of(what));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private TriedRules rules(DeskContents desk) throws ConfigurationException {
    if (!isFile()) {
      if (insteadOf != null) {
        throw usage("--instead-of compares two files of house rules; name the new one first");
      }
      return TriedRules.of(what, desk)
          .orElseThrow(() -> usage(TriedRules.noSuchRule(what, desk.catalogue())));
    }
    List<Path> files = HouseRuleFiles.of(List.of(Path.of(what)));
    TriedRules rules =
        TriedRules.of(
            files,
            insteadOf == null
                ? Optional.empty()
                : Optional.of(HouseRulesFile.read(HouseRuleFiles.of(List.of(insteadOf)))),
            desk);
    if (rules.ids().isEmpty()) {
      throw usage(
          what
              + " holds no rule that can be tried"
              + (rules.told().isEmpty() ? "" : ": " + String.join("; ", rules.told())));
    }
    return rules;
  }

  /** As if it had been said to an audit. */
  private AuditOptions audit() {
    AuditOptions audit = new AuditOptions();
    audit.paths = paths;
    audit.config = config;
    return audit;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
