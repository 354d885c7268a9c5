package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** A work folder of an earlier version opens, and what it remembers stays. */
class OldWorkFolderTest {

  @TempDir Path folder;

  @Test
  void goesOnWithTheRunsOfAnEarlierVersion() throws Exception {
    Desk desk = Desk.in(folder);
    String url = "jdbc:h2:file:" + folder.resolve("work").resolve("copydesk").toAbsolutePath();
    try (Connection database = DriverManager.getConnection(url, "copydesk", "")) {
      // Before verdicts came back from workbooks there were five versions.
      Flyway.configure()
          .dataSource(DataSourceBuilder.create().url(url).username("copydesk").password("").build())
          .locations("classpath:db/h2")
          .target("5")
          .load()
          .migrate();
      try (Statement statement = database.createStatement()) {
        statement.execute(
            """
            INSERT INTO run (run_id, run_number, state, request_hash, found_hash, started, version,
              engine, rule_set, paths)
            VALUES ('00007-20260101-020000', 7, 'COMPLETED', 'a', 'b', TIMESTAMP '2026-01-01 02:00:00',
              '0.1.0', 'LanguageTool 6.8', 'rules', '["in"]')
            """);
        statement.execute(
            """
            INSERT INTO submission (run_id, seq, name, name_order, file, size, state, verdict, score)
            VALUES ('00007-20260101-020000', 0, 'a.txt', X'0061', 'in/a.txt', 5, 'SCORED', 'PASS', 1000)
            """);
      }
    }
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("a.txt"), "The council met on Monday and talked about the bridge.");

    AuditOutcome outcome = desk.audit(in);

    assertThat(outcome).isInstanceOf(AuditOutcome.Finished.class);
    assertThat(((AuditOutcome.Finished) outcome).runId()).startsWith("00008-");
    assertThat(desk.results()).contains("\"document\":\"a.txt\"");
  }
}
