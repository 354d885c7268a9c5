package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Fingerprint;
import org.copydesk.review.Decisions;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.Place;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/**
 * A page of a large run is looked up by the run's key. H2 says how it came by the rows of each
 * query and how many it read; a page for which it reads the whole run makes a run of ten times the
 * submissions a hundred times slower.
 */
class PagedQueriesTest {

  private static final int SUBMISSIONS = 1_000;

  /** Table, alias and what was looked up in its index. */
  private static final Pattern LOOKED_UP =
      Pattern.compile("\"PUBLIC\"\\.\"(\\w+)\" \"(\\w+)\"\\s+/\\* PUBLIC\\.\\w+: ([^*]*)\\*/");

  private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

  private final Telling jdbc =
      new Telling(
          BothDatabases.migrated(
              new EmbeddedDatabaseBuilder()
                  .generateUniqueName(true)
                  .setType(EmbeddedDatabaseType.H2)
                  .build(),
              "h2"));
  private String run = "";

  /** Asks H2 of every query how it would go about it. */
  private static final class Telling extends JdbcTemplate {
    private final List<String> plans = new ArrayList<>();
    private boolean asked;

    Telling(JdbcTemplate jdbc) {
      super(Objects.requireNonNull(jdbc.getDataSource()));
    }

    @Override
    public <T extends @Nullable Object> T query(
        PreparedStatementCreator creator,
        @Nullable PreparedStatementSetter setter,
        ResultSetExtractor<T> extractor) {
      if (asked) {
        super.query(
            connection -> creator.createPreparedStatement(explaining(connection)),
            setter,
            rs -> {
              rs.next();
              plans.add(rs.getString(1));
              return "";
            });
      }
      return super.query(creator, setter, extractor);
    }

