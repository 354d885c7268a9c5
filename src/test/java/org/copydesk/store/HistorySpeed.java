package org.copydesk.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.audit.RunScope;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Fingerprint;
import org.copydesk.review.Decisions;
import org.copydesk.score.GateResult;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.Place;
import org.copydesk.text.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures, by hand, what the history costs from run to run, and the trend of many runs beside that
 * of few. The folder can be looked at with {@code copydesk history --work-dir} afterwards.
 */
final class HistorySpeed {

  private static final Instant FIRST = Instant.parse("2024-01-01T02:00:00Z");

  private HistorySpeed() {}

  /** Arguments: a folder, how many runs, submissions, findings in each, runs kept. */
  public static void main(String[] args) {
    int runs = Integer.parseInt(args[1]);
    int documents = Integer.parseInt(args[2]);
    int findings = Integer.parseInt(args[3]);
    int kept = Integer.parseInt(args[4]);
    SingleConnectionDataSource source =
        new SingleConnectionDataSource(
            "jdbc:h2:file:" + Path.of(args[0]).toAbsolutePath() + "/copydesk",
            "copydesk",
            "",
            true);
    JdbcTemplate jdbc = BothDatabases.migrated(source, "h2");
    Duration compared = Duration.ZERO;
    for (int night = 1; night <= runs; night++) {
      Clock clock = Clock.fixed(FIRST.plus(Duration.ofDays(night)), ZoneOffset.UTC);
      RunStore store = new RunStore(jdbc, clock);
      String run =
          store
              .begin(
                  "a".repeat(63) + night / 250,
                  "p",
                  "b".repeat(64),
                  RunScope.WHOLE,
                  List.of("letters"),
                  "0",
                  "none",
                  "rules")
              .id();
      fill(jdbc, run, night, documents, findings);
      long before = System.nanoTime();
      store.compare(run);
      store.decide(run, new GateResult(List.of()));
      StoredRun stored =
          new StoredRuns(
                  jdbc,
                  store,
                  new RuleCatalogue(List.of()),
                  MeasureCatalogue.NONE,
                  new SourceRoot(Path.of("")),
                  Suppressions.NONE,
                  d -> Optional.empty())
              .open(run, Decisions.NONE);
      store.complete(stored);
      store.forgetBefore(run, kept, 100_000);
      Duration took = Duration.ofNanos(System.nanoTime() - before);
      compared = compared.plus(took);
      if (night == 10 || night == 2 || night % 250 == 0) {
        tell(jdbc, stored, night, took);
      }
      drop(jdbc, run);
    }
    System.out.printf(Locale.ROOT, "all comparing: %.1f s%n", compared.toMillis() / 1e3);
    source.destroy();
  }

  private static void tell(JdbcTemplate jdbc, StoredRun stored, int night, Duration took) {
    stored.trend();
    long before = System.nanoTime();
    int points = stored.trend().size();
    new RunHistory(jdbc).latest("p", 20);
    new RunHistory(jdbc).places();
    double read = (System.nanoTime() - before) / 1e6;
    Integer lives = jdbc.queryForObject("SELECT COUNT(*) FROM finding_life", Integer.class);
    System.out.printf(
        Locale.ROOT,
        "run %d: compared and kept in %d ms, %s; trend of %d and history in %.1f ms; %d lives%n",
        night,
        took.toMillis(),
        stored.changes(),
        points,
        read,
        lives);
  }

  /** The details of older runs go, as at the end of a run. */
  private static void drop(JdbcTemplate jdbc, String run) {
    for (String table : List.of("finding", "submission")) {
      jdbc.update("DELETE FROM " + table + " WHERE run_id < ?", run);
    }
  }

  /** One submission of a hundred is edited in a night, and has one other finding then. */
  private static void fill(JdbcTemplate jdbc, String run, int night, int documents, int findings) {
    List<Object[]> submissions = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      String name = i + ".txt";
      int edits = (night + i) / 100;
      submissions.add(
          new Object[] {
            run,
            (long) i,
            name,
            name.getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
            Fingerprint.sha256(name),
            name,
            1L,
            "SCORED",
            600,
            "REVIEW",
            700 + edits % 7,
            Fingerprint.sha256(name + edits)
          });
      for (int f = 0; f < findings; f++) {
        String words = f == 0 ? "word" + edits % 5 : "other" + f;
        StoredFinding body =
            new StoredFinding(
                new Span(f * 10, f * 10 + 5),
                words,
                "A message for an editor about these words, as long as usual ones are.",
                List.of("word", "sword"),
                List.of("no dictionary has it"),
                0.9,
                new Place(f + 1, 1),
                "paragraph " + f,
                new Excerpt("before it stands this ", words, " and after it that"));
        rows.add(
            new Object[] {
              run,
              (long) i,
              f,
              "spelling/misspelled-word",
              "warning",
              Fingerprint.sha256(i + " " + f + words).substring(0, 19),
              Json.write(body),
              Fingerprint.sha256(words).substring(0, 19),
              f * 10,
              f * 10 + 5
            });
      }
    }
    jdbc.batchUpdate(
        "INSERT INTO submission (run_id, seq, name, name_order, name_hash, file, size, state, words,"
            + " verdict, score, text_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        submissions);
    jdbc.batchUpdate(
        "INSERT INTO finding (run_id, seq, ordinal, rule, level, fingerprint, body, words_key,"
            + " begins, ends) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
