package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.copydesk.audit.RunScope;
import org.copydesk.audit.RunTotals;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.Selection;
import org.copydesk.job.AuditOutcome;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.ScopeWords;
import org.copydesk.score.GateResult;
import org.copydesk.store.RunStore;
import org.copydesk.store.SubmissionStore;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code copydesk audit}: the main job. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Audits files and folders, writes the reports and applies the quality gate.",
    customSynopsis = "copydesk audit [options] PATH...",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to audit:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the gate passed, or --exit-zero was given",
      "1:the gate failed",
      "2:wrong usage, path or list of the desk; nothing was audited",
      "3:finished, but more submissions than allowed could not be audited",
      "4:failed; the same command goes on where it was",
      "5:another run holds the work folder",
      "130, 143:stopped by Ctrl-C or SIGTERM; the same command goes on where it was"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk audit submissions",
      "  copydesk audit story.docx --format jsonl --out result",
      "  copydesk audit submissions --changed-since origin/main --fail-on error"
    })
final class AuditCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private AuditOptions options;

  private final AuditWatch watch;

  /** An audit that somebody at a screen asked for. */
  @SuppressWarnings("NullAway.Init") // picocli sets the rest before anything runs
  AuditCommand() {
    this.watch = AuditWatch.NOBODY;
  }

  /** One of many audits with the same options. */
  AuditCommand(CommandSpec spec, AuditOptions options, AuditWatch watch) {
    this.spec = spec;
    this.options = options;
    this.watch = watch;
  }

  @Override
  public Integer call() throws Exception {
    AuditOrder.Complete order = AuditOrder.read(options, spec.commandLine());
    AuditRequest request = order.request();
    if (!options.quiet) {
      order.told().forEach(line -> err().println("copydesk: " + line));
    }
    AuditNotices notices =
        new AuditNotices(
            order.notifications(), Copydesk.environment(spec.commandLine()), err(), options.quiet);
    return new AuditSession(request, err(), options.quiet, watch.progress())
        .run(
            (outcome, context) -> {
              watch.ended(outcome, context);
              if (outcome instanceof AuditOutcome.Finished finished
                  && !options.quiet
                  && !isNothing(finished)) {
                tellScope(finished, order, context);
              }
              int code = tell(outcome, request);
              if (code != ExitCode.USAGE) {
                notices.tell(outcome, context);
              }
              return code;
            });
  }

  /** How much was looked at, and of all the files which globs of the desk named none of them. */
  private void tellScope(
      AuditOutcome.Finished finished, AuditOrder.Complete order, BeanFactory context) {
    RunScope scope = context.getBean(RunStore.class).scope(finished.runId());
    ScopeWords.of(told(scope)).forEach(line -> err().println("copydesk: " + OneLine.of(line)));
    if (!scope.partial()) {
      IdleGlobs globs = new IdleGlobs(order.request(), order.globs());
      if (!globs.isEmpty()) {
        context.getBean(SubmissionStore.class).eachName(finished.runId(), globs::take);
      }
      globs.lines().forEach(line -> err().println("copydesk: " + line));
    }
  }

  private int tell(AuditOutcome outcome, AuditRequest request) {
    if (outcome instanceof AuditOutcome.Finished finished) {
      return isNothing(finished) && !request.allowEmpty()
          ? nothingToAudit(request)
          : verdict(finished, request);
    }
    return outcome instanceof AuditOutcome.NothingFound
        ? nothingToAudit(request)
        : AuditSession.unfinished(outcome, paths(request), err());
  }

  /** Names of a list that are not there were told when it was read. */
  private static RunScope told(RunScope scope) {
    return scope.reference().isEmpty()
        ? new RunScope(
            scope.partial(), "", scope.base(), List.of(), scope.renamed(), scope.evidence())
        : scope;
  }

  private static boolean isNothing(AuditOutcome.Finished finished) {
    RunTotals totals = finished.totals();
    return totals.audited() == 0 && totals.notAuditedCounted() == 0;
  }

  private static List<String> paths(AuditRequest request) {
    return request.paths().stream().map(Path::toString).toList();
  }

  private int nothingToAudit(AuditRequest request) {
    List<String> paths = paths(request);
    Selection selection = request.selection();
    if (selection.whole()) {
      return AuditSession.unfinished(new AuditOutcome.NothingFound(), paths, err());
    }
    String nothing =
        selection.base().isEmpty()
            ? "none of the listed files is in " + String.join(", ", paths) + ". Check the list"
            : unchanged(selection, String.join(", ", paths));
    err().println("copydesk: " + nothing + ", or say --allow-empty if that is all right.");
    return ExitCode.USAGE;
  }

  /** What there is since a commit instead of submissions to audit. */
  private static String unchanged(Selection selection, String places) {
    String since = OneLine.of(selection.reference()) + " (commit " + selection.base() + ")";
    List<String> gone = selection.deleted();
    if (gone.isEmpty()) {
      return (selection.files().isEmpty() ? "nothing in " : "no submission in ")
          + places
          + " has changed since "
          + since
          + ". Name another commit";
    }
    return "of what changed in "
        + places
        + " since "
        + since
        + " nothing is left to audit: "
        + OneLine.of(gone.get(0))
        + (gone.size() == 1 ? " is gone" : " and " + (gone.size() - 1) + " more are gone")
        + ". Name another commit";
  }

  private int verdict(AuditOutcome.Finished finished, AuditRequest request) {
    RunTotals totals = finished.totals();
    GateResult gate = finished.gate();
    boolean complete = totals.notAuditedCounted() <= request.gate().maxNotAudited();
    // A log is read by more people than a screen, and tells no text of a submission.
    boolean explains = !options.quiet && watch == AuditWatch.NOBODY;
    if (!options.quiet) {
      out()
          .printf(
              Locale.ROOT,
              "%d found: %d pass, %d review, %d fail, %d not audited%n",
              totals.found(),
              totals.pass(),
              totals.review(),
              totals.fail(),
              totals.notAudited());
      out().println(GateReasons.counts(gate.counts()));
    }
    if (explains) {
      GateReasons.explained(gate).forEach(out()::println);
    }
    if (!options.quiet) {
      SuppressionWords.of(finished.idle()).forEach(line -> err().println("copydesk: " + line));
    }
    if (request.formats().contains(ReportFormat.GITHUB.word())) {
      GithubStep.of(System.getenv()).tell(finished.files(), out(), err());
    }
    List<String> reasons = new ArrayList<>();
    GateReasons.first(gate, explains).ifPresent(reasons::add);
    if (!complete) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "submissions that could not be audited: %d, allowed: %d",
              totals.notAuditedCounted(),
              request.gate().maxNotAudited()));
    }
    reasons.addAll(GateReasons.notAsked(gate));
    String word = !complete ? "INCOMPLETE" : gate.passed() ? "PASS" : "FAIL";
    out()
        .println(
            word
                + (reasons.isEmpty() ? "" : ": " + String.join("; ", reasons))
                + ". Report: "
                + (finished.files().isEmpty() ? request.out() : finished.files().get(0))
                + (options.exitZero && !gate.passed() ? " (exit 0 as asked)" : ""));
    out().flush();
    if (!complete) {
      return ExitCode.NOT_ALL_AUDITED;
    }
    return gate.passed() || options.exitZero ? ExitCode.PASSED : ExitCode.GATE_FAILED;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
