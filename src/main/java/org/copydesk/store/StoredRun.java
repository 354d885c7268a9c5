package org.copydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import java.util.function.Predicate;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.EarlierResult;
import org.copydesk.audit.FigureRow;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.audit.Measures;
import org.copydesk.audit.MoveCause;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
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
import org.copydesk.text.Shortfall;
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
  private final RunStore.@Nullable Accepted accepted;
  private @Nullable List<PastRun> trend;
  private @Nullable RunTotals totals;
  private @Nullable RunChanges changes;

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
    this.accepted = runs.accepted(runId).orElse(null);
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
    return Optional.ofNullable(accepted).map(RunStore.Accepted::runId).flatMap(runs::past);
  }

  /** What is kept of the run when it is complete. */
  RunSums sums() {
    return RunSums.of(totals(), changes(), accepted != null && accepted.otherRules());
  }

  @Override
  public RunChanges changes() {
    RunChanges known = changes;
    if (known == null) {
      // Every report asks.
      known = compared();
      changes = known;
    }
    return known;
  }

  private RunChanges compared() {
    int open = totals().counted();
    if (accepted == null) {
      return new RunChanges(false, 0, 0, 0, 0, open, 0);
    }
    List<Lives.Change> found = runs.changes(runId);
    return new RunChanges(
        true,
        sum(found, c -> is(c, FindingStatus.NEW) && !c.returned()),
        sum(found, c -> is(c, FindingStatus.NEW) && c.returned()),
        sum(found, c -> is(c, FindingStatus.UPDATED)),
        sum(found, c -> is(c, FindingStatus.ABSENT)),
        open,
        sum(found, Lives.Change::byRules));
  }

  private static boolean is(Lives.Change change, FindingStatus status) {
    return change.status().equals(status.name());
  }

  private static int sum(List<Lives.Change> changes, Predicate<Lives.Change> which) {
    return changes.stream().filter(which).mapToInt(Lives.Change::count).sum();
  }

  @Override
  public void eachGone(Consumer<FindingRow> consumer) {
    long[] lives =
        jdbc
            .queryForList(
                """
                SELECT l.id FROM finding_gone g
                  LEFT JOIN finding_life l ON l.id = g.life
                  LEFT JOIN submission_life s ON s.document = l.document
                    AND s.from_run < ? AND (s.until_run IS NULL OR s.until_run >= ?)
                WHERE g.run_id = ? AND l.suppressed = 0
                ORDER BY s.name_order, l.begins, l.ends, l.rule, l.id
                """,
                Long.class,
                number(),
                number(),
                runId)
            .stream()
            .mapToLong(Long::longValue)
            .toArray();
    for (int from = 0; from < lives.length; from += PAGE) {
      List<Long> page =
          Arrays.stream(lives, from, Math.min(lives.length, from + PAGE)).boxed().toList();
      Map<Long, FindingRow> rows = new HashMap<>();
      query(
          """
          SELECT l.id, l.rule, l.level, l.fingerprint, l.body, l.since, g.by_rules, s.name,
            (SELECT MIN(n.file) FROM submission_past p
              LEFT JOIN submission n ON n.run_id = p.run_id AND n.seq = p.seq
              WHERE p.run_id = g.run_id AND p.document = l.document) AS file
          FROM {page}
            LEFT JOIN finding_life l ON l.id = asked.v
            LEFT JOIN finding_gone g ON g.run_id = ? AND g.life = l.id
            LEFT JOIN run r ON r.run_id = g.run_id
            LEFT JOIN submission_life s ON s.document = l.document
              AND s.from_run < r.run_number
              AND (s.until_run IS NULL OR s.until_run >= r.run_number)
          WHERE g.life IS NOT NULL
          """,
          (rs, n) -> rows.put(rs.getLong("id"), gone(rs)),
          page,
          runId);
      page.forEach(life -> accept(consumer, rows.get(life)));
    }
  }

  private FindingRow gone(ResultSet rs) throws SQLException {
    String name = rs.getString("name");
    String file = rs.getString("file");
    return new FindingRow(
        name == null ? "" : name,
        // A file that is gone lies nowhere any more.
        file == null ? "" : root.pathOf(file),
        Json.read(rs.getString("body"), StoredFinding.class)
            .located(rs.getString("rule"), rs.getString("level"), rs.getString("fingerprint")),
        new FindingHistory(FindingStatus.ABSENT, false, rs.getInt("by_rules") == 1, since(rs)),
        null,
        null);
  }

  private long number() {
    Long number =
        jdbc.queryForObject("SELECT run_number FROM run WHERE run_id = ?", Long.class, runId);
    return number == null ? 0 : number;
  }

  private static @Nullable Instant since(ResultSet rs) throws SQLException {
    LocalDateTime since = rs.getObject("since", LocalDateTime.class);
    return since == null ? null : since.toInstant(ZoneOffset.UTC);
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
        number(
                """
                SELECT COUNT(*) FROM submission WHERE run_id = ? AND verdict <> 'NOT_AUDITED'
                  AND (reading_shortfalls IS NOT NULL OR checking_shortfalls IS NOT NULL)
                """)
            .intValue(),
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
        SELECT s.*, b.verdict AS earlier_verdict, b.score AS earlier_score, p.same_text,
          p.new_rules
        FROM {page}
          LEFT JOIN submission s ON s.run_id = ? AND s.seq = asked.v
          LEFT JOIN submission_past p ON p.run_id = s.run_id AND p.seq = s.seq
          LEFT JOIN submission_life b ON b.id = p.life
        WHERE s.seq IS NOT NULL
        """,
        (rs, n) ->
            rows.put(
                rs.getLong("seq"),
                document(rs, measured.getOrDefault(rs.getLong("seq"), Measures.NONE))),
        page,
        runId);
    return rows;
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
        SELECT s.name, s.file, f.*, c.status, c.returned, c.by_rules,
          CASE WHEN c.life IS NULL THEN (SELECT MIN(l.since) FROM finding_life l
            WHERE l.document = p.document AND l.fingerprint = f.fingerprint
              AND l.from_run < r.run_number
              AND (l.until_run IS NULL OR l.until_run >= r.run_number))
            ELSE k.since END AS since
        FROM {page}
          LEFT JOIN submission s ON s.run_id = ? AND s.seq = asked.v
          LEFT JOIN run r ON r.run_id = s.run_id
          LEFT JOIN finding f ON f.run_id = s.run_id AND f.seq = s.seq
          LEFT JOIN submission_past p ON p.run_id = f.run_id AND p.seq = f.seq
          LEFT JOIN finding_past c
            ON c.run_id = f.run_id AND c.seq = f.seq AND c.ordinal = f.ordinal
          LEFT JOIN finding_life k ON k.id = c.life
        WHERE f.seq IS NOT NULL ORDER BY f.seq, f.ordinal
        """,
        (rs, n) -> rows.computeIfAbsent(rs.getLong("seq"), s -> new ArrayList<>()).add(finding(rs)),
        page,
        runId);
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
    return accepted != null;
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
        history(rs),
        review.suppression(),
        review.decision());
  }

  private FindingHistory history(ResultSet rs) throws SQLException {
    String status = rs.getString("status");
    Instant since = since(rs);
    if (accepted == null || (status == null && since == null)) {
      return FindingHistory.NEW;
    }
    if (status == null) {
      return FindingHistory.unchanged(since);
    }
    FindingStatus known = FindingStatus.valueOf(status);
    return new FindingHistory(
        known,
        rs.getInt("returned") == 1,
        rs.getInt("by_rules") == 1,
        known == FindingStatus.NEW ? null : since);
  }

  /** Why a submission may be judged otherwise than before. */
  private static MoveCause cause(ResultSet rs, Verdict now, Verdict before) throws SQLException {
    boolean sameText =
        rs.getInt("same_text") == 1 && now != Verdict.NOT_AUDITED && before != Verdict.NOT_AUDITED;
    boolean newRules = rs.getInt("new_rules") == 1;
    if (sameText) {
      return newRules ? MoveCause.RULES : MoveCause.AROUND;
    }
    return newRules ? MoveCause.TEXT_AND_RULES : MoveCause.TEXT;
  }

  /** Those of reading, then those of checking. */
  private static List<Shortfall> shortfalls(ResultSet rs) throws SQLException {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (String column : List.of("reading_shortfalls", "checking_shortfalls")) {
      String json = rs.getString(column);
      if (json != null) {
        shortfalls.addAll(List.of(Json.read(json, Shortfall[].class)));
      }
    }
    return shortfalls;
  }

  private DocumentRow document(ResultSet rs, Measures measures) throws SQLException {
    Verdict verdict = Verdict.valueOf(rs.getString("verdict"));
    String json = rs.getString("summary");
    String code = rs.getString("reason");
    String detail = rs.getString("detail");
    UnreadableReason reason = code == null ? null : UnreadableReason.valueOf(code);
    Summary summary =
        json == null || reason != null
            ? new Summary("", reason == null ? "" : reason.sentence())
            : Json.read(json, Summary.class);
    List<Shortfall> shortfalls = shortfalls(rs);
    String mainReason = summary.mainReason();
    if (mainReason.isEmpty() && verdict != Verdict.PASS && !shortfalls.isEmpty()) {
      mainReason = shortfalls.get(0).sentence();
    }
    String earlierName = rs.getString("earlier_name");
    String earlierVerdict = accepted == null ? null : rs.getString("earlier_verdict");
    Verdict verdictBefore = earlierVerdict == null ? null : Verdict.valueOf(earlierVerdict);
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
        mainReason,
        measures,
        shortfalls,
        reason,
        detail == null ? "" : Json.read(detail, String.class),
        rs.getLong("size"),
        rs.getString("type"),
        earlierName == null ? "" : earlierName,
        verdictBefore == null
            ? null
            : new EarlierResult(verdictBefore, scoreBefore, cause(rs, verdict, verdictBefore)));
  }
}
