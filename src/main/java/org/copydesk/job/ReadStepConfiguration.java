package org.copydesk.job;

import java.util.List;
import org.copydesk.config.AuditRequest;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.store.PendingFile;
import org.copydesk.store.RenamedSubmissions;
import org.copydesk.store.Run;
import org.copydesk.store.StoredReading;
import org.copydesk.store.StoredText;
import org.copydesk.store.SubmissionState;
import org.copydesk.store.SubmissionStore;
import org.copydesk.store.TextStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Inventory and read: from a folder to texts, or to reasons why there are none. */
@Configuration(proxyBeanMethods = false)
class ReadStepConfiguration {

  private static final int READ_CHUNK = 20;

  @Bean
  Step inventoryStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Inventory inventory,
      SubmissionStore submissions) {
    return Steps.once(
        "inventory",
        repository,
        transactions,
        runId -> {
          try (SubmissionStore.Listing listing = submissions.listing(runId)) {
            inventory.walk(listing::add, listing::leaveOut);
          }
        });
  }

  @Bean
  @StepScope
  PendingReader<PendingFile> fileReader(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      @Value("#{stepExecutionContext['from']}") long from,
      @Value("#{stepExecutionContext['to']}") long to) {
    return new PendingReader<>(
        (first, last, most) -> submissions.pendingFiles(runId, first, last, most),
        PendingFile::seq,
        new SequenceRange(from, to),
        READ_CHUNK);
  }

  /**
   * What came of reading a file.
   *
   * @param readings itself, or itself and its members
   * @param texts their texts, where they have been read just now
   * @param origin hash of everything that the readings depend on; empty where they are not to be
   *     remembered
   */
  record FileRead(
      PendingFile file, List<StoredReading> readings, List<StoredText> texts, String origin) {}

  @Bean
  @StepScope
  RememberingReader rememberingReader(
      SubmissionReader reader,
      TextStore texts,
      AuditRequest request,
      @Value("#{jobParameters['run']}") String runId) {
    return new RememberingReader(reader, texts, request, Run.numberOf(runId));
  }

  @Bean
  @StepScope
  ReadWriter readWriter(
      SubmissionStore submissions,
      TextStore texts,
      StageProgress progress,
      @Value("#{jobParameters['run']}") String runId) {
    return new ReadWriter(submissions, texts, progress, runId, Run.numberOf(runId));
  }

  @Bean
  @StepScope
  UnstorableResult<PendingFile, FileRead> unstorableRead(
      PlatformTransactionManager transactions,
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId) {
    return new UnstorableResult<>(transactions, submissions, read -> read.file().seq(), runId);
  }

  @Bean
  Step readWorker(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PendingReader<PendingFile> fileReader,
      RememberingReader rememberingReader,
      ReadWriter readWriter,
      UnstorableResult<PendingFile, FileRead> unstorableRead) {
    return Steps.chunks(
        "read:part",
        repository,
        transactions,
        READ_CHUNK,
        fileReader,
        rememberingReader,
        readWriter,
        unstorableRead);
  }

  @Bean
  @StepScope
  TextPartitioner readPartitioner(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      StageProgress progress,
      @Value("#{stepExecution.jobExecutionId}") long attempt) {
    return new TextPartitioner(
        attempt,
        () -> {
          List<SubmissionStore.Weight> waiting = submissions.weights(runId, SubmissionState.FOUND);
          progress.expect("Reading", waiting.size());
          return waiting;
        });
  }

  @Bean
  Step readStep(
      JobRepository repository,
      TextPartitioner readPartitioner,
      Step readWorker,
      TaskExecutor workers,
      AuditRequest request) {
    return Steps.partitions("read", repository, readPartitioner, readWorker, workers, request);
  }

  @Bean
  Step renamedStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RenamedSubmissions renamed) {
    return Steps.once("renamed", repository, transactions, renamed::settle);
  }
}