    private static Connection explaining(Connection connection) {
      return (Connection)
          Proxy.newProxyInstance(
              PagedQueriesTest.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  arguments[0] = "EXPLAIN ANALYZE " + arguments[0];
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }

  /** Two runs of equal submissions with a finding each. */
  @BeforeEach
  void fill() {
    RunStore runs = new RunStore(jdbc, Clock.systemUTC());
    for (int i = 0; i < 2; i++) {
      run = runs.begin("asked", "places", "found", List.of("in"), "0", "none", "rules").id();
      fill(run);
      jdbc.update("UPDATE run SET state = 'COMPLETED' WHERE run_id = ?", run);
    }
    jdbc.asked = true;
  }

  private void fill(String runId) {
    String body =
        Json.write(
            new StoredFinding(
                new Span(0, 5),
                "words",
                "A message.",
                List.of(),
                List.of(),
                0.9,
                new Place(1, 1),
                "paragraph 1",
                new Excerpt("", "words", "")));
    List<Object[]> submissions = new ArrayList<>();
    List<Object[]> findings = new ArrayList<>();
    List<Object[]> measures = new ArrayList<>();
    for (long i = 0; i < SUBMISSIONS; i++) {
      String name = i + ".txt";
      String hash = Fingerprint.sha256(name);
      submissions.add(
          new Object[] {runId, i, name, name.getBytes(StandardCharsets.UTF_8), hash, name});
      findings.add(new Object[] {runId, i, hash.substring(0, 32), body});
      measures.add(new Object[] {runId, i});
    }
    jdbc.batchUpdate(
        """
        INSERT INTO submission (run_id, seq, name, name_order, name_hash, file, size, state,
          verdict, reason) VALUES (?, ?, ?, ?, ?, ?, 1, 'FOUND', 'NOT_AUDITED', 'EMPTY_FILE')
        """,
        submissions);
    jdbc.batchUpdate(
        """
        INSERT INTO finding (run_id, seq, ordinal, rule, level, fingerprint, body)
        VALUES (?, ?, 0, 'style/stock-phrases', 'note', ?, ?)
        """,
        findings);
    jdbc.batchUpdate(
        "INSERT INTO submission_measure (run_id, seq, measure, amount) VALUES (?, ?, 'm', 1)",
        measures);
  }

  private StoredRun stored() {
    return new StoredRuns(
            jdbc,
            new RunStore(jdbc, Clock.systemUTC()),
            new RuleCatalogue(List.of()),
            MeasureCatalogue.NONE,
            new SourceRoot(Path.of("")),
            Suppressions.NONE,
            d -> Optional.empty())
        .open(run, Decisions.NONE);
  }

  @Test
  void areLookedUpByTheKeyForReportsAndGate() {
    List<String> known = new ArrayList<>();
    StoredRun stored = stored();
    stored.eachDocument(Order.BY_NAME, d -> known.add(d.document()));
    stored.eachRaised(Order.WORST_FIRST, f -> known.add(f.document()));
    stored.eachFigure(Order.BY_NAME, f -> known.add(f.document()));
    stored.eachStory(Order.BY_NAME, s -> known.add(s.document().document()));
    stored.eachSubmission(s -> known.add(s.document().document()));

    assertThat(known).hasSize(3 * SUBMISSIONS);
    List<String> pages = jdbc.plans.stream().filter(p -> p.contains("\"ASKED\"")).toList();
    for (String table : List.of("SUBMISSION", "SUBMISSION_MEASURE", "FINDING", "FIGURE", "TEXT")) {
      assertThat(pages).as(table).anyMatch(p -> p.contains("\"PUBLIC\".\"" + table + "\""));
    }
    assertThat(pages)
        .allSatisfy(
            plan -> {
              Matcher tables = LOOKED_UP.matcher(plan);
              assertThat(tables.results().count()).isPositive();
              tables.reset();
              while (tables.find()) {
                // A run, a text and a life are found by one column, all others by two.
                if (tables.group(1).equals("TEXT") || tables.group(1).endsWith("_LIFE")) {
                  assertThat(tables.group(3)).contains(" = ");
                } else if (!tables.group(1).equals("RUN")) {
                  assertThat(tables.group(3)).contains(" = ").contains("AND");
                }
              }
              assertThat(rowsRead(plan)).isLessThan(SUBMISSIONS);
            });
  }

  @Test
  void areReadInTheOrderOfTheIndexByTheStepsOfTheJob() {
    ResultStore results = new ResultStore(jdbc);
    SubmissionStore submissions = new SubmissionStore(jdbc, TestDesk.bean(SentenceSplitter.class));
    assertThat(submissions.pendingFiles(run, 10, SUBMISSIONS, 20)).hasSize(20);
    jdbc.update("UPDATE submission SET state = 'CHECKED', summary = ?", SUMMARY);
    assertThat(results.checked(run, 10, 20)).hasSize(20);
    results.unscored(run, 10, 20);

    assertThat(jdbc.plans.stream().filter(p -> p.contains("FETCH FIRST")))
        .hasSize(3)
        .allSatisfy(
            plan -> {
              assertThat(plan).contains("index sorted");
              assertThat(rowsRead(plan)).isLessThan(50);
            });
  }

  @Test
  void tellOfTheRunBeforeByWhatTheRunItselfKept() {
    StoredRun stored = stored();
    assertThat(stored.changes()).isNotNull();
    stored.eachGone(f -> {});

    List<String> compared =
        jdbc.plans.stream().filter(p -> p.contains("\"FINDING_GONE\"")).toList();
    assertThat(compared).isNotEmpty();
    assertThat(compared)
        .allSatisfy(
            plan -> {
              Matcher tables = LOOKED_UP.matcher(plan);
              int gone = 0;
              while (tables.find()) {
                if (tables.group(1).equals("FINDING_GONE")) {
                  gone++;
                  assertThat(tables.group(3)).contains("RUN_ID = ");
                }
              }
              assertThat(gone).isPositive();
              assertThat(rowsRead(plan)).isLessThan(SUBMISSIONS);
            });
  }

  private static final String SUMMARY = Json.write(new Summary("", ""));

  /** From the table that most rows were read of. */
  private static int rowsRead(String plan) {
    return READ.matcher(plan).results().mapToInt(r -> Integer.parseInt(r.group(1))).max().orElse(0);
  }
}
