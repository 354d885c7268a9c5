package org.copydesk.job;

import org.copydesk.config.AuditRequest;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.SubmissionState;
import org.copydesk.store.SubmissionStore;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** The three shapes of a step: done once, in chunks, in partitions of chunks. */
final class Steps {

  /** Partitions for each thread: small enough that no thread waits long for the last one. */
  private static final int PARTITIONS_PER_WORKER = 4;

  private Steps() {}

  /** Something done once for a run. */
  @FunctionalInterface
  interface Once {
    void forRun(String runId);
  }

  /** A step of one transaction. */
  static Step once(
      String name, JobRepository repository, PlatformTransactionManager transactions, Once once) {
    Tasklet tasklet =
        (contribution, context) -> {
          once.forRun(String.valueOf(context.getStepContext().getJobParameters().get("run")));
          return RepeatStatus.FINISHED;
        };
    return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
  }

  /** A step that commits its items in chunks, and gives up an item the database refuses. */
  static <I, O> Step chunks(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      int size,
      ItemReader<I> reader,
      ItemProcessor<I, O> processor,
      ItemWriter<O> writer,
      UnstorableResult<I, O> unstorable) {
    return new StepBuilder(name, repository)
        .<I, O>chunk(size)
        .transactionManager(transactions)
        .reader(reader)
        .processor(processor)
        .writer(writer)
        .faultTolerant()
        .skip(NonTransientDataAccessException.class)
        .skipLimit(Long.MAX_VALUE)
        .skipListener(unstorable)
        .build();
  }

  /** A step that runs a worker step over ranges of the waiting submissions, on several threads. */
  static Step partitions(
      String name,
      JobRepository repository,
      TextPartitioner partitioner,
      Step worker,
      TaskExecutor workers,
      AuditRequest request) {
    return new StepBuilder(name, repository)
        .partitioner(name, partitioner)
        .step(worker)
        .taskExecutor(workers)
        .gridSize(request.workers() * PARTITIONS_PER_WORKER)
        .build();
  }

  /** Texts of a partition that wait in a state. */
  static PendingReader<PendingArticle> pendingArticles(
      SubmissionStore submissions,
      SubmissionState state,
      String runId,
      SequenceRange range,
      int size) {
    return new PendingReader<>(
        (from, to, most) -> submissions.pendingArticles(runId, state, from, to, most),
        PendingArticle::seq,
        range,
        size);
  }
}
