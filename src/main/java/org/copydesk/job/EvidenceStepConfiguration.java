package org.copydesk.job;

import org.copydesk.config.AuditRequest;
import org.copydesk.store.CarriedEvidence;
import org.copydesk.store.EvidenceStore;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.RunStore;
import org.copydesk.store.SubmissionState;
import org.copydesk.store.SubmissionStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Evidence: what only the whole batch knows, taken down text by text and then counted. */
@Configuration(proxyBeanMethods = false)
class EvidenceStepConfiguration {

  private static final int EVIDENCE_CHUNK = 50;

  @Bean
  CarriedEvidence carriedEvidence(JdbcTemplate jdbc) {
    return new CarriedEvidence(jdbc);
  }

  @Bean
  Step carriedStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      CarriedEvidence evidence,
      AuditRequest request) {
    return new StepBuilder("carried", repository)
        .tasklet(new CarryTasklet(evidence, request.cache()), transactions)
        .build();
  }

  @Bean
  @StepScope
  PendingReader<PendingArticle> readArticles(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      @Value("#{stepExecutionContext['from']}") long from,
      @Value("#{stepExecutionContext['to']}") long to) {
    return Steps.pendingArticles(
        submissions, SubmissionState.READ, runId, new SequenceRange(from, to), EVIDENCE_CHUNK);
  }

  @Bean
  @StepScope
  EvidenceWriter evidenceWriter(
      SubmissionStore submissions,
      EvidenceStore evidence,
      @Value("#{jobParameters['run']}") String runId) {
    return new EvidenceWriter(submissions, evidence, runId);
  }

  @Bean
  @StepScope
  UnstorableResult<PendingArticle, PendingArticle> unstorableEvidence(
      PlatformTransactionManager transactions,
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId) {
    return new UnstorableResult<>(transactions, submissions, PendingArticle::seq, runId);
  }

  @Bean
  Step evidenceWorker(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PendingReader<PendingArticle> readArticles,
      EvidenceWriter evidenceWriter,
      UnstorableResult<PendingArticle, PendingArticle> unstorableEvidence) {
    return Steps.chunks(
        "evidence:part",
        repository,
        transactions,
        EVIDENCE_CHUNK,
        readArticles,
        (PendingArticle article) -> article,
        evidenceWriter,
        unstorableEvidence);
  }

  @Bean
  @StepScope
  TextPartitioner evidencePartitioner(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      @Value("#{stepExecution.jobExecutionId}") long attempt) {
    return new TextPartitioner(attempt, () -> submissions.weights(runId, SubmissionState.READ));
  }

  @Bean
  Step evidenceStep(
      JobRepository repository,
      TextPartitioner evidencePartitioner,
      Step evidenceWorker,
      TaskExecutor workers,
      AuditRequest request) {
    return Steps.partitions(
        "evidence", repository, evidencePartitioner, evidenceWorker, workers, request);
  }

  @Bean
  Step aggregateStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      EvidenceStore evidence,
      RunStore runs,
      AuditRequest request) {
    return Steps.once(
        "aggregate",
        repository,
        transactions,
        runId -> {
          String from = runs.scope(runId).evidence();
          if (!from.isEmpty()) {
            evidence.aggregate(runId, from);
          } else if (request.selection().whole()) {
            evidence.aggregate(runId);
          }
          // Else nothing is counted: what a few of the texts have in common is no evidence of what
          // all of them have.
        });
  }
}
