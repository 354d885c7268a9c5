package org.copydesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.score.GateResult;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** A run held in memory, for tests of the reports. */
public final class SampleRun implements AuditRun {

  private final List<DocumentRow> documents;
  private final List<FindingRow> findings;
  private final List<FigureRow> figures;
  private final RuleCatalogue rules;
  private final MeasureCatalogue measures;

  private SampleRun(Builder builder) {
    this.rules = builder.rules();
    this.measures = builder.measures;
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
    Map<String, Map<Level, Integer>> counts = new TreeMap<>();
    for (FindingRow row : findings) {
      counts
          .computeIfAbsent(
              row.located().finding().rule().value(),
              r -> new TreeMap<>(Comparator.<Level>reverseOrder()))
          .merge(row.located().finding().level(), 1, Integer::sum);
    }
    List<RunTotals.RuleCount> list = new ArrayList<>();
    counts.forEach(
        (rule, levels) ->
            levels.forEach((level, n) -> list.add(new RunTotals.RuleCount(rule, level, n))));
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
        documents.stream().mapToLong(DocumentRow::words).sum(),
        average,
        list,
        figures.size());
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
    return new GateResult(
        List.of(
            new GateResult.Condition(
                "submissions with the verdict FAIL",
                count(Verdict.FAIL),
                0,
                count(Verdict.FAIL) == 0,
                failed)));
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
  public void eachFinding(Order order, Consumer<FindingRow> consumer) {
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
      documents.add(
          new DocumentRow(
              audit.document(),
              audit.verdict(),
              audit.score(),
              audit.headline(),
              audit.words(),
              "en",
              count(audit, Level.ERROR),
              count(audit, Level.WARNING),
              count(audit, Level.NOTE),
              mainReason(audit),
              audit.measures(),
              audit.failedChecks(),
              null,
              remark,
              4_096,
              "text/plain"));
      audit
          .findings()
          .forEach(f -> findings.add(new FindingRow(audit.document(), f, FindingStatus.NEW)));
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

    private String mainReason(Audit audit) {
      if (audit.score().breakdown().isEmpty()) {
        return "";
      }
      String rule = audit.score().breakdown().get(0).rule();
      String example =
          audit.findings().stream()
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
              Verdict.NOT_AUDITED,
              null,
              "",
              0,
              "",
              0,
              0,
              0,
              reason.sentence(),
              Measures.NONE,
              List.of(),
              reason,
              detail,
              size,
              type));
      return this;
    }

    public SampleRun build() {
      return new SampleRun(this);
    }

    private static int count(Audit audit, Level level) {
      return (int) audit.findings().stream().filter(f -> f.finding().level() == level).count();
    }
  }
}
