package org.copydesk.job;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.DeskLists;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.extract.fork.ForkedTika;
import org.copydesk.store.DecisionStore;
import org.copydesk.store.EvidenceStore;
import org.copydesk.store.FileCompaction;
import org.copydesk.store.NotifiedChannels;
import org.copydesk.store.RememberedResults;
import org.copydesk.store.RenamedSubmissions;
import org.copydesk.store.ResultStore;
import org.copydesk.store.Retention;
import org.copydesk.store.RunMemory;
import org.copydesk.store.RunStore;
import org.copydesk.store.SourceRoot;
import org.copydesk.store.StoredRuns;
import org.copydesk.store.SubmissionStore;
import org.copydesk.store.TextStore;
import org.copydesk.text.SentenceSplitter;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nightly job: inventory, read, evidence, check, score, gate, report. Read, evidence and check
 * run in partitions over threads. Each step takes the submissions that wait in one state and leaves
 * them in the next, in the transaction that keeps the result: that is what makes a killed run go on
 * without a submission lost or done twice.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  AuditorConfiguration.class,
  ReadStepConfiguration.class,
  EvidenceStepConfiguration.class,
  CheckStepConfiguration.class,
  OutcomeStepConfiguration.class,
  ReportConfiguration.class
})
public class JobConfiguration {

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
  RememberedResults rememberedResults(JdbcTemplate jdbc) {
    return new RememberedResults(jdbc);
  }

  @Bean
  TextStore textStore(JdbcTemplate jdbc, RememberedResults remembered) {
    return new TextStore(jdbc, remembered);
  }

  @Bean
  RunMemory runMemory(RememberedResults remembered, AuditRequest request) {
    return new RunMemory(remembered, request.cache());
  }

  @Bean
  Versions versions(RuleCatalogue rules, MeasureCatalogue measures, AuditRequest request) {
    return Versions.of(rules, measures, request);
  }

  @Bean
  EvidenceStore evidenceStore(JdbcTemplate jdbc, FigureSurvey survey) {
    return new EvidenceStore(jdbc, survey);
  }

  @Bean
  RenamedSubmissions renamedSubmissions(JdbcTemplate jdbc) {
    return new RenamedSubmissions(jdbc);
  }

  @Bean
  ResultStore resultStore(JdbcTemplate jdbc) {
    return new ResultStore(jdbc);
  }

  @Bean
  BaselineRecorder baselineRecorder(ResultStore results, RunStore runs, AuditRequest request) {
    return new BaselineRecorder(results, runs, request);
  }

  @Bean
  DecisionStore decisionStore(JdbcTemplate jdbc) {
    return new DecisionStore(jdbc);
  }

  @Bean
  KnownDecisions knownDecisions(AuditRequest request, DecisionStore store) {
    return new KnownDecisions(request.decisions(), store);
  }

  @Bean
  EditorsAnswers editorsAnswers(
      DecisionStore store,
      RunStore runs,
      KnownDecisions known,
      AuditRequest request,
      AuditProgress progress,
      Clock clock,
      StartNotices notices,
      PlatformTransactionManager transactions) {
    return new EditorsAnswers(store, runs, known, request, progress, clock, notices, transactions);
  }

  @Bean
  RunNotices runNotices(
      StoredRuns results,
      RunStore runs,
      KnownDecisions decisions,
      JdbcTemplate jdbc,
      AuditRequest request,
      Clock clock) {
    return new RunNotices(results, runs, decisions, new NotifiedChannels(jdbc), request, clock);
  }

  @Bean(destroyMethod = "close")
  ForkedTika forkedTika(AuditRequest request) {
    return new ForkedTika(request.limits(), WorkFolder.unpacked(request.workFolder()));
  }

  @Bean
  SubmissionReader submissionReader(
      ForkedTika tika, SentenceSplitter splitter, AuditRequest request) {
    return new SubmissionReader(tika, splitter, request.limits())
        .unpackingIn(WorkFolder.unpacked(request.workFolder()));
  }

  @Bean
  Inventory inventory(AuditRequest request) {
    SourceRoot desk = new SourceRoot(request.deskFolder());
    return new Inventory(
        request.paths(),
        List.of(request.out(), request.workFolder()),
        request.selection(),
        path ->
            !request.ignore().isEmpty()
                && request.ignore().stream()
                    .anyMatch(g -> g.matches(desk.pathOf(path.toString()))));
  }

  @Bean
  DeskLists deskLists(AuditRequest request) {
    return request.lists();
  }

  @Bean
  Stopwatch stopwatch() {
    return new Stopwatch();
  }

  @Bean
  StageProgress stageProgress(AuditProgress progress) {
    return new StageProgress(progress);
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
      Step renamedStep,
      Step carriedStep,
      Step evidenceStep,
      Step aggregateStep,
      Step checkStep,
      Step scoreStep,
      Step gateStep,
      Step reportStep) {
    return new JobBuilder("audit", repository)
        .start(inventoryStep)
        .next(readStep)
        .next(renamedStep)
        .next(carriedStep)
        .next(evidenceStep)
        .next(aggregateStep)
        .next(checkStep)
        .next(scoreStep)
        .next(gateStep)
        .next(reportStep)
        .build();
  }

  @Bean
  FileCompaction fileCompaction(JdbcTemplate jdbc, Environment environment) {
    Objects.requireNonNull(jdbc, "closed before the database is, and so made after it");
    return new FileCompaction(
        new DriverManagerDataSource(
            environment.getProperty("spring.datasource.url", ""),
            environment.getProperty("spring.datasource.username", ""),
            environment.getProperty("spring.datasource.password", "")));
  }

  @Bean
  Cleaning cleaning(
      JdbcTemplate jdbc,
      EvidenceStore evidence,
      TextStore texts,
      FileCompaction file,
      JobRepository repository,
      AuditRequest request) {
    return new Cleaning(new Retention(jdbc, evidence, texts), file, repository, request);
  }

  @Bean
  AuditLauncher auditLauncher(
      JobOperator operator,
      JobRepository repository,
      Job auditJob,
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
    return new AuditLauncher(
        operator,
        repository,
        auditJob,
        runs,
        request,
        inventory,
        versions,
        memory,
        reports,
        stopwatch,
        decisions,
        results,
        answers,
        cleaning);
  }
}
