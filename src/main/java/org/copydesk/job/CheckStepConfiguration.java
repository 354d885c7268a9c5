package org.copydesk.job;

import java.util.List;
import org.copydesk.audit.Auditor;
import org.copydesk.check.InlineIgnores;
import org.copydesk.config.AuditRequest;
import org.copydesk.score.ScoreFormula;
import org.copydesk.store.EvidenceStore;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.ResultStore;
import org.copydesk.store.RunMemory;
import org.copydesk.store.SubmissionState;
import org.copydesk.store.SubmissionStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Check: every rule over every text, the costly part. */
@Configuration(proxyBeanMethods = false)
class CheckStepConfiguration {

  /** Checking is slow, and what a kill undoes is one chunk a thread. */
  private static final int CHECK_CHUNK = 5;

  @Bean
  @StepScope
  PendingReader<PendingArticle> indexedArticles(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      @Value("#{stepExecutionContext['from']}") long from,
      @Value("#{stepExecutionContext['to']}") long to) {
    return Steps.pendingArticles(
        submissions, SubmissionState.INDEXED, runId, new SequenceRange(from, to), CHECK_CHUNK);
  }

  @Bean
  RememberedAudits rememberedAudits(
      Auditor auditor,
      ScoreFormula formula,
      EvidenceStore evidence,
      RunMemory memory,
      Versions versions) {
    return new RememberedAudits(auditor, formula, evidence, memory, versions.identity());
  }

  /** A text with what the checks said of it, or with the fault that kept them from saying it. */
  record Checked(PendingArticle article, ArticleChecking.Outcome outcome) {}

  @Bean
  @StepScope
  ArticleChecking articleChecking(
      Auditor auditor,
      RememberedAudits audits,
      AuditRequest request,
      @Value("#{jobParameters['run']}") String runId) {
    return new ArticleChecking(auditor, audits, request.deskFolder(), request.house(), runId);
  }

  @Bean
  @StepScope
  CheckWriter checkWriter(
      SubmissionStore submissions,
      ResultStore results,
      StageProgress progress,
      InlineIgnores trust,
      @Value("#{jobParameters['run']}") String runId) {
    return new CheckWriter(submissions, results, progress, trust, runId);
  }

  @Bean
  @StepScope
  UnstorableResult<PendingArticle, Checked> unstorableCheck(
      PlatformTransactionManager transactions,
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId) {
    return new UnstorableResult<>(
        transactions, submissions, checked -> checked.article().seq(), runId);
  }

  @Bean
  Step checkWorker(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PendingReader<PendingArticle> indexedArticles,
      ArticleChecking articleChecking,
      CheckWriter checkWriter,
      UnstorableResult<PendingArticle, Checked> unstorableCheck) {
    return Steps.chunks(
        "check:part",
        repository,
        transactions,
        CHECK_CHUNK,
        indexedArticles,
        articleChecking,
        checkWriter,
        unstorableCheck);
  }

  @Bean
  @StepScope
  TextPartitioner checkPartitioner(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      StageProgress progress,
      @Value("#{stepExecution.jobExecutionId}") long attempt) {
    return new TextPartitioner(
        attempt,
        () -> {
          List<SubmissionStore.Weight> waiting =
              submissions.weights(runId, SubmissionState.INDEXED);
          progress.expect("Checking", waiting.size());
          return waiting;
        });
  }

  @Bean
  Step checkStep(
      JobRepository repository,
      TextPartitioner checkPartitioner,
      Step checkWorker,
      TaskExecutor workers,
      AuditRequest request) {
    return Steps.partitions("check", repository, checkPartitioner, checkWorker, workers, request);
  }
}
