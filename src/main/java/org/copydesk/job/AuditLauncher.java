package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunScope;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.Selection;
import org.copydesk.finding.Fingerprint;
import org.copydesk.report.NoRoomException;
import org.copydesk.store.Run;
import org.copydesk.store.RunMemory;
import org.copydesk.store.RunStore;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredRuns;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Starts a run, or goes on with one that was interrupted. An interrupted run goes on only when the
 * same is asked for with the same rules and decisions over unchanged files; else a new one begins.
 */
public final class AuditLauncher {

  /** How often a run is tried before a fault that should pass is reported. */
  private static final int ATTEMPTS = 3;

  private final JobOperator operator;
  private final JobRepository repository;
  private final Job job;
  private final RunStore runs;
  private final AuditRequest request;
  private final Inventory inventory;
  private final Versions versions;
  private final RunMemory memory;
  private final WrittenReports reports;
  private final Stopwatch stopwatch;
  private final KnownDecisions decisions;
  private final StoredRuns results;
  private final EditorsAnswers answers;
  private final Cleaning cleaning;

  AuditLauncher(
      JobOperator operator,
      JobRepository repository,
      Job job,
      RunStore runs,
      AuditRequest request,
      Inventory inventory,
      Versions versions,
      RunMemory memory,
      WrittenReports reports,
      Stopwatch stopwatch,
      KnownDecisions decisions,
      StoredRuns results,
      EditorsAnswers answers,
      Cleaning cleaning) {
    this.operator = operator;
    this.repository = repository;
    this.job = job;
    this.runs = runs;
    this.request = request;
    this.inventory = inventory;
    this.versions = versions;
    this.memory = memory;
    this.reports = reports;
    this.stopwatch = stopwatch;
    this.decisions = decisions;
    this.results = results;
    this.answers = answers;
    this.cleaning = cleaning;
  }

  /** Is told before the work starts which run it is, and whether an interrupted one goes on. */
  @FunctionalInterface
  public interface Announcement {
    void started(String runId, boolean resumed) throws IOException;
  }

  /** Audits; comes back when the run is complete, stopped or failed. */
  public AuditOutcome audit(Announcement announcement) throws IOException {
    FoundHash found = new FoundHash();
    inventory.walk(found::add, found::leaveOut);
    if (found.submissions() == 0 && !request.allowEmpty()) {
      return new AuditOutcome.NothingFound();
    }
    List<String> paths = request.paths().stream().map(Object::toString).toList();
    Places places = new Places(request.paths(), request.workFolder());
    String placesHash = Fingerprint.sha256(places.told());
    String asked = Fingerprint.sha256(places.told() + versions);
    RunScope scope = scope(placesHash);
    answers.take();
    // Findings are counted by what editors had decided when the run began.
    String foundHash =
        Fingerprint.sha256(
            found.value()
                // A run that was begun elsewhere knows its files by where they lay.
                + places.whole()
                + (scope.partial() ? scope : "")
                + decisions.load().hash()
                + request.suppressions().content()
                + request.baseline().content());
    Optional<Run> interrupted =
        runs.unfinished()
            .filter(r -> r.requestHash().equals(asked) && r.foundHash().equals(foundHash));
    if (interrupted.isPresent()) {
      Run run = interrupted.get();
      announcement.started(run.id(), true);
      answers.settle(run.id());
      try {
        return run(run, true);
      } catch (JobExecutionException | IllegalStateException e) {
        // A kill in the moment of starting can leave too little to go on from. A new run costs time
        // and loses nothing.
      }
    }
    runs.abandonUnfinished();
    Run run =
        runs.begin(
            asked,
            placesHash,
            foundHash,
            scope,
            paths,
            versions.product(),
            versions.engine(),
            versions.ruleSet(),
            versions.program());
    announcement.started(run.id(), false);
    answers.settle(run.id());
    try {
      return run(run, false);
    } catch (JobExecutionException e) {
      return failed(run, e);
    }
  }

  /** Files named one by one are no place that a later run could be compared over. */
  private RunScope scope(String placesHash) {
    Selection selection = request.selection();
    if (selection.whole()) {
      boolean files = request.paths().stream().noneMatch(Files::isDirectory);
      return files && !request.paths().isEmpty()
          ? new RunScope(true, "", "", List.of(), List.of(), "")
          : RunScope.WHOLE;
    }
    return new RunScope(
        true,
        selection.reference(),
        selection.base(),
        selection.deleted(),
        List.of(),
        runs.withEvidence(placesHash, versions.program()).orElse(""));
  }

