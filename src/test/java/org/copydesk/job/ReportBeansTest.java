package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The formats that can be asked for are the formats that somebody writes. */
class ReportBeansTest {

  @TempDir Path folder;

  @Test
  void everyFormatIsWrittenByOneReport() {
    try (ConfigurableApplicationContext context =
        Desk.in(folder).start(AuditProgress.SILENT, folder)) {
      assertThat(context.getBeansOfType(Report.class).values())
          .extracting(Report::format)
          .containsExactlyInAnyOrder(ReportFormat.values());
    }
  }
}
