package org.copydesk.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.copydesk.audit.Auditor;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.AuditRequest;
import org.copydesk.extract.Reading;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.report.Report;
import org.copydesk.score.ScoreFormula;
import org.copydesk.store.EvidenceStore;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.PendingFile;
import org.copydesk.store.ResultStore;
import org.copydesk.store.RunStore;
import org.copydesk.store.StoredRun;
import org.copydesk.store.SubmissionState;
import org.copydesk.store.SubmissionStore;
import org.copydesk.text.SentenceSplitter;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nightly job: inventory, read, evidence, check, score, gate, report. Read, evidence and check
 * run in partitions over threads. Each step takes the submissions that wait in one state and leaves
 * them in the next, in the transaction that keeps the result: that is what makes a killed run go on
 * without a submission lost or done twice.
 */
@Configuration(proxyBeanMethods = false)
@Import(AuditorConfiguration.class)
public class JobConfiguration {

  /** Partitions for each thread: small enough that no thread waits long for the last one. */
  private static final int PARTITIONS_PER_WORKER = 4;

  private static final int READ_CHUNK = 20;
  private static final int EVIDENCE_CHUNK = 50;

  /** Checking is slow, and what a kill undoes is one chunk a thread. */
  private static final int CHECK_CHUNK = 5;

  private static final int SCORE_CHUNK = 100;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RunStore runStore(JdbcTemplate jdbc, Clock clock) {
    return new RunStore(jdbc, clock);
  }

  @Bean
  SubmissionStore submissionStore(JdbcTemplate jdbc, SentenceSplitter splitter) {
    return new SubmissionStore(jdbc, splitter);
  }

  @Bean
  EvidenceStore evidenceStore(JdbcTemplate jdbc) {
    return new EvidenceStore(jdbc);
  }

  @Bean
  ResultStore resultStore(JdbcTemplate jdbc) {
    return new ResultStore(jdbc);
  }

  @Bean
  SubmissionReader submissionReader(SentenceSplitter splitter) {
    return SubmissionReader.inProcess(splitter);
  }

  @Bean
  Inventory inventory(AuditRequest request) {
    return new Inventory(request.paths(), List.of(request.out(), request.workFolder()));
  }

  @Bean
  Stopwatch stopwatch() {
    return new Stopwatch();
  }

  @Bean
  WrittenReports writtenReports() {
    return new WrittenReports();
  }

  @Bean
  TaskExecutor workers(AuditRequest request) {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("worker-");
    executor.setConcurrencyLimit(request.workers());
    return executor;
  }

  @Bean
  Job auditJob(
      JobRepository repository,
      Step inventoryStep,
      Step readStep,
      Step evidenceStep,
      Step aggregateStep,
      Step checkStep,
      Step scoreStep,
      Step gateStep,
      Step reportStep) {
    return new JobBuilder("audit", repository)
        .start(inventoryStep)
        .next(readStep)
        .next(evidenceStep)
        .next(aggregateStep)
        .next(checkStep)
        .next(scoreStep)
        .next(gateStep)
        .next(reportStep)
        .build();
  }

  @Bean
  AuditLauncher auditLauncher(
      JobOperator operator,
      JobRepository repository,
      Job auditJob,
      RunStore runs,
      AuditRequest request,
      Inventory inventory,
      RuleCatalogue rules,
      WrittenReports reports,
      Stopwatch stopwatch,
      JdbcTemplate jdbc) {
    return new AuditLauncher(
        operator,
        repository,
        auditJob,
        runs,
        request,
        inventory,
        Versions.of(rules),
        reports,
        stopwatch,
        runId -> new StoredRun(jdbc, runs, rules, runId));
  }

  // --- inventory

