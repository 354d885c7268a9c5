package org.copydesk.job;

import java.nio.file.Path;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.RepositoryRoot;
import org.copydesk.report.Report;
import org.copydesk.report.excel.ExcelReport;
import org.copydesk.report.json.JsonReport;
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
      JdbcTemplate jdbc, RunStore runs, RuleCatalogue rules, MeasureCatalogue measures) {
    SourceRoot root = new SourceRoot(RepositoryRoot.of(Path.of("")));
    return new StoredRuns(jdbc, runs, rules, measures, root);
  }

  @Bean
  Report excelReport(EditorsAnswers answers) {
    return new ExcelReport(PriceList.standard(), answers);
  }

  @Bean
  Report jsonReport() {
    return new JsonReport();
  }
}
