package org.copydesk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.ListedWords;
import org.copydesk.config.RepositoryRoot;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.excel.ExcelReport;
import org.copydesk.report.github.GithubReport;
import org.copydesk.report.gitlab.GitLabReport;
import org.copydesk.report.html.HtmlReport;
import org.copydesk.report.json.JsonReport;
import org.copydesk.report.junit.JunitReport;
import org.copydesk.report.markdown.MarkdownReport;
import org.copydesk.report.note.NoteReport;
import org.copydesk.report.sarif.SarifReport;
import org.copydesk.score.PriceList;
import org.copydesk.store.RunStore;
import org.copydesk.store.SourceRoot;
import org.copydesk.store.StoredRuns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every format of report, and the run they are written from. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  StoredRuns storedRuns(
      JdbcTemplate jdbc,
      RunStore runs,
      RuleCatalogue rules,
      MeasureCatalogue measures,
      AuditRequest request) {
    SourceRoot root = new SourceRoot(Path.of(""), RepositoryRoot::find);
    ListedWords listed = new ListedWords(request.lists());
    return new StoredRuns(
        jdbc, runs, rules, measures, root, request.suppressions(), listed::fileOf);
  }

  @Bean
  Report excelReport(EditorsAnswers answers) {
    return new ExcelReport(PriceList.standard(), answers);
  }

  @Bean
  Report htmlReport() {
    return new HtmlReport();
  }

  @Bean
  Report jsonReport() {
    return new JsonReport();
  }

  @Bean
  Report sarifReport() {
    return new SarifReport();
  }

  @Bean
  Report gitLabReport() {
    return new GitLabReport();
  }

  @Bean
  Report junitReport() {
    return new JunitReport();
  }

  @Bean
  Report markdownReport(AuditRequest request) {
    return new MarkdownReport(formats(request));
  }

  @Bean
  Report githubReport(AuditRequest request) {
    return new GithubReport(new MarkdownReport(formats(request)));
  }

  @Bean
  Report noteReport() {
    return new NoteReport();
  }

  private static List<ReportFormat> formats(AuditRequest request) {
    return request.formats().stream().map(ReportFormat::of).flatMap(Optional::stream).toList();
  }
}
