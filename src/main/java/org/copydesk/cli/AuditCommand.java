package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.audit.RunTotals;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.Selection;
import org.copydesk.job.AuditApplication;
import org.copydesk.job.AuditLauncher;
import org.copydesk.job.AuditOutcome;
import org.copydesk.job.AuditProgress;
import org.copydesk.job.WorkFolder;
import org.copydesk.report.ReportFormat;
import org.copydesk.score.GateResult;
import org.springframework.context.ConfigurableApplicationContext;
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

  /** How long the submissions at hand may take to finish after a request to stop. */
  private static final long STOP_SECONDS = 9;

  private static final long STOP_PAUSE_MILLIS = 200;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private AuditOptions options;

  @Override
  public Integer call() throws Exception {
    AuditOrder.Complete order = AuditOrder.read(options, spec.commandLine());
    AuditRequest request = order.request();
    if (!options.quiet) {
      order.told().forEach(line -> err().println("copydesk: " + line));
    }
    try (WorkFolder folder = WorkFolder.hold(request.workFolder())) {
      return audit(request, folder);
    } catch (UnusableDatabaseException e) {
      err().println("copydesk: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (WorkFolder.HeldException e) {
      err()
          .println(
              "copydesk: the work folder "
                  + request.workFolder()
                  + " is held by "
                  + e.holder()
                  + ". Wait for it to end, or name another folder with --work-dir.");
      return ExitCode.HELD;
    }
  }

  private int audit(AuditRequest request, WorkFolder folder) throws IOException {
    ConsoleProgress console = new ConsoleProgress(err());
    AuditProgress progress = options.quiet ? AuditProgress.SILENT : console;
    CountDownLatch ended = new CountDownLatch(1);
    AuditOutcome outcome;
    try (ConfigurableApplicationContext context = open(request, progress)) {
      AuditLauncher launcher = context.getBean(AuditLauncher.class);
      Thread stopper = new Thread(() -> stop(launcher, ended), "stopper");
      Runtime.getRuntime().addShutdownHook(stopper);
      outcome =
          launcher.audit(
              (run, resumed) -> {
                folder.sayHolder("run " + run);
                if (resumed && !options.quiet) {
                  err().println("copydesk: going on with run " + run + ", which was interrupted");
                }
              });
      console.end();
    } finally {
      ended.countDown();
    }
    return tell(outcome, request);
  }

  /** A database that cannot be opened is the one fault of starting that a user can mend. */
  private static ConfigurableApplicationContext open(AuditRequest request, AuditProgress progress) {
    try {
      return AuditApplication.start(request, progress);
    } catch (RuntimeException e) {
      throw new UnusableDatabaseException(
          "the database in "
              + request.workFolder()
              + " cannot be used ("
              + AuditApplication.causeInWords(e)
              + "). Move its files away, or name another folder with --work-dir; nothing was"
              + " audited.");
    }
  }

  /** The work folder's database cannot be opened. */
  private static final class UnusableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableDatabaseException(String message) {
      super(message);
    }
  }

  /**
   * On a signal: lets the submissions at hand finish, so that the next start goes on from there.
   */
  private static void stop(AuditLauncher launcher, CountDownLatch ended) {
    if (ended.getCount() == 0) {
      return;
    }
    try {
      // Asked again and again, for a run that is only just starting has nothing to stop yet. What
      // is
      // not committed when the time is up is done again by the next start.
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
      do {
        launcher.stop();
      } while (!ended.await(STOP_PAUSE_MILLIS, TimeUnit.MILLISECONDS)
          && System.nanoTime() < deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The run ended and closed its database between two askings.
      return;
    }
  }

  private int tell(AuditOutcome outcome, AuditRequest request) {
    if (outcome instanceof AuditOutcome.Finished finished) {
      RunTotals totals = finished.totals();
      boolean nothing = totals.audited() == 0 && totals.notAuditedCounted() == 0;
      return nothing && !request.allowEmpty()
          ? nothingToAudit(request)
          : verdict(finished, request);
    }
    if (outcome instanceof AuditOutcome.Stopped stopped) {
      err()
          .println(
              "copydesk: run "
                  + stopped.runId()
                  + " was stopped. Say the same command again and it goes on where it was.");
      return ExitCode.FAILED;
    }
    if (outcome instanceof AuditOutcome.Failed failed) {
      err()
          .println(
              "copydesk: run "
                  + failed.runId()
                  + " failed: "
                  + failed.cause()
                  + ". Once that is mended, say the same command again and it goes on where it was.");
      return ExitCode.FAILED;
    }
    return nothingToAudit(request);
  }

  private int nothingToAudit(AuditRequest request) {
    String places = String.join(", ", request.paths().stream().map(Path::toString).toList());
    Selection selection = request.selection();
    String nothing =
        selection.whole()
            ? "there is nothing to audit in " + places + ". Check the path"
            : selection.base().isEmpty()
                ? "none of the listed files is in " + places + ". Check the list"
                : "nothing in "
                    + places
                    + " has changed since "
                    + OneLine.of(selection.reference())
                    + " (commit "
                    + selection.base()
                    + "). Name another commit";
    err().println("copydesk: " + nothing + ", or say --allow-empty if that is all right.");
    return ExitCode.USAGE;
  }

  private int verdict(AuditOutcome.Finished finished, AuditRequest request) {
    RunTotals totals = finished.totals();
    GateResult gate = finished.gate();
    boolean complete = totals.notAuditedCounted() <= request.gate().maxNotAudited();
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
    }
    if (request.formats().contains(ReportFormat.GITHUB.word())) {
      GithubStep.of(System.getenv()).tell(finished.files(), out(), err());
    }
    List<String> reasons = new ArrayList<>(GateReasons.of(gate));
    if (!complete) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "submissions that could not be audited: %d, allowed: %d",
              totals.notAuditedCounted(),
              request.gate().maxNotAudited()));
    }
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
