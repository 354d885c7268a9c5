package org.copydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.audit.PastRun;
import org.copydesk.finding.Fingerprint;
import org.copydesk.score.GateResult;
import org.copydesk.score.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What is kept of earlier runs, read without any run being opened. */
public final class RunHistory {

  private static final String RUNS =
      """
      SELECT run_id, run_number, started, state, partial, places_hash, request_hash, paths, sums,
        gate FROM run
      """;

  private final JdbcTemplate jdbc;

  public RunHistory(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One run as it is remembered.
   *
   * @param id its id
   * @param number its place among all runs; ids begin with it
   * @param started when it started
   * @param paths what was audited, as it was named
   * @param state how it ended
   * @param partial whether it left files of its places out
   * @param rulesChanged whether the whole run before it over the same places had other rules
   * @param passed whether the gate let it pass; null where it was not asked
   * @param sums its sums; null where it is not complete
   */
  public record KeptRun(
      String id,
      long number,
      Instant started,
      List<String> paths,
      State state,
      boolean partial,
      boolean rulesChanged,
      @Nullable Boolean passed,
      @Nullable PastRun sums) {

    public KeptRun {
      paths = List.copyOf(paths);
    }
  }

  /** How a run ended. */
  public enum State {
    /** Its reports are written. */
    COMPLETED,
    /** It was stopped or failed, and can go on. */
    RUNNING,
    /** It was stopped or failed, and another was begun in its place. */
    ABANDONED;

    public String word() {
      return this == RUNNING ? "unfinished" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Hashes of all places that a whole run was over, those of the latest run first. */
  public List<String> places() {
    return jdbc.queryForList(
        """
        SELECT places_hash FROM run WHERE partial = 0 AND places_hash <> ''
        GROUP BY places_hash ORDER BY MAX(run_number) DESC
        """,
        String.class);
  }

  /** The latest runs over some places, oldest first. */
  public List<KeptRun> latest(String places, int most) {
    List<Row> rows =
        jdbc.query(
            RUNS + " WHERE places_hash = ? ORDER BY run_number DESC FETCH FIRST ? ROWS ONLY",
            (rs, n) -> Row.of(rs),
            places,
            // One more, to compare the oldest with.
            most + 1L);
    List<KeptRun> runs = new ArrayList<>();
    for (int i = 0; i < Math.min(most, rows.size()); i++) {
      String asked =
          rows.subList(i + 1, rows.size()).stream()
              .filter(Row::isAccepted)
              .map(Row::asked)
              .findFirst()
              .orElse("");
      runs.add(rows.get(i).run(asked));
    }
    Collections.reverse(runs);
    return runs;
  }

  /**
   * A run by its id or its number, leading noughts or not; nothing where there is none.
   *
   * @param said as somebody named it
   */
  public Optional<KeptRun> run(String said) {
    String digits = said.strip();
    Optional<Row> found =
        jdbc.query(RUNS + " WHERE run_id = ?", (rs, n) -> Row.of(rs), digits).stream().findFirst();
    if (found.isEmpty() && digits.matches("[0-9]{1,18}")) {
      found =
          jdbc
              .query(RUNS + " WHERE run_number = ?", (rs, n) -> Row.of(rs), Long.parseLong(digits))
              .stream()
              .findFirst();
    }
    return found.map(row -> row.run(row.isComparedUnderOtherRules() ? "other rules" : ""));
  }

  private record Row(
      KeptRun known, String asked, boolean isAccepted, boolean isComparedUnderOtherRules) {

    static Row of(ResultSet rs) throws SQLException {
      String id = rs.getString("run_id");
      String sums = rs.getString("sums");
      String gate = rs.getString("gate");
      State state = State.valueOf(rs.getString("state"));
      boolean partial = rs.getInt("partial") == 1;
      Instant started = instant(rs, "started");
      PastRun past =
          sums == null || state != State.COMPLETED
              ? null
              : Json.read(sums, RunSums.class).past(id, started);
      return new Row(
          new KeptRun(
              id,
              rs.getLong("run_number"),
              started,
              Arrays.asList(Json.read(rs.getString("paths"), String[].class)),
              state,
              partial,
              false,
              gate == null || past == null ? null : Json.read(gate, GateResult.class).passed(),
              past),
          rs.getString("request_hash"),
          state == State.COMPLETED && !partial,
          past != null && past.rulesChanged());
    }

    KeptRun run(String askedBefore) {
      boolean changed =
          known.sums() != null
              && (isComparedUnderOtherRules
                  || (!askedBefore.isEmpty() && !askedBefore.equals(asked)));
      return new KeptRun(
          known.id(),
          known.number(),
          known.started(),
          known.paths(),
          known.state(),
          known.partial(),
          changed,
          known.passed(),
          known.sums());
    }
  }

  /** What became of a finding in a run. */
  public enum Turn {
    NEW,
    RETURNED,
    FIXED
  }

  /**
   * A finding that came or went.
   *
   * @param turn what became of it
   * @param document the submission's name then
   * @param rule the rule's id
   * @param level word of its level
   * @param text the words
   * @param byRules whether that was the work of the rules and not of the text
   */
  public record Turned(
      Turn turn, String document, String rule, String level, String text, boolean byRules) {}

  /**
   * Hands over every finding that counts and came, came back or went in a run: by kind, then
   * submission, then place. Of a partial run only while its details are kept.
   */
  public void eachTurned(KeptRun run, Consumer<Turned> consumer) {
    RowCallbackHandler row =
        rs ->
            consumer.accept(
                new Turned(
                    Turn.valueOf(rs.getString("turn")),
                    Optional.ofNullable(rs.getString("name")).orElse(""),
                    rs.getString("rule"),
                    rs.getString("level"),
                    Json.read(rs.getString("body"), StoredFinding.class).text(),
                    rs.getInt("by_rules") == 1));
    if (run.partial()) {
      jdbc.query(
          """
          SELECT CASE WHEN c.returned = 1 THEN 'RETURNED' ELSE 'NEW' END AS turn, s.name, f.rule,
            f.level, f.body, c.by_rules FROM finding_past c
            LEFT JOIN finding f ON f.run_id = c.run_id AND f.seq = c.seq AND f.ordinal = c.ordinal
            LEFT JOIN submission s ON s.run_id = c.run_id AND s.seq = c.seq
          WHERE c.run_id = ? AND c.status = 'NEW' AND f.suppressed = 0
          ORDER BY c.returned, s.name_order, f.ordinal
          """,
          row,
          run.id());
      jdbc.query(
          """
          SELECT 'FIXED' AS turn, s.name, l.rule, l.level, l.body, g.by_rules FROM finding_gone g
            LEFT JOIN finding_life l ON l.id = g.life
            LEFT JOIN submission_life s ON s.document = l.document AND s.from_run < ?
              AND (s.until_run IS NULL OR s.until_run >= ?)
          WHERE g.run_id = ? AND l.suppressed = 0
          ORDER BY s.name_order, l.begins, l.ends, l.rule
          """,
          row,
          run.number(),
          run.number(),
          run.id());
      return;
    }
    jdbc.query(
        """
        SELECT l.began AS turn, s.name, l.rule, l.level, l.body, l.came_by_rules AS by_rules
        FROM finding_life l
          LEFT JOIN submission_life s ON s.document = l.document AND s.from_run <= l.from_run
            AND (s.until_run IS NULL OR s.until_run > l.from_run)
        WHERE l.from_run = ? AND l.began IN ('NEW', 'RETURNED') AND l.suppressed = 0
        ORDER BY l.began, s.name_order, l.begins, l.ends, l.rule
        """,
        row,
        run.number());
    jdbc.query(
        """
        SELECT 'FIXED' AS turn, s.name, l.rule, l.level, l.body, l.went_by_rules AS by_rules
        FROM finding_life l
          LEFT JOIN submission_life s ON s.document = l.document AND s.from_run < l.until_run
            AND (s.until_run IS NULL OR s.until_run >= l.until_run)
        WHERE l.until_run = ? AND l.ended = 'GONE' AND l.suppressed = 0
        ORDER BY s.name_order, l.begins, l.ends, l.rule
        """,
        row,
        run.number());
  }

  /**
   * What was said of a submission from one run on.
   *
   * @param name its name then
   * @param number number of the first run that said so
   * @param started when that run started; null where it is forgotten
   * @param verdict its verdict; null where it was not there
   * @param score its score; null where it was not audited
   * @param otherText whether its text was another than before
   */
  public record Judged(
      String name,
      long number,
      @Nullable Instant started,
      @Nullable Verdict verdict,
      @Nullable Double score,
      boolean otherText) {}

  /**
   * What whole runs said of a submission, from the first time to the last, a row where it changed;
   * of two places that have one of that name, one after the other. Names that it had before and
   * after are told too.
   */
  public List<Judged> judged(String name) {
    List<Judged> rows = new ArrayList<>();
    String[] before = {""};
    long[] last = {-1};
    jdbc.query(
        """
        SELECT l.document, l.name, l.from_run, l.until_run, l.gone, l.verdict, l.score, l.text_hash,
          f.started AS began, u.started AS ended
        FROM (SELECT DISTINCT document FROM submission_life WHERE name_hash = ?) d
          LEFT JOIN submission_life l ON l.document = d.document
          LEFT JOIN run f ON f.run_number = l.from_run
          LEFT JOIN run u ON u.run_number = l.until_run
        ORDER BY l.document, l.from_run
        """,
        (RowCallbackHandler)
            rs -> {
              String text = Optional.ofNullable(rs.getString("text_hash")).orElse("");
              boolean first = last[0] != rs.getLong("document");
              int tenths = rs.getInt("score");
              Double score = rs.wasNull() ? null : tenths / 10.0;
              rows.add(
                  new Judged(
                      rs.getString("name"),
                      rs.getLong("from_run"),
                      moment(rs, "began"),
                      Verdict.valueOf(rs.getString("verdict")),
                      score,
                      !first && !text.equals(before[0])));
              if (rs.getInt("gone") == 1) {
                rows.add(
                    new Judged(
                        rs.getString("name"),
                        rs.getLong("until_run"),
                        moment(rs, "ended"),
                        null,
                        null,
                        false));
              }
              before[0] = text;
              last[0] = rs.getLong("document");
            },
        Fingerprint.sha256(name));
    return rows;
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    Instant moment = moment(rs, column);
    return moment == null ? Instant.EPOCH : moment;
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    LocalDateTime time = rs.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
