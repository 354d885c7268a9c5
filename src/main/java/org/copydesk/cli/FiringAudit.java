package org.copydesk.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.job.AuditLauncher;
import org.copydesk.job.AuditOutcome;
import org.copydesk.job.AuditProgress;
import org.copydesk.schedule.Ending;
import org.copydesk.schedule.NightResult;
import org.copydesk.schedule.NightlyAudit;
import org.copydesk.score.GateResult;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The audit of one firing: what {@code copydesk audit} does with the same options. The
 * configuration and the files of the desk are read anew each time, and what cannot be used among
 * them is told and costs this run alone.
 */
final class FiringAudit implements NightlyAudit {

  private final CommandSpec spec;
  private final AuditOptions options;
  private final Runnable broken;

  /**
   * @param spec the command, for its log
   * @param options what is said about each audit
   * @param broken is told when this process cannot go on
   */
  FiringAudit(CommandSpec spec, AuditOptions options, Runnable broken) {
    this.spec = spec;
    this.options = options;
    this.broken = broken;
  }

  @Override
  public Ending audit() {
    PrintWriter log = spec.commandLine().getErr();
    Watch watch = new Watch(options.quiet ? AuditProgress.SILENT : new StepLines(log));
    try {
      int code = new AuditCommand(spec, options, watch).call();
      return watch.ending(code);
    } catch (ParameterException e) {
      log.println("copydesk: " + e.getMessage());
      return Ending.of(Ending.Kind.REFUSED);
    } catch (Exception e) {
      log.println("copydesk: failed: " + OneLine.of(String.valueOf(e)));
      return Ending.of(Ending.Kind.FAILED);
    } catch (Error e) {
      log.println(
          e instanceof OutOfMemoryError
              ? "copydesk: there was not enough memory; give Java more with -Xmx"
              : "copydesk: failed by a fault of the installation: " + e);
      broken.run();
      return Ending.of(Ending.Kind.FAILED);
    }
  }

  /** Keeps of an audit what the clock tells of it. */
  private static final class Watch implements AuditWatch {

    private final AuditProgress progress;
    private @Nullable AuditOutcome outcome;
    private Map<String, Map<String, Integer>> findings = Map.of();

    Watch(AuditProgress progress) {
      this.progress = progress;
    }

    @Override
    public AuditProgress progress() {
      return progress;
    }

    @Override
    public void ended(AuditOutcome outcome, BeanFactory context) {
      this.outcome = outcome;
      if (outcome instanceof AuditOutcome.Finished finished) {
        findings = findings(context.getBean(AuditLauncher.class).open(finished));
      }
    }

    Ending ending(int code) {
      if (outcome instanceof AuditOutcome.Stopped) {
        return Ending.of(Ending.Kind.STOPPED);
      }
      boolean judged =
          code == ExitCode.PASSED
              || code == ExitCode.GATE_FAILED
              || code == ExitCode.NOT_ALL_AUDITED;
      if (judged && outcome instanceof AuditOutcome.Finished finished) {
        return Ending.complete(result(finished, code));
      }
      return Ending.of(
          switch (code) {
            case ExitCode.USAGE -> Ending.Kind.REFUSED;
            case ExitCode.HELD -> Ending.Kind.HELD;
            default -> Ending.Kind.FAILED;
          });
    }

    private NightResult result(AuditOutcome.Finished finished, int code) {
      RunTotals totals = finished.totals();
      GateResult gate = finished.gate();
      Map<String, Integer> documents = new LinkedHashMap<>();
      documents.put("pass", totals.pass());
      documents.put("review", totals.review());
      documents.put("fail", totals.fail());
      documents.put("not_audited", totals.notAudited());
      List<String> broken =
          gate.conditions().stream()
              .filter(c -> !c.passed())
              .map(c -> c.name() + ": " + c.is() + ", allowed: " + c.allowed())
              .toList();
      return new NightResult(
          finished.runId(),
          code == ExitCode.NOT_ALL_AUDITED ? "INCOMPLETE" : gate.passed() ? "PASS" : "FAIL",
          gate.passed(),
          broken,
          documents,
          findings,
          finished.files().isEmpty()
              ? ""
              : finished.files().get(0).toAbsolutePath().normalize().toString());
    }

    private static Map<String, Map<String, Integer>> findings(AuditRun run) {
      Map<String, Map<String, Integer>> counts = new TreeMap<>();
      run.eachFinding(AuditRun.Order.BY_NAME, finding -> count(finding, counts));
      run.eachGone(finding -> count(finding, counts));
      return counts;
    }

    private static void count(FindingRow finding, Map<String, Map<String, Integer>> counts) {
      counts
          .computeIfAbsent(finding.located().finding().level().word(), level -> new TreeMap<>())
          .merge(finding.status().word(), 1, Integer::sum);
    }
  }
}
