package org.copydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunScope;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.GateResult;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The runs of a work folder, in the order they started. Times are kept in UTC. */
public final class RunStore {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What a run's rows lie in, in the order in which they can be dropped. */
  private static final List<String> RUN_TABLES =
      Stream.concat(
              EvidenceStore.TABLES.stream(),
              Stream.of("submission_measure", "figure", "finding", "submission"))
          .toList();

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Lives lives;

  public RunStore(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lives = new Lives(jdbc);
  }

  /** The run that was begun last and neither completed nor abandoned. */
  public Optional<Run> unfinished() {
    return jdbc
        .query(
            "SELECT * FROM run WHERE state = 'RUNNING' ORDER BY run_number DESC",
            (rs, n) -> run(rs))
        .stream()
        .findFirst();
  }

  /**
   * Begins a run. Its id starts with a number that only grows, so runs sort rightly even when the
   * clock was set back.
   */
  public Run begin(
      String requestHash,
      String placesHash,
      String foundHash,
      List<String> paths,
      String version,
      String engine,
      String ruleSet) {
    return begin(
        requestHash, placesHash, foundHash, RunScope.WHOLE, paths, version, engine, ruleSet);
  }

  /**
   * Begins a run over some of the files of its places.
   *
   * @param scope how much of them it looks at
   */
  public Run begin(
      String requestHash,
      String placesHash,
      String foundHash,
      RunScope scope,
      List<String> paths,
      String version,
      String engine,
      String ruleSet) {
    return begin(requestHash, placesHash, foundHash, scope, paths, version, engine, ruleSet, "");
  }

