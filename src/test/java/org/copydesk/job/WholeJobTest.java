package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.PostgresServer;
import org.copydesk.job.AuditOutcome.Finished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole job over real files on real databases. */
class WholeJobTest {

  @TempDir Path folder;

  @Test
  void countsEveryFileItFound() throws IOException {
    Path stories = Stories.folder(folder.resolve("in"), 6);
    Files.writeString(stories.resolve(".hidden.txt"), Stories.CLEAN);
    Files.writeString(stories.resolve("names.tsv"), "Kursk\n");
    Files.createSymbolicLink(stories.resolve("link.txt"), stories.resolve("story-0.txt"));
    Files.createSymbolicLink(stories.resolve("loop"), stories);

    Finished run = (Finished) Desk.in(folder).audit(stories);

    assertThat(run.totals().found()).isEqualTo(12);
    assertThat(run.totals().audited()).isEqualTo(6);
    assertThat(run.totals().notAudited()).isEqualTo(6);
    assertThat(run.totals().notAuditedCounted()).as("the empty file alone").isEqualTo(1);
  }

  @Test
  void givesTheSameOnPostgresqlAsOnH2() throws Exception {
    Path stories = Stories.folder(folder.resolve("in"), 12);
    Desk h2 = Desk.in(folder.resolve("h2"));
    assertThat(h2.audit(stories)).isInstanceOf(Finished.class);
    Desk postgresql = Desk.with(folder.resolve("postgresql"), PostgresServer.properties());
    assertThat(postgresql.audit(stories)).isInstanceOf(Finished.class);
    assertThat(postgresql.results()).isEqualTo(h2.results());
    assertThat(postgresql.audit(stories)).isInstanceOf(Finished.class);
    assertThat(postgresql.results()).contains("\"status\":\"unchanged\"");
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    Path stories = Stories.folder(folder.resolve("in"), 40);
    Desk undisturbed = Desk.in(folder.resolve("undisturbed"));
    undisturbed.audit(stories);

    Desk stopped = Desk.in(folder.resolve("stopped"));
    assertThat(stopped.stopAt("Checking", stories)).isInstanceOf(AuditOutcome.Stopped.class);
    Finished run = (Finished) stopped.audit(stories);

    assertThat(run.resumed()).isTrue();
    assertThat(stopped.results()).isEqualTo(undisturbed.results());
  }

  @Test
  void goesOnWithTheLastSubmissionsOfTheLastPartition() throws IOException {
    Path stories = Stories.folder(folder.resolve("in"), 60);
    Desk undisturbed = Desk.in(folder.resolve("undisturbed"));
    undisturbed.audit(stories);

    Desk stopped = Desk.in(folder.resolve("stopped"));
    assertThat(stopped.stopAt("Checking", 0.7, stories)).isInstanceOf(AuditOutcome.Stopped.class);
    Finished run = (Finished) stopped.audit(stories);

    assertThat(run.resumed()).isTrue();
    assertThat(stopped.results()).isEqualTo(undisturbed.results());
  }

  @Test
  void hasEndedWhereItIsAskedToStopWhileItsReportsAreWritten() throws Exception {
    Path stories = Stories.folder(folder.resolve("in"), 2);
    Desk desk = Desk.in(folder.resolve("desk")).writing("jsonl", "xlsx", "html");
    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, stories)) {
      AuditLauncher launcher = context.getBean(AuditLauncher.class);
      Thread stopping =
          new Thread(
              () -> {
                while (!Files.exists(desk.out().resolve("run.json"))) {
                  Thread.onSpinWait();
                }
                launcher.stop();
              });
      stopping.setDaemon(true);
      stopping.start();
      assertThat(launcher.audit((run, resumed) -> {})).isInstanceOf(Finished.class);
    }
    assertThat(desk.out().resolve("report.html")).exists();
  }

  @Test
  void startsAnewWhenAFileCameWhileItLayStopped() throws IOException {
    Path stories = Stories.folder(folder.resolve("in"), 30);
    Desk desk = Desk.in(folder);
    assertThat(desk.stopAt("Reading", stories)).isInstanceOf(AuditOutcome.Stopped.class);
    Files.writeString(stories.resolve("late.txt"), Stories.CLEAN);

    Finished run = (Finished) desk.audit(stories);

    assertThat(run.resumed()).isFalse();
    assertThat(desk.results()).contains("\"document\":\"late.txt\"");
  }

  @Test
  void startsAnewWhenTheDesksNamesChangedWhileItLayStopped() throws IOException {
    Path stories = Stories.folder(folder.resolve("in"), 30);
    Path names = Files.writeString(folder.resolve("names.tsv"), "Brankovelle\n");
    Desk desk = Desk.in(folder);
    assertThat(desk.stopAt("Reading", stories)).isInstanceOf(AuditOutcome.Stopped.class);

    Files.writeString(names, "Santos\tSantas\n");
    Finished changed = (Finished) desk.audit(stories);
    assertThat(changed.resumed()).isFalse();

    assertThat(desk.stopAt("Reading", stories)).isInstanceOf(AuditOutcome.Stopped.class);
    Files.writeString(names, "# The same names, with a remark.\r\nSantos\tSantas\r\n");
    Finished same = (Finished) desk.audit(stories);
    assertThat(same.resumed()).isTrue();
  }

  @Test
  void startsAnewWhenAKillLeftTooLittleToGoOnFrom() throws IOException {
    Path stories = Stories.folder(folder.resolve("in"), 6);
    Desk desk = Desk.in(folder);
    assertThat(desk.stopAt("Reading", stories)).isInstanceOf(AuditOutcome.Stopped.class);
    // Spring Batch makes a job's instance and its first execution in two transactions.
    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, stories)) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      for (String table :
          List.of(
              "step_execution_context",
              "step_execution",
              "job_execution_context",
              "job_execution_params",
              "job_execution")) {
        jdbc.update("DELETE FROM batch_" + table);
      }
    }

    Finished run = (Finished) desk.audit(stories);

    assertThat(run.resumed()).isFalse();
    assertThat(run.runId()).startsWith("00002-");
    assertThat(run.totals().audited()).isEqualTo(6);
  }

  @Test
  void givesUpOneSubmissionWhoseResultTheDatabaseRefuses() throws IOException {
    Path stories = Stories.folder(folder.resolve("in"), 8);
    Files.writeString(stories.resolve("poison.txt"), Stories.CLEAN);
    Desk desk = Desk.in(folder);
    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, stories)) {
      context
          .getBean(JdbcTemplate.class)
          .execute(
              "ALTER TABLE submission ADD CONSTRAINT poison"
                  + " CHECK (state <> 'CHECKED' OR name <> 'poison.txt')");
      Finished run = (Finished) context.getBean(AuditLauncher.class).audit((id, resumed) -> {});

      assertThat(run.totals().audited()).isEqualTo(8);
    }
    assertThat(desk.results())
        .contains("\"document\":\"poison.txt\",\"verdict\":\"NOT_AUDITED\"")
        .contains("\"reason\":\"CHECK_FAILED\"");
  }

  @Test
  void tellsTwoFilesOfOneNameApart() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("a/story.txt"), Stories.CLEAN);
    Files.writeString(folder.resolve("b/story.txt"), Stories.CLEAN);

    Desk desk = Desk.in(folder.resolve("desk"));
    Finished run = (Finished) desk.audit(folder.resolve("a"), folder.resolve("b"));

    assertThat(run.totals().found()).isEqualTo(2);
    assertThat(desk.results()).contains("\"document\":\"story.txt\"").contains("/b/story.txt\"");
  }
}
