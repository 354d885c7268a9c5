package org.copydesk.job;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.AuditRequest;
import org.copydesk.report.Report;
import org.copydesk.score.ScoreFormula;
import org.copydesk.store.ResultStore;
import org.copydesk.store.RunStore;
import org.copydesk.store.SourceRoot;
import org.copydesk.store.StoredRuns;
import org.copydesk.store.SubmissionStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Score, gate and report: what follows from the findings. */
@Configuration(proxyBeanMethods = false)
class OutcomeStepConfiguration {

  private static final int SCORE_CHUNK = 100;

  @Bean
  @StepScope
  PendingReader<ResultStore.Unscored> unscored(
      ResultStore results, @Value("#{jobParameters['run']}") String runId) {
    return new PendingReader<>(
        (from, to, most) -> results.unscored(runId, from, most),
        ResultStore.Unscored::seq,
        new SequenceRange(0, Long.MAX_VALUE - 1),
        SCORE_CHUNK);
  }

  @Bean
  @StepScope
  ScoreWriter scoreWriter(
      ResultStore results,
      ScoreFormula formula,
      RuleCatalogue rules,
      KnownDecisions decisions,
      AuditRequest request,
      RunStore runs,
      @Value("#{jobParameters['run']}") String runId) {
    // Not the day of the clock: a run that goes on after midnight is judged as it began.
    LocalDate today = LocalDate.ofInstant(runs.header(runId).started(), ZoneOffset.UTC);
    return new ScoreWriter(results, formula, rules, decisions.now(), request, today, runId);
  }

  @Bean
  @StepScope
  UnstorableResult<ResultStore.Unscored, ResultStore.Unscored> unstorableScore(
      PlatformTransactionManager transactions,
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId) {
    return new UnstorableResult<>(transactions, submissions, ResultStore.Unscored::seq, runId);
  }

  @Bean
  Step scoreStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PendingReader<ResultStore.Unscored> unscored,
      ScoreWriter scoreWriter,
      UnstorableResult<ResultStore.Unscored, ResultStore.Unscored> unstorableScore) {
    return Steps.chunks(
        "score",
        repository,
        transactions,
        SCORE_CHUNK,
        unscored,
        (ResultStore.Unscored submission) -> submission,
        scoreWriter,
        unstorableScore);
  }

  @Bean
  Step gateStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RunStore runs,
      SubmissionStore submissions,
      StoredRuns results,
      KnownDecisions decisions,
      ScoreFormula formula,
      AuditRequest request,
      Stopwatch stopwatch) {
    GateSubjects subjects = new GateSubjects(formula, new SourceRoot(request.deskFolder()));
    GateTasklet tasklet =
        new GateTasklet(
            runs, submissions, results, decisions, request.gate(), formula, subjects, stopwatch);
    // The gate may be asked anew when a run goes on: its limits are no part of the result.
    return new StepBuilder("gate", repository)
        .tasklet(tasklet, transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step reportStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RunStore runs,
      KnownDecisions decisions,
      StoredRuns results,
      List<Report> formats,
      AuditRequest request,
      WrittenReports written) {
    ReportTasklet tasklet = new ReportTasklet(runs, decisions, results, formats, request, written);
    return new StepBuilder("report", repository)
        .tasklet(tasklet, transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
