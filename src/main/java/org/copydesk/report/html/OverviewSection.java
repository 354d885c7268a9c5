package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.GateWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.Meaning;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScopeWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.Tone;
import org.copydesk.score.GateResult;
import org.copydesk.score.Verdict;
import org.jspecify.annotations.Nullable;

/** The answer first: a sentence, a few numbers, the gate, and what to mend before all else. */
final class OverviewSection {

  private static final int WORST = 5;
  private static final int LINE = 600;
  private static final int NAME = 200;

  private final AuditRun run;
  private final RunTotals totals;
  private final Kinds kinds;
  private final Function<DocumentRow, String> link;

  /**
   * @param run the run
   * @param kinds what to call kinds of fault
   * @param link where a submission's story is
   */
  OverviewSection(AuditRun run, Kinds kinds, Function<DocumentRow, String> link) {
    this.run = run;
    this.totals = run.totals();
    this.kinds = kinds;
    this.link = link;
  }

  private record View(
      String answer,
      List<String> runLines,
      boolean stories,
      List<Tile> tiles,
      String sum,
      boolean compared,
      String changes,
      boolean partial,
      List<String> scope,
      Badge gate,
      String order,
      List<Condition> conditions,
      List<Worst> worst,
      String nothing,
      String taken,
      List<String> notes,
      TrendDrawing.@Nullable View trend,
      String missing,
      List<KindRow> kinds,
      KindRow all,
      String letStand,
      String baseline) {}

  private record Tile(String tone, String shape, String word, String number, String remark) {}

  private record Condition(
      Badge badge,
      String name,
      String value,
      String limit,
      String deciding,
      boolean any,
      List<String> findings,
      String remedy) {}

  private record Worst(Badge verdict, String score, String name, String link, String reason) {}

  private record KindRow(
      String kind,
      String errors,
      String warnings,
      String notes,
      String total,
      String errorWidth,
      String warningAt,
      String warningWidth,
      String noteAt,
      String noteWidth) {}

  /** Writes the section. */
  void write(Page page, boolean stories) {
    TrendDrawing trend = new TrendDrawing(run.trend());
    List<Kinds.Count> counts = kinds.counts(totals);
    int longest = counts.stream().mapToInt(Kinds.Count::total).max().orElse(1);
    List<Worst> worst = worst();
    page.write(
        "overview",
        new View(
            RunWords.answer(totals),
            Arrays.asList(RunWords.run(run).split("\n")),
            stories,
            tiles(),
            RunWords.sum(totals) + " " + RunWords.count(totals.words(), "word", "words") + " read.",
            run.before().isPresent(),
            ChangeWords.opening(run),
            !ScopeWords.of(run.scope()).isEmpty(),
            ScopeWords.of(run.scope()),
            Badge.of(Label.of(run.gate())),
            GateWords.counts(run),
            run.gate().conditions().stream().map(this::condition).toList(),
            worst,
            worst.isEmpty() ? nothing() : "",
            RunWords.taken(run.review()),
            notices(),
            trend.isEmpty() ? null : trend.view(),
            RunWords.missingInTrend(run),
            counts.stream().map(count -> row(count, longest)).toList(),
            row(counts.stream().reduce(new Kinds.Count("All", 0, 0, 0), Kinds.Count::plus), 0),
            totals.letStand() == 0
                ? ""
                : RunWords.count(totals.letStand(), "more finding", "more findings")
                    + " "
                    + (totals.letStand() == 1
                        ? "was let stand and costs no points."
                        : "were let stand and cost no points."),
            RunWords.baseline(totals, kinds)));
  }

  /** What came of reading answers and suppressions. */
  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    run.review().sentences().forEach(s -> notices.add(PageText.line(s, LINE)));
    notices.addAll(SuppressionWords.idle(run.suppressions(), run.scope().partial()));
    return notices;
  }

  private List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(tile(Verdict.FAIL, totals.fail()));
    tiles.add(tile(Verdict.REVIEW, totals.review()));
    tiles.add(tile(Verdict.PASS, totals.pass()));
    tiles.add(tile(Verdict.NOT_AUDITED, totals.notAudited()));
    String blue = Colours.word(Tone.BLUE);
    tiles.add(
        new Tile(
            blue,
            "",
            "Average score",
            totals.averageScore().isPresent()
                ? ScoreWords.tenth(totals.averageScore().getAsDouble())
                : "–",
            averageRemark()));
    tiles.add(
        new Tile(
            blue,
            "",
            "Findings",
            RunWords.number(totals.counted()),
            RunWords.count(totals.count(Level.ERROR), "error", "errors")));
    return tiles;
  }

  private static Tile tile(Verdict verdict, int count) {
    Label label = Label.of(verdict);
    return new Tile(
        Colours.word(label.tone()),
        label.shape(),
        label.word(),
        RunWords.number(count),
        Meaning.brief(verdict));
  }

  /** What the average is of, or how it moved. */
  private String averageRemark() {
    OptionalDouble average = totals.averageScore();
    OptionalDouble earlier =
        RunWords.sumsBefore(run).map(PastRun::averageScore).orElse(OptionalDouble.empty());
    if (average.isEmpty() || earlier.isEmpty()) {
      return "of 100, audited texts";
    }
    String change = ScoreWords.difference(average.getAsDouble() - earlier.getAsDouble());
    return change.isEmpty() ? "as in the last run" : change + " since the last run";
  }

  private Condition condition(GateResult.Condition condition) {
    return new Condition(
        Badge.of(GateWords.label(condition)),
        PageText.line(condition.name(), LINE),
        condition.is(),
        condition.allowed(),
        GateWords.deciding(condition, NAME),
        !condition.findings().isEmpty(),
        condition.findings().stream().map(f -> GateWords.finding(f, kinds, NAME)).toList(),
        GateWords.remedy(condition, LINE));
  }

  private List<Worst> worst() {
    List<Worst> worst = new ArrayList<>();
    run.eachDocument(
        Order.WORST_FIRST,
        document -> {
          if (worst.size() < WORST
              && (document.verdict() == Verdict.FAIL || document.verdict() == Verdict.REVIEW)) {
            worst.add(
                new Worst(
                    Badge.of(Label.of(document.verdict())),
                    ScoreWords.value(document.score()),
                    PageText.name(document.document()),
                    link.apply(document),
                    PageText.line(document.mainReason(), LINE)));
          }
        });
    return worst;
  }

  private String nothing() {
    return totals.audited() == 0
        ? "No text could be audited; see below what was not and why."
        : "Nothing: no text that was audited needs a look.";
  }

  private static KindRow row(Kinds.Count count, int longest) {
    double scale = longest == 0 ? 0 : 100.0 / longest;
    return new KindRow(
        count.kind(),
        RunWords.number(count.errors()),
        RunWords.number(count.warnings()),
        RunWords.number(count.notes()),
        RunWords.number(count.total()),
        percent(count.errors() * scale),
        percent(count.errors() * scale),
        percent(count.warnings() * scale),
        percent((count.errors() + count.warnings()) * scale),
        percent(count.notes() * scale));
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part);
  }
}