  @Bean
  Step inventoryStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Inventory inventory,
      SubmissionStore submissions) {
    return tasklet(
        "inventory",
        repository,
        transactions,
        runId -> {
          try (SubmissionStore.Listing listing = submissions.listing(runId)) {
            inventory.walk(listing::add);
          }
        });
  }

  // --- read

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

  /** What came of reading a file: itself, or itself and its members. */
  record FileRead(PendingFile file, List<Reading> readings) {}

  @Bean
  @StepScope
  ReadWriter readWriter(
      SubmissionStore submissions,
      AuditProgress progress,
      @Value("#{jobParameters['run']}") String runId) {
    return new ReadWriter(submissions, progress, runId);
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
      SubmissionReader reader,
      ReadWriter readWriter,
      UnstorableResult<PendingFile, FileRead> unstorableRead) {
    return chunks(
        "read:part",
        repository,
        transactions,
        READ_CHUNK,
        fileReader,
        (PendingFile file) -> new FileRead(file, reader.read(Path.of(file.file()), file.name())),
        readWriter,
        unstorableRead);
  }

  @Bean
  @StepScope
  TextPartitioner readPartitioner(
      SubmissionStore submissions, @Value("#{jobParameters['run']}") String runId) {
    return new TextPartitioner(() -> submissions.weights(runId, SubmissionState.FOUND));
  }

  @Bean
  Step readStep(
      JobRepository repository,
      TextPartitioner readPartitioner,
      Step readWorker,
      TaskExecutor workers,
      AuditRequest request) {
    return partitions("read", repository, readPartitioner, readWorker, workers, request);
  }

  // --- evidence

  @Bean
  @StepScope
  PendingReader<PendingArticle> readArticles(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      @Value("#{stepExecutionContext['from']}") long from,
      @Value("#{stepExecutionContext['to']}") long to) {
    return pendingArticles(
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
    return chunks(
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
      SubmissionStore submissions, @Value("#{jobParameters['run']}") String runId) {
    return new TextPartitioner(() -> submissions.weights(runId, SubmissionState.READ));
  }

  @Bean
  Step evidenceStep(
      JobRepository repository,
      TextPartitioner evidencePartitioner,
      Step evidenceWorker,
      TaskExecutor workers,
      AuditRequest request) {
    return partitions(
        "evidence", repository, evidencePartitioner, evidenceWorker, workers, request);
  }

  @Bean
  Step aggregateStep(
      JobRepository repository, PlatformTransactionManager transactions, EvidenceStore evidence) {
    return tasklet("aggregate", repository, transactions, evidence::aggregate);
  }

  // --- check

  @Bean
  @StepScope
  PendingReader<PendingArticle> indexedArticles(
      SubmissionStore submissions,
      @Value("#{jobParameters['run']}") String runId,
      @Value("#{stepExecutionContext['from']}") long from,
      @Value("#{stepExecutionContext['to']}") long to) {
    return pendingArticles(
        submissions, SubmissionState.INDEXED, runId, new SequenceRange(from, to), CHECK_CHUNK);
  }

  /** A text with what the checks said of it, or with the fault that kept them from saying it. */
  record Checked(PendingArticle article, ArticleChecking.Outcome outcome) {}

  @Bean
  @StepScope
  ArticleChecking articleChecking(
      Auditor auditor, EvidenceStore evidence, @Value("#{jobParameters['run']}") String runId) {
    return new ArticleChecking(auditor, evidence, runId);
  }

  @Bean
  @StepScope
  CheckWriter checkWriter(
      SubmissionStore submissions,
      ResultStore results,
      AuditProgress progress,
      @Value("#{jobParameters['run']}") String runId) {
    return new CheckWriter(submissions, results, progress, runId);
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
    return chunks(
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
      SubmissionStore submissions, @Value("#{jobParameters['run']}") String runId) {
    return new TextPartitioner(() -> submissions.weights(runId, SubmissionState.INDEXED));
  }

  @Bean
  Step checkStep(
      JobRepository repository,
      TextPartitioner checkPartitioner,
      Step checkWorker,
      TaskExecutor workers,
      AuditRequest request) {
    return partitions("check", repository, checkPartitioner, checkWorker, workers, request);
  }

  // --- score, gate, report

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
      @Value("#{jobParameters['run']}") String runId) {
    return new ScoreWriter(results, formula, rules, runId);
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
    return chunks(
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
      ResultStore results,
      AuditRequest request,
      Stopwatch stopwatch) {
    // The gate may be asked anew when a run goes on: its limits are no part of the result.
    return new StepBuilder("gate", repository)
        .tasklet(
            new GateTasklet(runs, submissions, results, request.gate(), stopwatch), transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step reportStep(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RunStore runs,
      RuleCatalogue rules,
      JdbcTemplate jdbc,
      List<Report> formats,
      AuditRequest request,
      WrittenReports written) {
    ReportTasklet tasklet =
        new ReportTasklet(
            runs, runId -> new StoredRun(jdbc, runs, rules, runId), formats, request, written);
    return new StepBuilder("report", repository)
        .tasklet(tasklet, transactions)
        .allowStartIfComplete(true)
        .build();
  }

  // --- the shapes of steps

  /** Something done once for a run. */
  @FunctionalInterface
  interface Once {
    void forRun(String runId);
  }

  private static Step tasklet(
      String name, JobRepository repository, PlatformTransactionManager transactions, Once once) {
    Tasklet tasklet =
        (contribution, context) -> {
          once.forRun(String.valueOf(context.getStepContext().getJobParameters().get("run")));
          return RepeatStatus.FINISHED;
        };
    return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
  }

  private static <I, O> Step chunks(
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

  private static Step partitions(
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

  private static PendingReader<PendingArticle> pendingArticles(
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
