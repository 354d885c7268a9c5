package org.copydesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Figure;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.Charge;
import org.copydesk.score.GateResult;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Article;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** A run held in memory, for tests of the reports. */
public final class SampleRun implements AuditRun {

  /** The folder that is audited. */
  private static final String PLACE = "submissions/";

  private final List<DocumentRow> documents;
  private final List<FindingRow> findings;
  private final List<FigureRow> figures;
  private final Map<String, Article> articles;
  private final Decisions decisions;
  private final ReviewNotes notes;
  private final RunScope scope;
  private final List<SuppressionRow> suppressions;
  private final List<GateResult.Condition> asked;
  private final List<PastRun> past;
  private final List<FindingRow> gone;
  private final RuleCatalogue rules;
  private final MeasureCatalogue measures;

  private SampleRun(Builder builder) {
    this.rules = builder.rules();
    this.measures = builder.measures;
    this.articles = Map.copyOf(builder.articles);
    this.decisions = builder.decisions;
    this.notes = builder.notes;
    this.scope = builder.scope;
    this.suppressions = List.copyOf(builder.suppressions);
    this.asked = List.copyOf(builder.asked);
    this.past = List.copyOf(builder.past);
    this.gone = List.copyOf(builder.gone);
    this.documents =
        builder.documents.stream().sorted(Comparator.comparing(DocumentRow::document)).toList();
    this.findings =
        builder.findings.stream()
            .sorted(
                Comparator.comparing(FindingRow::document)
                    .thenComparing(
                        r -> r.located().finding(), org.copydesk.finding.Finding.BY_PLACE))
            .toList();
    this.figures =
        builder.figures.stream()
            .sorted(Comparator.comparing(FigureRow::document).thenComparing(r -> r.figure().span()))
            .toList();
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * A small run with something of everything: six audited texts with findings of several areas and
   * levels, figures, three files that were not audited, and the strings a sender could use to hurt
   * a report.
   */
  public static SampleRun typical() {
    return TypicalRun.run();
  }

  /**
   * A run over some of the files: findings of its four texts do not count for every reason there
   * is, and two of the three conditions of its gate are broken.
   */
  public static SampleRun partial() {
    return TypicalRun.partial();
  }

  @Override
  public RunHeader header() {
    Instant start = Instant.parse("2026-03-18T02:00:00Z");
    return new RunHeader(
        "20260318-020000-a1b2",
        start,
        start.plusSeconds(42),
        Duration.ofSeconds(42),
        List.of("submissions"),
        "0.1.0",
        "LanguageTool 6.8",
        rules.hash());
  }

  @Override
  public RunTotals totals() {
    OptionalDouble exact =
        documents.stream()
            .filter(d -> d.score() != null)
            .mapToDouble(d -> d.score().value())
            .average();
    // To the tenth, as the store gives it.
    OptionalDouble average =
        exact.isPresent() ? OptionalDouble.of(Math.round(exact.getAsDouble() * 10) / 10.0) : exact;
    return new RunTotals(
        count(Verdict.PASS),
        count(Verdict.REVIEW),
        count(Verdict.FAIL),
        count(Verdict.NOT_AUDITED),
        (int) documents.stream().filter(d -> d.reason() != null && d.reason().counted()).count(),
        (int) documents.stream().filter(d -> !d.shortfalls().isEmpty()).count(),
        documents.stream().mapToLong(DocumentRow::words).sum(),
        average,
        counts(FindingRow::isOpen),
        counts(row -> !row.isOpen() && !row.isInBaseline()),
        counts(FindingRow::isInBaseline),
        figures.size());
  }

  private List<RunTotals.RuleCount> counts(Predicate<FindingRow> counted) {
    Map<String, Map<Level, Integer>> counts = new TreeMap<>();
    for (FindingRow row : findings) {
      if (counted.test(row)) {
        counts
            .computeIfAbsent(
                row.located().finding().rule().value(),
                r -> new TreeMap<>(Comparator.<Level>reverseOrder()))
            .merge(row.located().finding().level(), 1, Integer::sum);
      }
    }
    List<RunTotals.RuleCount> list = new ArrayList<>();
    counts.forEach(
        (rule, levels) ->
            levels.forEach((level, n) -> list.add(new RunTotals.RuleCount(rule, level, n))));
    return list;
  }

  private int count(Verdict verdict) {
    return (int) documents.stream().filter(d -> d.verdict() == verdict).count();
  }

  @Override
  public GateResult gate() {
    List<String> failed =
        documents.stream()
            .filter(d -> d.verdict() == Verdict.FAIL)
            .map(DocumentRow::document)
            .limit(5)
            .toList();
    List<GateResult.Condition> conditions = new ArrayList<>();
    conditions.add(
        new GateResult.Condition(
            "submissions with the verdict FAIL",
            count(Verdict.FAIL),
            0,
            count(Verdict.FAIL) == 0,
            failed));
    RunTotals totals = totals();
    return new GateResult(
        asked.isEmpty() ? conditions : asked,
        new GateResult.FindingCounts(
            totals.raised(),
            totals.letStand(),
            totals.inBaseline(),
            totals.counted(),
            (int)
                findings.stream()
                    .filter(f -> f.isOpen() && rules.isBlocking(f.located().finding()))
                    .count()));
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
  public void eachDocument(Order order, Consumer<DocumentRow> consumer) {
    inOrder(order).forEach(consumer);
  }

  @Override
  public ReviewNotes review() {
    return notes;
  }

  @Override
  public void eachStory(Order order, Consumer<StoryRow> consumer) {
    for (DocumentRow document : inOrder(order)) {
      Article article = articles.get(document.document());
      if (article != null) {
        consumer.accept(
            new StoryRow(
                document,
                article.text(),
                article.blocks(),
                findings.stream().filter(f -> f.document().equals(document.document())).toList()));
      }
    }
  }

  @Override
  public void eachDecision(Consumer<DecisionRow> consumer) {
    for (Decision decision : decisions.all()) {
      long spoken = findings.stream().filter(f -> decision.equals(f.decision())).count();
      consumer.accept(new DecisionRow(decision, (int) spoken));
    }
  }

  @Override
  public Optional<PastRun> before() {
    return past.isEmpty() ? Optional.empty() : Optional.of(past.get(past.size() - 1));
  }

  @Override
  public RunScope scope() {
    return scope;
  }

  @Override
  public List<SuppressionRow> suppressions() {
    return suppressions;
  }

  @Override
  public void eachGone(Consumer<FindingRow> consumer) {
    gone.forEach(consumer);
  }

  @Override
  public List<PastRun> trend() {
    List<PastRun> runs = new ArrayList<>(past);
    if (scope.partial()) {
      return runs;
    }
    RunTotals totals = totals();
    RunChanges changes = changes();
    runs.add(
        new PastRun(
            header().runId(),
            header().started(),
            totals.pass(),
            totals.review(),
            totals.fail(),
            totals.notAudited(),
            totals.averageScore(),
            totals.counted(),
            totals.letStand(),
            changes.fresh() + changes.returned(),
            changes.gone(),
            changes.comparable(),
            changes.byRules() > 0,
            changes.returned()));
    return runs;
  }

  @Override
  public void eachRaised(Order order, Consumer<FindingRow> consumer) {
    for (DocumentRow document : inOrder(order)) {
      findings.stream().filter(f -> f.document().equals(document.document())).forEach(consumer);
    }
  }

  @Override
  public void eachFigure(Order order, Consumer<FigureRow> consumer) {
    for (DocumentRow document : inOrder(order)) {
      figures.stream().filter(f -> f.document().equals(document.document())).forEach(consumer);
    }
  }

  private List<DocumentRow> inOrder(Order order) {
    if (order == Order.BY_NAME) {
      return documents;
    }
    return documents.stream()
        .sorted(
            Comparator.comparing((DocumentRow d) -> d.score() == null ? 101 : d.score().value())
                .thenComparing(DocumentRow::document))
        .toList();
  }

  /** Collects audits and files that were not audited. */
  public static final class Builder {
    private final List<DocumentRow> documents = new ArrayList<>();
    private final List<FindingRow> findings = new ArrayList<>();
    private final List<FigureRow> figures = new ArrayList<>();
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, EarlierResult> before = new HashMap<>();
    private final List<PastRun> past = new ArrayList<>();
    private Decisions decisions = Decisions.NONE;
    private ReviewNotes notes = ReviewNotes.NONE;
    private RunScope scope = RunScope.WHOLE;
    private List<SuppressionRow> suppressions = List.of();
    private List<GateResult.Condition> asked = List.of();
    private Function<FindingRow, Optional<Suppression>> letStand = row -> Optional.empty();
    private final List<FindingRow> gone = new ArrayList<>();
    private BiFunction<String, LocatedFinding, FindingHistory> history =
        (document, located) ->
            before.containsKey(document) ? FindingHistory.unchanged(null) : FindingHistory.NEW;
    private @Nullable RuleCatalogue rules;
    private MeasureCatalogue measures = MeasureCatalogue.NONE;

    /** Uses these cards in place of those on the class path; to be said before the audits. */
    public Builder rules(RuleCatalogue rules) {
      this.rules = rules;
      return this;
    }

    /** Says what was measured of the texts; nothing unless said. */
    public Builder measures(MeasureCatalogue measures) {
      this.measures = measures;
      return this;
    }

    private RuleCatalogue rules() {
      RuleCatalogue known = rules;
      if (known == null) {
        known = CheckDiscovery.catalogue();
        rules = known;
      }
      return known;
    }

    public Builder audited(Audit audit) {
      return audited(audit, figure -> "paragraph 1");
    }

    /** Adds an audit whose figures stand where the function says. */
    public Builder audited(Audit audit, Function<Figure, String> where) {
      return audited(audit, where, "");
    }

    /** Adds an audit with what an editor should know of its file. */
    public Builder audited(Audit audit, Function<Figure, String> where, String remark) {
      List<FindingRow> rows = audit.findings().stream().map(f -> row(audit.document(), f)).toList();
      List<FindingRow> open = rows.stream().filter(FindingRow::isOpen).toList();
      Score score = audit.score();
      Verdict verdict = audit.verdict();
      if (open.size() < rows.size()) {
        List<Charge> charges =
            open.stream()
                .map(r -> r.located().finding())
                .map(f -> new Charge(f.rule(), f.level()))
                .toList();
        ScoreFormula formula =
            new ScoreFormula(
                PriceList.standard(),
                rule -> rules().find(rule).map(RuleCard::blocking).orElse(false));
        score = formula.score(charges, audit.words());
        verdict = formula.verdict(score, charges, audit.shortfalls().isEmpty());
      }
      documents.add(
          new DocumentRow(
              audit.document(),
              PLACE + audit.document(),
              verdict,
              score,
              audit.headline(),
              audit.words(),
              "en",
              count(open, Level.ERROR),
              count(open, Level.WARNING),
              count(open, Level.NOTE),
              (int) rows.stream().filter(r -> !r.isOpen() && !r.isInBaseline()).count(),
              (int) rows.stream().filter(FindingRow::isInBaseline).count(),
              mainReason(score, open),
              audit.measures(),
              audit.shortfalls(),
              null,
              remark,
              4_096,
              "text/plain",
              earlierName(audit.document()),
              before.get(audit.document())));
      findings.addAll(rows);
      audit
          .figures()
          .forEach(
              f ->
                  figures.add(
                      new FigureRow(
                          audit.document(),
                          f,
                          where.apply(f),
                          audit.elsewhere().getOrDefault(f.span(), ""))));
      return this;
    }

    /** Adds the text of an audit, for reports that show it. */
    public Builder text(Article article) {
      articles.put(article.name(), article);
      return this;
    }

    /** Says what editors decided; to be said before the audits. */
    public Builder decisions(Decisions decisions) {
      this.decisions = decisions;
      return this;
    }

    /** Says what came of reading editors' answers. */
    public Builder notes(ReviewNotes notes) {
      this.notes = notes;
      return this;
    }

    /** Says what the gate asked and what came of it; the verdict FAIL alone unless said. */
    public Builder gate(GateResult.Condition... conditions) {
      this.asked = List.of(conditions);
      return this;
    }

    /** Says how much of its places the run looked at; to be said before the audits. */
    public Builder scope(RunScope scope) {
      this.scope = scope;
      return this;
    }

    /** Says what the desk's suppressions are, and what became of them. */
    public Builder suppressions(List<SuppressionRow> suppressions) {
      this.suppressions = suppressions;
      return this;
    }

    /** Says what lets a finding stand beside decisions; to be said before the audits. */
    public Builder lettingStand(Function<FindingRow, Optional<Suppression>> letStand) {
      this.letStand = letStand;
      return this;
    }

    /** Says what the last run said of a submission; to be said before its audit. */
    public Builder before(String document, EarlierResult result) {
      before.put(document, result);
      return this;
    }

    /** Says what earlier runs know of a finding; to be said before the audits. */
    public Builder history(BiFunction<String, LocatedFinding, FindingHistory> history) {
      this.history = history;
      return this;
    }

    /** Adds a finding that the run before had and this one has no more. */
    public Builder gone(FindingRow finding) {
      gone.add(finding);
      return this;
    }

    /** Adds an earlier run; the oldest comes first. */
    public Builder past(PastRun run) {
      past.add(run);
      return this;
    }

    private FindingRow row(String document, LocatedFinding located) {
      FindingKeys keys =
          FindingKeys.of(
              located.finding().rule(), document, located.finding().text(), located.fingerprint());
      Optional<Decision> decision = decisions.on(keys);
      FindingRow row =
          new FindingRow(
              document,
              PLACE + document,
              located,
              history.apply(document, located),
              decision.flatMap(Suppression::of).orElse(null),
              decision.orElse(null));
      return row.isOpen()
          ? new FindingRow(
              row.document(),
              row.path(),
              row.located(),
              row.history(),
              letStand.apply(row).orElse(null),
              row.decision())
          : row;
    }

    private String earlierName(String document) {
      return scope.renamed().stream()
          .filter(r -> r.to().equals(document))
          .map(RunScope.Renamed::from)
          .findFirst()
          .orElse("");
    }

    private String mainReason(Score score, List<FindingRow> open) {
      if (score.breakdown().isEmpty()) {
        return "";
      }
      String rule = score.breakdown().get(0).rule();
      String example =
          open.stream()
              .map(FindingRow::located)
              .filter(f -> f.finding().rule().value().equals(rule))
              .map(f -> ": “" + f.excerpt().words() + "”")
              .findFirst()
              .orElse("");
      return rule.startsWith("score/")
          ? rule
          : rules().find(new RuleId(rule)).map(RuleCard::summary).orElse(rule) + example;
    }

    public Builder notAudited(
        String document, UnreadableReason reason, String detail, long size, String type) {
      documents.add(
          new DocumentRow(
              document,
              PLACE + document,
              Verdict.NOT_AUDITED,
              null,
              "",
              0,
              "",
              0,
              0,
              0,
              0,
              0,
              reason.sentence(),
              Measures.NONE,
              List.of(),
              reason,
              detail,
              size,
              type,
              "",
              before.get(document)));
      return this;
    }

    public SampleRun build() {
      return new SampleRun(this);
    }

    private static int count(List<FindingRow> findings, Level level) {
      return (int) findings.stream().filter(f -> f.located().finding().level() == level).count();
    }
  }
}
