package org.copydesk.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.config.AuditRequest;
import org.copydesk.report.Leftovers;
import org.copydesk.report.Report;
import org.copydesk.store.RunStore;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredRuns;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes every report that was asked for, then marks the run complete. */
final class ReportTasklet implements Tasklet {

  /** What this process did not write itself is older. */
  private static final Instant STARTED =
      Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

  private final RunStore runs;
  private final KnownDecisions decisions;
  private final StoredRuns results;
  private final List<Report> formats;
  private final AuditRequest request;
  private final WrittenReports written;

  ReportTasklet(
      RunStore runs,
      KnownDecisions decisions,
      StoredRuns results,
      List<Report> formats,
      AuditRequest request,
      WrittenReports written) {
    this.runs = runs;
    this.decisions = decisions;
    this.results = results;
    this.formats = List.copyOf(formats);
    this.request = request;
    this.written = written;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    String runId = String.valueOf(context.getStepContext().getJobParameters().get("run"));
    StoredRun run = results.open(runId, decisions.now());
    if (!request.formats().isEmpty()) {
      Leftovers.remove(request.out(), STARTED);
    }
    List<Path> files = new ArrayList<>();
    for (String word : request.formats()) {
      for (Report report : formats) {
        if (report.format().word().equals(word)) {
          files.addAll(report.write(run, request.out()));
        }
      }
    }
    share(files);
    written.set(files);
    runs.complete(run);
    runs.forgetBefore(runId, request.history().runs(), request.history().days());
    return RepeatStatus.FINISHED;
  }

  /** Lets those read the reports who may; a folder of reports first, that they can get at them. */
  private void share(List<Path> files) throws IOException {
    Set<Path> folders = new LinkedHashSet<>(List.of(request.out()));
    files.forEach(file -> folders.add(request.out().resolve(file).getParent()));
    for (Path folder : folders) {
      request.reportAccess().grant(folder);
    }
    for (Path file : files) {
      request.reportAccess().grant(file);
    }
  }
}