  /**
   * Begins a run of a known program.
   *
   * @param program identity of this very build of Copydesk
   */
  public Run begin(
      String requestHash,
      String placesHash,
      String foundHash,
      RunScope scope,
      List<String> paths,
      String version,
      String engine,
      String ruleSet,
      String program) {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(run_number), 0) FROM run", Long.class);
    long number = (last == null ? 0 : last) + 1;
    Instant started = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = String.format(Locale.ROOT, "%05d-%s", number, STAMP.format(started));
    jdbc.update(
        """
        INSERT INTO run (run_id, run_number, state, request_hash, places_hash, found_hash, started,
          version, engine, rule_set, paths, partial, scope, program)
        VALUES (?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        number,
        requestHash,
        placesHash,
        foundHash,
        utc(started),
        version,
        engine,
        ruleSet,
        Json.write(paths),
        scope.partial() ? 1 : 0,
        scope.equals(RunScope.WHOLE) ? null : Json.write(scope),
        program);
    return new Run(id, started, requestHash, foundHash);
  }

  /** Gives up every run that was begun and not completed, and drops what it had found. */
  public void abandonUnfinished() {
    for (String table : RUN_TABLES) {
      jdbc.update(
          "DELETE FROM "
              + table
              + " WHERE run_id IN (SELECT run_id FROM run WHERE state = 'RUNNING')");
    }
    jdbc.update(
        """
        DELETE FROM finding_gone
        WHERE run_id IN (SELECT run_id FROM run WHERE state = 'RUNNING')
        """);
    jdbc.update("UPDATE run SET state = 'ABANDONED', details = 0 WHERE state = 'RUNNING'");
  }

  /** Adds time spent working on a run; interruptions do not count. */
  public void addWork(String runId, Duration worked) {
    jdbc.update(
        "UPDATE run SET worked_ms = worked_ms + ? WHERE run_id = ?", worked.toMillis(), runId);
  }

  /** Keeps the gate's decision and when the results were complete. */
  public void decide(String runId, GateResult gate) {
    jdbc.update(
        // A clock that was set back must not let a run end before it began.
        "UPDATE run SET gate = ?, ended = GREATEST(started, CAST(? AS TIMESTAMP(3))) WHERE run_id = ?",
        Json.write(gate),
        utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        runId);
  }

  /**
   * Finds out what a run's findings are to the runs before. Called when all its submissions are
   * judged, and again whenever that may have changed; of a complete run it is settled.
   */
  public void compare(String runId) {
    Integer running =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM run WHERE run_id = ? AND state = 'RUNNING'",
            Integer.class,
            runId);
    if (running != null && running > 0) {
      lives.compare(runId);
    }
  }

  /** What came, went and changed, one kind a row. */
  List<Lives.Change> changes(String runId) {
    return lives.changes(runId);
  }

  /**
   * Marks a run whose reports are written, keeps its sums for later trends and, of a whole one,
   * what it found for the runs to come. Of a complete run nothing is done again.
   */
  public void complete(StoredRun run) {
    String runId = run.header().runId();
    int completed =
        jdbc.update(
            """
            UPDATE run SET state = 'COMPLETED', sums = ?
            WHERE run_id = ? AND state <> 'COMPLETED'
            """,
            Json.write(run.sums()),
            runId);
    if (completed > 0) {
      lives.keep(runId);
    }
  }

  /** Whether the reports of a run are written. */
  public boolean isComplete(String runId) {
    return !jdbc.queryForList(
            "SELECT run_id FROM run WHERE run_id = ? AND state = 'COMPLETED'", String.class, runId)
        .isEmpty();
  }

  /**
   * Forgets runs over the same places that are too old, and what only they could tell. A complete
   * run itself stays, and all that are younger than both limits say.
   *
   * @param runId a complete run
   * @param runs how many whole runs are kept, this one included; 1 or more
   * @param days how many days before this run they may have started
   */
  public void forgetBefore(String runId, int runs, int days) {
    jdbc.query(
        """
        SELECT places_hash, started, run_number FROM run
        WHERE run_id = ? AND places_hash <> '' AND partial = 0
        """,
        (RowCallbackHandler)
            rs -> {
              String places = rs.getString("places_hash");
              long now = rs.getLong("run_number");
              LocalDateTime day = rs.getObject("started", LocalDateTime.class).minusDays(days);
              long oldest =
                  first(
                      """
                      SELECT MIN(run_number) FROM (SELECT run_number FROM run
                        WHERE places_hash = ? AND run_number <= ? AND state = 'COMPLETED'
                          AND partial = 0
                        ORDER BY run_number DESC FETCH FIRST ? ROWS ONLY) kept
                      """,
                      places,
                      now,
                      runs);
              long young =
                  first(
                      """
                      SELECT MIN(run_number) FROM run WHERE places_hash = ? AND run_number <= ?
                        AND state = 'COMPLETED' AND partial = 0 AND started >= ?
                      """,
                      places,
                      now,
                      day);
              forget(places, Math.max(oldest, young));
            },
        runId);
  }

  private long first(String sql, Object... parameters) {
    Long number = jdbc.queryForObject(sql, Long.class, parameters);
    return number == null ? 0 : number;
  }

  private void forget(String places, long before) {
    List<String> runs =
        jdbc.queryForList(
            """
            SELECT run_id FROM run
            WHERE places_hash = ? AND run_number < ? AND state <> 'RUNNING'
            """,
            String.class,
            places,
            before);
    if (!runs.isEmpty()) {
      lives.forget(places, before);
    }
    for (String run : runs) {
      for (String table : RUN_TABLES) {
        jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", run);
      }
      jdbc.update("DELETE FROM finding_gone WHERE run_id = ?", run);
      jdbc.update("DELETE FROM run WHERE run_id = ?", run);
    }
  }

  /** Adds to what is known of reading editors' answers for a run. */
  public void addReviewNotes(String runId, ReviewNotes notes) {
    jdbc.update(
        "UPDATE run SET review = ? WHERE run_id = ?",
        Json.write(reviewNotes(runId).and(notes)),
        runId);
  }

  /** How much of its places a run looked at; its renamed submissions are known once it is read. */
  public RunScope scope(String runId) {
    String json =
        jdbc.queryForObject("SELECT scope FROM run WHERE run_id = ?", String.class, runId);
    RunScope scope = json == null ? RunScope.WHOLE : Json.read(json, RunScope.class);
    List<RunScope.Renamed> renamed =
        jdbc.query(
            """
            SELECT earlier_name, name FROM submission
            WHERE run_id = ? AND earlier_name IS NOT NULL ORDER BY name_order
            """,
            (rs, n) -> new RunScope.Renamed(rs.getString(1), rs.getString(2)),
            runId);
    return new RunScope(
        scope.partial(),
        scope.reference(),
        scope.base(),
        scope.deleted(),
        renamed,
        scope.evidence());
  }

  /**
   * The last completed whole run over some places whose evidence is kept. Which rules it had does
   * not matter, for evidence is what stands in the texts.
   *
   * @param program identity of the build of Copydesk, which says how texts are read
   */
  public Optional<String> withEvidence(String placesHash, String program) {
    return jdbc
        .queryForList(
            """
            SELECT r.run_id FROM run r
            WHERE r.places_hash = ? AND r.program = ? AND r.state = 'COMPLETED' AND r.partial = 0
              AND EXISTS (SELECT 1 FROM evidence_text t WHERE t.run_id = r.run_id)
            ORDER BY r.run_number DESC FETCH FIRST 1 ROW ONLY
            """,
            String.class,
            placesHash,
            program)
        .stream()
        .findFirst();
  }

  /** What came of reading editors' answers for a run. */
  public ReviewNotes reviewNotes(String runId) {
    String notes =
        jdbc.queryForObject("SELECT review FROM run WHERE run_id = ?", String.class, runId);
    return notes == null ? ReviewNotes.NONE : Json.read(notes, ReviewNotes.class);
  }

  /** The latest completed runs over the places of a run, and that run, oldest first. */
  List<PastRun> trend(String runId, RunSums sums, int most) {
    List<PastRun> runs = new ArrayList<>();
    List<Boolean> beside = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    jdbc.query(
        """
        SELECT p.run_id, p.started, p.sums, p.request_hash FROM run now JOIN run p
          ON p.places_hash = now.places_hash AND p.run_number <= now.run_number
        WHERE now.run_id = ? AND now.places_hash <> ''
          AND (p.run_id = now.run_id
            OR (p.state = 'COMPLETED' AND p.partial = 0 AND p.sums IS NOT NULL))
        ORDER BY p.run_number DESC FETCH FIRST ? ROWS ONLY
        """,
        rs -> {
          String id = rs.getString("run_id");
          RunSums of = id.equals(runId) ? sums : Json.read(rs.getString("sums"), RunSums.class);
          runs.add(of.past(id, instant(rs, "started")));
          beside.add(of.isBesideTheRunBefore());
          asked.add(rs.getString("request_hash"));
        },
        runId,
        most + 1);
    for (int i = 0; i < runs.size(); i++) {
      // What was compared with a run further back says nothing beside the one just before.
      if (i + 1 == runs.size()) {
        runs.set(i, runs.get(i).notCompared());
      } else if (!beside.get(i) && !asked.get(i).equals(asked.get(i + 1))) {
        runs.set(i, runs.get(i).notCompared().underOtherRules());
      }
    }
    List<PastRun> latest = new ArrayList<>(runs.subList(0, Math.min(most, runs.size())));
    Collections.reverse(latest);
    return List.copyOf(latest);
  }

  /** A completed run with its sums; one of an old version may have none. */
  Optional<PastRun> past(String runId) {
    return jdbc
        .query(
            "SELECT started, sums FROM run WHERE run_id = ? AND sums IS NOT NULL",
            (rs, n) ->
                Json.read(rs.getString("sums"), RunSums.class).past(runId, instant(rs, "started")),
            runId)
        .stream()
        .findFirst();
  }

  /**
   * The gate's decision on a run.
   *
   * @throws IllegalStateException when it is not decided yet
   */
  public GateResult gate(String runId) {
    String gate = jdbc.queryForObject("SELECT gate FROM run WHERE run_id = ?", String.class, runId);
    if (gate == null) {
      throw new IllegalStateException("run " + runId + " has no gate decision yet");
    }
    return Json.read(gate, GateResult.class);
  }

  /** What reports say about a run itself. */
  public RunHeader header(String runId) {
    RunHeader header =
        jdbc.queryForObject(
            "SELECT * FROM run WHERE run_id = ?",
            (rs, n) ->
                new RunHeader(
                    rs.getString("run_id"),
                    instant(rs, "started"),
                    instant(rs, rs.getObject("ended") == null ? "started" : "ended"),
                    Duration.ofMillis(rs.getLong("worked_ms")),
                    Arrays.asList(Json.read(rs.getString("paths"), String[].class)),
                    rs.getString("version"),
                    rs.getString("engine"),
                    rs.getString("rule_set")),
            runId);
    if (header == null) {
      throw new IllegalArgumentException("there is no run " + runId);
    }
    return header;
  }

  /**
   * The accepted run that a run is compared with: the last completed whole one before it over the
   * same places, whatever its rules and its gate's decision.
   */
  Optional<Accepted> accepted(String runId) {
    return jdbc
        .query(
            """
            SELECT before.run_id,
              CASE WHEN before.request_hash = now.request_hash THEN 0 ELSE 1 END AS other_rules
            FROM run now JOIN run before ON before.run_number = (
              SELECT MAX(x.run_number) FROM run x
              WHERE x.places_hash = now.places_hash AND x.run_number < now.run_number
                AND x.state = 'COMPLETED' AND x.partial = 0 AND x.details = 1)
            WHERE now.run_id = ? AND now.places_hash <> ''
            """,
            (rs, n) -> new Accepted(rs.getString(1), rs.getInt(2) == 1),
            runId)
        .stream()
        .findFirst();
  }

  /**
   * The run that another is compared with.
   *
   * @param runId its id
   * @param otherRules whether its rules, its program or its lists were others
   */
  record Accepted(String runId, boolean otherRules) {}

  private static Run run(ResultSet rs) throws SQLException {
    return new Run(
        rs.getString("run_id"),
        instant(rs, "started"),
        rs.getString("request_hash"),
        rs.getString("found_hash"));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    LocalDateTime time = rs.getObject(column, LocalDateTime.class);
    return time == null ? Instant.EPOCH : time.toInstant(ZoneOffset.UTC);
  }
}
