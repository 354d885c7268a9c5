package org.copydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FigureRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.audit.Measures;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunTotals;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.score.GateResult;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A run read back for its reports, a page of submissions at a time: of the whole run only the order
 * of its submissions is held in memory, eight bytes each.
 */
public final class StoredRun implements AuditRun {

  private static final int PAGE = 200;

  private final JdbcTemplate jdbc;
  private final RunStore runs;
  private final RuleCatalogue rules;
  private final MeasureCatalogue measures;
  private final String runId;
  private final @Nullable String before;

  public StoredRun(
      JdbcTemplate jdbc,
      RunStore runs,
      RuleCatalogue rules,
      MeasureCatalogue measures,
      String runId) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.rules = rules;
    this.measures = measures;
    this.runId = runId;
    this.before = runs.comparable(runId).orElse(null);
  }

  @Override
  public RunHeader header() {
    return runs.header(runId);
  }

  @Override
  public GateResult gate() {
    return runs.gate(runId);
  }

  @Override
  public RuleCatalogue rules() {
    return rules;
  }

  @Override
  public MeasureCatalogue measures() {
    return measures;
  }

  @Override
  public RunTotals totals() {
    Map<Verdict, Integer> verdicts = new HashMap<>();
    jdbc.query(
        "SELECT verdict, COUNT(*) FROM submission WHERE run_id = ? GROUP BY verdict",
        rs -> {
          verdicts.put(Verdict.valueOf(rs.getString(1)), rs.getInt(2));
        },
        runId);
    Integer counted =
        jdbc.query(
            "SELECT reason, COUNT(*) FROM submission WHERE run_id = ? AND reason IS NOT NULL"
                + " GROUP BY reason",
            rs -> {
              int sum = 0;
              while (rs.next()) {
                if (UnreadableReason.valueOf(rs.getString(1)).counted()) {
                  sum += rs.getInt(2);
                }
              }
              return sum;
            },
            runId);
    List<RunTotals.RuleCount> findings = new ArrayList<>();
    jdbc.query(
        """
        SELECT rule, level, COUNT(*) FROM finding WHERE run_id = ? GROUP BY rule, level
        """,
        rs -> {
          findings.add(
              new RunTotals.RuleCount(
                  rs.getString(1), Level.ofWord(rs.getString(2)), rs.getInt(3)));
        },
        runId);
    findings.sort(
        Comparator.comparing(RunTotals.RuleCount::rule)
            .thenComparing(RunTotals.RuleCount::level, Collections.reverseOrder()));
    return new RunTotals(
        verdicts.getOrDefault(Verdict.PASS, 0),
        verdicts.getOrDefault(Verdict.REVIEW, 0),
        verdicts.getOrDefault(Verdict.FAIL, 0),
        verdicts.getOrDefault(Verdict.NOT_AUDITED, 0),
        counted == null ? 0 : counted,
        number("SELECT SUM(words) FROM submission WHERE run_id = ?").longValue(),
        averageScore(),
        findings,
        number("SELECT COUNT(*) FROM figure WHERE run_id = ?").intValue());
  }

  private OptionalDouble averageScore() {
    Number scored = number("SELECT COUNT(score) FROM submission WHERE run_id = ?");
    Number sum = number("SELECT SUM(score) FROM submission WHERE run_id = ?");
    return scored.intValue() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.round(sum.doubleValue() / scored.intValue()) / 10.0);
  }

  private Number number(String sql) {
    Long value = jdbc.queryForObject(sql, Long.class, runId);
    return value == null ? 0 : value;
  }

  @Override
  public void eachDocument(Order order, Consumer<DocumentRow> consumer) {
    eachPage(
        order,
        page -> {
          Map<Long, Measures> measured = measured(page);
          Map<Long, DocumentRow> rows = new HashMap<>();
          query(
              "SELECT * FROM submission WHERE run_id = ? AND seq IN (%s)",
              (rs, n) ->
                  rows.put(
                      rs.getLong("seq"),
                      document(rs, measured.getOrDefault(rs.getLong("seq"), Measures.NONE))),
              page);
          page.forEach(seq -> accept(consumer, rows.get(seq)));
        });
  }

  private Map<Long, Measures> measured(List<Long> page) {
    Map<Long, Map<String, Double>> amounts = new HashMap<>();
    query(
        """
        SELECT seq, measure, amount FROM submission_measure
        WHERE run_id = ? AND seq IN (%s)
        """,
        (rs, n) ->
            amounts
                .computeIfAbsent(rs.getLong("seq"), s -> new HashMap<>())
                .put(rs.getString("measure"), rs.getDouble("amount")),
        page);
    Map<Long, Measures> measured = new HashMap<>();
    amounts.forEach((seq, found) -> measured.put(seq, new Measures(found)));
    return measured;
  }

  @Override
  public void eachFinding(Order order, Consumer<FindingRow> consumer) {
    String earlier = before == null ? "" : before;
    eachPage(
        order,
        page -> {
          Map<Long, List<FindingRow>> rows = new HashMap<>();
          query(
              """
              SELECT s.name, f.*, (SELECT COUNT(*) FROM finding o WHERE o.run_id = '%s'
                AND o.fingerprint = f.fingerprint) AS known
              FROM finding f JOIN submission s ON s.run_id = f.run_id AND s.seq = f.seq
              WHERE f.run_id = ? AND f.seq IN (%%s) ORDER BY f.seq, f.ordinal
              """
                  .formatted(earlier.replace("'", "")),
              (rs, n) ->
                  rows.computeIfAbsent(rs.getLong("seq"), s -> new ArrayList<>()).add(finding(rs)),
              page);
          page.forEach(seq -> rows.getOrDefault(seq, List.of()).forEach(consumer));
        });
  }

  @Override
  public void eachFigure(Order order, Consumer<FigureRow> consumer) {
    eachPage(
        order,
        page -> {
          Map<Long, List<FigureRow>> rows = new HashMap<>();
          query(
              """
              SELECT s.name, f.seq, f.body FROM figure f
                JOIN submission s ON s.run_id = f.run_id AND s.seq = f.seq
              WHERE f.run_id = ? AND f.seq IN (%s) ORDER BY f.seq, f.ordinal
              """,
              (rs, n) -> {
                StoredFigure stored = Json.read(rs.getString("body"), StoredFigure.class);
                return rows.computeIfAbsent(rs.getLong("seq"), s -> new ArrayList<>())
                    .add(
                        new FigureRow(
                            rs.getString("name"),
                            stored.figure(),
                            stored.where(),
                            stored.elsewhere()));
              },
              page);
          page.forEach(seq -> rows.getOrDefault(seq, List.of()).forEach(consumer));
        });
  }

  private void eachPage(Order order, Consumer<List<Long>> consumer) {
    String by =
        switch (order) {
          case BY_NAME -> "name_order";
          case WORST_FIRST -> "CASE WHEN score IS NULL THEN 1 ELSE 0 END, score, name_order";
        };
    long[] sequence =
        jdbc
            .queryForList(
                "SELECT seq FROM submission WHERE run_id = ? ORDER BY " + by, Long.class, runId)
            .stream()
            .mapToLong(Long::longValue)
            .toArray();
    for (int from = 0; from < sequence.length; from += PAGE) {
      long[] page = Arrays.copyOfRange(sequence, from, Math.min(sequence.length, from + PAGE));
      consumer.accept(Arrays.stream(page).boxed().toList());
    }
  }

  private <T> void query(String sql, RowMapper<T> mapper, List<Long> page) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(runId);
    parameters.addAll(page);
    String marks = String.join(", ", Collections.nCopies(page.size(), "?"));
    jdbc.query(String.format(Locale.ROOT, sql, marks), mapper, parameters.toArray());
  }

  private static <T> void accept(Consumer<T> consumer, @Nullable T row) {
    if (row != null) {
      consumer.accept(row);
    }
  }

  private static FindingRow finding(ResultSet rs) throws SQLException {
    return new FindingRow(
        rs.getString("name"),
        Json.read(rs.getString("body"), StoredFinding.class)
            .located(rs.getString("rule"), rs.getString("level"), rs.getString("fingerprint")),
        rs.getInt("known") > 0 ? FindingStatus.UNCHANGED : FindingStatus.NEW);
  }

  private static DocumentRow document(ResultSet rs, Measures measures) throws SQLException {
    Verdict verdict = Verdict.valueOf(rs.getString("verdict"));
    String json = rs.getString("summary");
    String code = rs.getString("reason");
    String detail = rs.getString("detail");
    UnreadableReason reason = code == null ? null : UnreadableReason.valueOf(code);
    Summary summary =
        json == null || reason != null
            ? new Summary("", List.of(), reason == null ? "" : reason.sentence())
            : Json.read(json, Summary.class);
    return new DocumentRow(
        rs.getString("name"),
        verdict,
        verdict == Verdict.NOT_AUDITED ? null : summary.score(rs.getInt("score")),
        summary.headline(),
        rs.getInt("words"),
        rs.getString("language"),
        rs.getInt("errors"),
        rs.getInt("warnings"),
        rs.getInt("notes"),
        summary.mainReason(),
        measures,
        summary.failedChecks(),
        reason,
        detail == null ? "" : Json.read(detail, String.class),
        rs.getLong("size"),
        rs.getString("type"));
  }
}