  private AuditOutcome run(Run run, boolean resumed) throws JobExecutionException {
    memory.begin(run.id());
    JobParameters parameters =
        new JobParametersBuilder().addString("run", run.id()).toJobParameters();
    try {
      JobExecution execution = attempt(parameters);
      for (int i = 1; i < ATTEMPTS && failedInPassing(execution); i++) {
        execution = attempt(parameters);
      }
      AuditOutcome outcome = outcome(run, execution, resumed);
      if (outcome instanceof AuditOutcome.Finished) {
        cleaning.afterRun(job.getName());
      }
      runs.addWork(run.id(), stopwatch.lap());
      return outcome;
    } catch (DataAccessException | TransactionException e) {
      // The database itself has gone; the next start goes on from what it had written.
      return failed(run, e);
    }
  }

  private AuditOutcome.Failed failed(Run run, Throwable cause) {
    return new AuditOutcome.Failed(
        run.id(), Causes.inWords(cause, request), DatabaseDamage.isBehind(cause));
  }

  private JobExecution attempt(JobParameters parameters) throws JobExecutionException {
    JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
    if (last != null && looksAlive(last)) {
      // The work folder is ours alone, so whoever left this execution running is gone.
      operator.recover(last);
    }
    return operator.start(job, parameters);
  }

  /** Whether the database gave way to another of our own transactions: the next attempt goes on. */
  private static boolean failedInPassing(JobExecution execution) {
    return execution.getStatus() == BatchStatus.FAILED
        && execution.getAllFailureExceptions().stream().anyMatch(AuditLauncher::isPassing);
  }

  private static boolean isPassing(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof TransientDataAccessException) {
        return true;
      }
    }
    return false;
  }

  private AuditOutcome outcome(Run run, JobExecution execution, boolean resumed) {
    boolean stopped =
        execution.getStatus() == BatchStatus.STOPPED
            || execution.getStatus() == BatchStatus.STOPPING;
    // Asked to stop while its reports were written, it has ended all the same.
    if (execution.getStatus() == BatchStatus.COMPLETED || (stopped && runs.isComplete(run.id()))) {
      memory.end(request.cacheSize());
      StoredRun result = results.open(run.id(), decisions.now());
      return new AuditOutcome.Finished(
          run.id(), result.totals(), result.gate(), reports.files(), resumed, idle(result));
    }
    if (stopped) {
      return new AuditOutcome.Stopped(run.id());
    }
    List<Throwable> failures = execution.getAllFailureExceptions();
    return new AuditOutcome.Failed(
        run.id(),
        // Of several, a full disk is behind the others.
        failures.stream()
            .filter(f -> NoRoomException.isBehind(f, request.workFolder()))
            .findFirst()
            .or(() -> failures.stream().findFirst())
            .map(f -> Causes.inWords(f, request))
            .orElse("the run ended as " + execution.getStatus()),
        failures.stream().anyMatch(DatabaseDamage::isBehind));
  }

  /** A finished run, for whoever wants to know more of it than its sums. */
  public AuditRun open(AuditOutcome.Finished finished) {
    return results.open(finished.runId(), decisions.now());
  }

  /** A run that left files out says nothing about what would have been let stand in them. */
  private static List<SuppressionRow> idle(StoredRun run) {
    boolean partial = run.scope().partial();
    return run.suppressions().stream()
        .filter(s -> s.expired() || (s.isUnused() && !partial))
        .toList();
  }

  /** Whether an execution, or any step of it, was left as if it were still at work. */
  private static boolean looksAlive(JobExecution execution) {
    return execution.isRunning()
        || execution.getStatus() == BatchStatus.UNKNOWN
        || execution.getStepExecutions().stream()
            .map(StepExecution::getStatus)
            .anyMatch(s -> s.isRunning() || s == BatchStatus.UNKNOWN);
  }

  /** Asks the run to stop after the submissions at hand; does nothing when none is running. */
  public void stop() {
    for (JobExecution execution : repository.findRunningJobExecutions(job.getName())) {
      for (int i = 0; i < ATTEMPTS; i++) {
        try {
          operator.stop(execution);
          break;
        } catch (JobExecutionNotRunningException e) {
          // It ended by itself in the meantime.
          break;
        } catch (OptimisticLockingFailureException e) {
          // The run has just written its own progress: ask again.
        }
      }
    }
  }
}
