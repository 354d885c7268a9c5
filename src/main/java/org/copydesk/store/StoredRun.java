package org.copydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.EarlierResult;
import org.copydesk.audit.FigureRow;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.Measures;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunScope;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.StoryRow;
import org.copydesk.audit.Suppression;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.GateResult;
import org.copydesk.score.Verdict;
import org.copydesk.suppression.Suppressions;
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

  /** Texts are read fewer at a time, for one can be a book. */
  private static final int STORIES = 10;

  /** More points than this no chart shows. */
  private static final int LATEST = 60;

  private final JdbcTemplate jdbc;
  private final RunStore runs;
  private final RuleCatalogue rules;
  private final MeasureCatalogue measures;
  private final SourceRoot root;
  private final Decisions decisions;
  private final Suppressions suppressions;
  private final Function<Decision, Optional<String>> listing;
  private final String runId;
  private final @Nullable String before;
  private @Nullable List<PastRun> trend;
  private @Nullable RunTotals totals;

  StoredRun(
      JdbcTemplate jdbc,
      RunStore runs,
      RuleCatalogue rules,
      MeasureCatalogue measures,
      SourceRoot root,
      Decisions decisions,
      Suppressions suppressions,
      Function<Decision, Optional<String>> listing,
      String runId) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.rules = rules;
    this.measures = measures;
    this.root = root;
    this.decisions = decisions;
    this.suppressions = suppressions;
    this.listing = listing;
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
  public ReviewNotes review() {
    return runs.reviewNotes(runId);
  }

  @Override
  public RunScope scope() {
    return runs.scope(runId);
  }

  @Override
  public List<SuppressionRow> suppressions() {
    Map<String, Integer> spoken = new HashMap<>();
    if (!suppressions.isEmpty()) {
      jdbc.query(
          "SELECT review FROM finding WHERE run_id = ? AND suppressed = 1",
          rs -> {
            Suppression kept = Json.read(rs.getString(1), StoredReview.class).suppression();
            if (kept != null) {
              spoken.merge(kept.source(), 1, Integer::sum);
            }
          },
          runId);
    }
    LocalDate day = LocalDate.ofInstant(header().started(), ZoneOffset.UTC);
    return suppressions.entries().stream()
        .map(
            e ->
                new SuppressionRow(
                    e.rulesInWords(),
                    e.filesInWords(),
                    e.textsInWords(),
                    e.reason(),
                    e.by(),
                    e.until(),
                    e.place(),
                    spoken.getOrDefault(e.place(), 0),
                    e.isExpired(day)))
        .toList();
  }

  @Override
  public List<PastRun> trend() {
    List<PastRun> known = trend;
    if (known == null) {
      // Counting what came and went takes a while, and several reports ask.
      known =
          scope().partial()
              // Some of the files say nothing beside all of them.
              ? List.of(sums().past(runId, header().started()).notCompared())
              : runs.trend(runId, sums(), LATEST);
      trend = known;
    }
    return known;
  }

  @Override
  public Optional<PastRun> before() {
    // It may lie further back than any trend goes.
    return Optional.ofNullable(before).flatMap(runs::past);
  }

  /** What is kept of the run when it is complete. */
  RunSums sums() {
    int appeared = 0;
    int gone = 0;
    if (before != null) {
      appeared = appeared(before);
      gone = gone(before);
    }
    return RunSums.of(totals(), appeared, gone, before != null);
  }

  /** How many findings the run before this one does not have, whatever their submissions' names. */
  private int appeared(String before) {
    return count(
        """
        SELECT COUNT(*) FROM finding f WHERE f.run_id = ? AND NOT EXISTS (
          SELECT 1 FROM finding o WHERE o.run_id = ? AND o.fingerprint = f.fingerprint)
          AND NOT EXISTS (SELECT 1 FROM finding o
            WHERE o.run_id = ? AND o.fingerprint = f.earlier_fingerprint)
        """,
        runId,
        before,
        before);
  }

  /**
   * How many findings of the run before are no longer there; of a partial run only those of
   * submissions that it looked at.
   */
  private int gone(String before) {
    String same =
        """
        NOT EXISTS (SELECT 1 FROM finding o WHERE o.run_id = ? AND o.fingerprint = f.fingerprint)
          AND NOT EXISTS (SELECT 1 FROM finding o
            WHERE o.run_id = ? AND o.earlier_fingerprint = f.fingerprint)
        """;
    return scope().partial()
        ? count(
            """
            SELECT COUNT(*) FROM submission n
              JOIN submission b ON b.run_id = ?
                AND b.name_hash = COALESCE(n.earlier_hash, n.name_hash)
              JOIN finding f ON f.run_id = b.run_id AND f.seq = b.seq
            WHERE n.run_id = ? AND
            """
                + same,
            before,
            runId,
            runId,
            runId)
        : count(
            "SELECT COUNT(*) FROM finding f WHERE f.run_id = ? AND " + same, before, runId, runId);
  }

  private int count(String sql, Object... parameters) {
    Integer count = jdbc.queryForObject(sql, Integer.class, parameters);
    return count == null ? 0 : count;
  }

  @Override
  public RunTotals totals() {
    RunTotals known = totals;
    if (known == null) {
      // Every sheet and section asks, and its findings have their decisions by now.
      known = counted();
      totals = known;
    }
    return known;
  }

  private RunTotals counted() {
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
    return new RunTotals(
        verdicts.getOrDefault(Verdict.PASS, 0),
        verdicts.getOrDefault(Verdict.REVIEW, 0),
        verdicts.getOrDefault(Verdict.FAIL, 0),
        verdicts.getOrDefault(Verdict.NOT_AUDITED, 0),
        counted == null ? 0 : counted,
        number("SELECT SUM(words) FROM submission WHERE run_id = ?").longValue(),
        averageScore(),
        counts(0),
        counts(1),
        counts(2),
        number("SELECT COUNT(*) FROM figure WHERE run_id = ?").intValue());
  }

  private List<RunTotals.RuleCount> counts(int suppressed) {
    List<RunTotals.RuleCount> counts = new ArrayList<>();
    jdbc.query(
        """
        SELECT rule, level, COUNT(*) FROM finding WHERE run_id = ? AND suppressed = ?
        GROUP BY rule, level
        """,
        rs -> {
          counts.add(
              new RunTotals.RuleCount(
                  rs.getString(1), Level.ofWord(rs.getString(2)), rs.getInt(3)));
        },
        runId,
        suppressed);
    counts.sort(
        Comparator.comparing(RunTotals.RuleCount::rule)
            .thenComparing(RunTotals.RuleCount::level, Collections.reverseOrder()));
    return counts;
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
        PAGE,
        page -> {
          Map<Long, DocumentRow> rows = documents(page);
          page.forEach(seq -> accept(consumer, rows.get(seq)));
        });
  }

  private Map<Long, DocumentRow> documents(List<Long> page) {
    Map<Long, Measures> measured = measured(page);
    Map<Long, DocumentRow> rows = new HashMap<>();
    query(
        """
        SELECT s.*, b.verdict AS earlier_verdict, b.score AS earlier_score
        FROM {page}
          LEFT JOIN submission s ON s.run_id = ? AND s.seq = asked.v
          LEFT JOIN submission b
            ON b.run_id = ? AND b.name_hash = COALESCE(s.earlier_hash, s.name_hash)
              AND b.name_hash <> ''
        WHERE s.seq IS NOT NULL
        """,
        (rs, n) ->
            rows.put(
                rs.getLong("seq"),
                document(rs, measured.getOrDefault(rs.getLong("seq"), Measures.NONE))),
        page,
        runId,
        earlier());
    return rows;
  }

  /** The run to compare with; a name that no run has when there is none. */
  private String earlier() {
    return before == null ? "" : before;
  }

  private Map<Long, Measures> measured(List<Long> page) {
    Map<Long, Map<String, Double>> amounts = new HashMap<>();
    query(
        """
        SELECT m.seq, m.measure, m.amount
        FROM {page} LEFT JOIN submission_measure m ON m.run_id = ? AND m.seq = asked.v
        WHERE m.seq IS NOT NULL
        """,
        (rs, n) ->
            amounts
                .computeIfAbsent(rs.getLong("seq"), s -> new HashMap<>())
                .put(rs.getString("measure"), rs.getDouble("amount")),
        page,
        runId);
    Map<Long, Measures> measured = new HashMap<>();
    amounts.forEach((seq, found) -> measured.put(seq, new Measures(found)));
    return measured;
  }

  @Override
  public void eachRaised(Order order, Consumer<FindingRow> consumer) {
    eachPage(
        order,
        PAGE,
        page -> {
          Map<Long, List<FindingRow>> rows = raised(page);
          page.forEach(seq -> rows.getOrDefault(seq, List.of()).forEach(consumer));
        });
  }

  private Map<Long, List<FindingRow>> raised(List<Long> page) {
    Map<Long, List<FindingRow>> rows = new HashMap<>();
    query(
        """
        SELECT s.name, s.file, f.*, b.run_id IS NOT NULL AND (
          EXISTS (SELECT 1 FROM finding o
            WHERE o.run_id = b.run_id AND o.fingerprint = f.fingerprint)
          OR EXISTS (SELECT 1 FROM finding o
            WHERE o.run_id = b.run_id AND o.fingerprint = f.earlier_fingerprint)) AS known
        FROM {page}
          LEFT JOIN submission s ON s.run_id = ? AND s.seq = asked.v
          LEFT JOIN finding f ON f.run_id = s.run_id AND f.seq = s.seq
          LEFT JOIN run b ON b.run_id = ?
        WHERE f.seq IS NOT NULL ORDER BY f.seq, f.ordinal
        """,
        (rs, n) -> rows.computeIfAbsent(rs.getLong("seq"), s -> new ArrayList<>()).add(finding(rs)),
        page,
        runId,
        earlier());
    return rows;
  }

  /** Each submission, audited or not, with everything that was raised in it, by name. */
  public void eachSubmission(Consumer<StoredSubmission> consumer) {
    eachPage(
        Order.BY_NAME,
        PAGE,
        page -> {
          Map<Long, DocumentRow> documents = documents(page);
          Map<Long, List<FindingRow>> findings = raised(page);
          Map<Long, String> files = new HashMap<>();
          query(
              """
              SELECT s.seq, s.file
              FROM {page} LEFT JOIN submission s ON s.run_id = ? AND s.seq = asked.v
              WHERE s.seq IS NOT NULL
              """,
              (rs, n) -> files.put(rs.getLong("seq"), rs.getString("file")),
              page,
              runId);
          for (Long seq : page) {
            DocumentRow document = documents.get(seq);
            if (document != null) {
              consumer.accept(
                  new StoredSubmission(
                      document,
                      files.getOrDefault(seq, ""),
                      findings.getOrDefault(seq, List.of())));
            }
          }
        });
  }

  /** Whether there is a run that tells which findings are new. */
  public boolean isComparable() {
    return before != null;
  }

  @Override
  public void eachStory(Order order, Consumer<StoryRow> consumer) {
    eachPage(
        order,
        STORIES,
        page -> {
          Map<Long, DocumentRow> documents = documents(page);
          Map<Long, List<FindingRow>> findings = raised(page);
          Map<Long, StoredArticle> texts = new HashMap<>();
          query(
              """
              SELECT s.seq, t.article
              FROM {page} LEFT JOIN submission s ON s.run_id = ? AND s.seq = asked.v
                LEFT JOIN text t ON t.text_hash = s.text_hash
              WHERE t.text_hash IS NOT NULL
              """,
              (rs, n) ->
                  texts.put(
                      rs.getLong("seq"), Json.read(rs.getString("article"), StoredArticle.class)),
              page,
              runId);
          for (Long seq : page) {
            DocumentRow document = documents.get(seq);
            StoredArticle text = texts.get(seq);
            if (document != null && text != null && document.score() != null) {
              consumer.accept(
                  new StoryRow(
                      document, text.text(), text.blocks(), findings.getOrDefault(seq, List.of())));
            }
          }
        });
  }

  @Override
  public void eachDecision(Consumer<DecisionRow> consumer) {
    Map<Decision.Target, Integer> spoken = new HashMap<>();
    jdbc.query(
        "SELECT review FROM finding WHERE run_id = ? AND review IS NOT NULL",
        rs -> {
          Decision decision = Json.read(rs.getString(1), StoredReview.class).decision();
          if (decision != null) {
            spoken.merge(decision.target(), 1, Integer::sum);
          }
        },
        runId);
    decisions
        .all()
        .forEach(
            d ->
                consumer.accept(
                    new DecisionRow(
                        d, spoken.getOrDefault(d.target(), 0), listing.apply(d).orElse(""))));
  }

  @Override
  public void eachFigure(Order order, Consumer<FigureRow> consumer) {
    eachPage(
        order,
        PAGE,
        page -> {
          Map<Long, List<FigureRow>> rows = new HashMap<>();
          query(
              """
              SELECT s.name, f.seq, f.body FROM {page}
                LEFT JOIN submission s ON s.run_id = ? AND s.seq = asked.v
                LEFT JOIN figure f ON f.run_id = s.run_id AND f.seq = s.seq
              WHERE f.seq IS NOT NULL ORDER BY f.seq, f.ordinal
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
              page,
              runId);
          page.forEach(seq -> rows.getOrDefault(seq, List.of()).forEach(consumer));
        });
  }

  private void eachPage(Order order, int size, Consumer<List<Long>> consumer) {
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
    for (int from = 0; from < sequence.length; from += size) {
      long[] page = Arrays.copyOfRange(sequence, from, Math.min(sequence.length, from + size));
      consumer.accept(Arrays.stream(page).boxed().toList());
    }
  }

  /**
   * Runs a query over a page of submissions.
   *
   * @param sql a query with {@code {page}} for the numbers of the page as a table, read first: its
   *     other parameters stand behind it
   */
  private <T> void query(String sql, RowMapper<T> mapper, List<Long> page, String... runIds) {
    new AskedValues(jdbc)
        .ofNumbers(sql.replace("{page}", AskedValues.NUMBERS), mapper, page, runIds);
  }

  private static <T> void accept(Consumer<T> consumer, @Nullable T row) {
    if (row != null) {
      consumer.accept(row);
    }
  }

  private FindingRow finding(ResultSet rs) throws SQLException {
    String decided = rs.getString("review");
    StoredReview review =
        decided == null ? StoredReview.NONE : Json.read(decided, StoredReview.class);
    return new FindingRow(
        rs.getString("name"),
        root.pathOf(rs.getString("file")),
        Json.read(rs.getString("body"), StoredFinding.class)
            .located(rs.getString("rule"), rs.getString("level"), rs.getString("fingerprint")),
        rs.getBoolean("known") ? FindingHistory.unchanged(null) : FindingHistory.NEW,
        review.suppression(),
        review.decision());
  }

  private DocumentRow document(ResultSet rs, Measures measures) throws SQLException {
    Verdict verdict = Verdict.valueOf(rs.getString("verdict"));
    String json = rs.getString("summary");
    String code = rs.getString("reason");
    String detail = rs.getString("detail");
    UnreadableReason reason = code == null ? null : UnreadableReason.valueOf(code);
    Summary summary =
        json == null || reason != null
            ? new Summary("", List.of(), reason == null ? "" : reason.sentence())
            : Json.read(json, Summary.class);
    String earlierName = rs.getString("earlier_name");
    String earlierVerdict = rs.getString("earlier_verdict");
    int earlierScore = rs.getInt("earlier_score");
    Double scoreBefore = rs.wasNull() ? null : earlierScore / 10.0;
    return new DocumentRow(
        rs.getString("name"),
        root.pathOf(rs.getString("file")),
        verdict,
        verdict == Verdict.NOT_AUDITED ? null : summary.score(rs.getInt("score")),
        summary.headline(),
        rs.getInt("words"),
        rs.getString("language"),
        rs.getInt("errors"),
        rs.getInt("warnings"),
        rs.getInt("notes"),
        rs.getInt("suppressed"),
        rs.getInt("in_baseline"),
        summary.mainReason(),
        measures,
        summary.failedChecks(),
        reason,
        detail == null ? "" : Json.read(detail, String.class),
        rs.getLong("size"),
        rs.getString("type"),
        earlierName == null ? "" : earlierName,
        earlierVerdict == null
            ? null
            : new EarlierResult(Verdict.valueOf(earlierVerdict), scoreBefore));
  }
}
