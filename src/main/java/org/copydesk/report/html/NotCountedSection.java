package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.finding.RuleId;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;

/** What does not count: editors' answers, the desk's suppressions, the baseline. */
final class NotCountedSection {

  private static final int LINE = 400;

  /** More entries than this nobody reads on a page. */
  private static final int MOST_ENTRIES = 1_000;

  private final AuditRun run;
  private final RunTotals totals;
  private final Kinds kinds;

  /**
   * @param run the run
   * @param kinds what to call kinds of fault
   */
  NotCountedSection(AuditRun run, Kinds kinds) {
    this.run = run;
    this.totals = run.totals();
    this.kinds = kinds;
  }

  private record Decided(
      String answer,
      String words,
      String kind,
      String document,
      String by,
      String when,
      String comment,
      String reach,
      String speaksFor) {}

  /** What the section opens with: how much is let stand, and whether editors decided anything. */
  private record Top(String sentence, boolean any) {}

  /** An entry of the desk's suppressions. */
  private record Entry(
      Badge state,
      String findings,
      String rules,
      String files,
      String text,
      String reason,
      String by,
      String until,
      String place) {}

  /** How many findings of a kind are in the baseline. */
  private record Known(String kind, String errors, String warnings, String notes, String total) {}

  private record Others(
      boolean entries,
      List<Entry> entry,
      String more,
      boolean baseline,
      String sentence,
      String meaning,
      List<Known> known,
      Known all) {}

  /** Writes the section. */
  void write(Page page) {
    int[] decisions = new int[1];
    run.eachDecision(
        decision -> {
          if (decisions[0]++ == 0) {
            page.write("decisions-top", new Top(stand(), true));
          }
          page.write("decision", decided(decision));
        });
    if (decisions[0] == 0) {
      page.write("decisions-top", new Top(stand(), false));
    } else {
      page.write("table-end");
    }
    page.write("not-counted", others());
    page.write("section-end");
  }

  private String stand() {
    int count = totals.letStand();
    if (count == 0) {
      return "Nothing was let stand.";
    }
    return RunWords.count(count, "finding was", "findings were")
        + " let stand. "
        + (count == 1 ? "It costs" : "They cost")
        + " no points, "
        + (count == 1 ? "is" : "are")
        + " not counted, and "
        + (count == 1 ? "is" : "are")
        + " still shown in "
        + (count == 1 ? "its story" : "their stories")
        + ".";
  }

  private Others others() {
    List<SuppressionRow> rows = run.suppressions();
    List<Entry> entries = new ArrayList<>();
    rows.stream().limit(MOST_ENTRIES).forEach(row -> entries.add(entry(row)));
    int more = rows.size() - entries.size();
    List<Kinds.Count> known = kinds.counts(totals.baseline());
    Kinds.Count all = known.stream().reduce(new Kinds.Count("All", 0, 0, 0), Kinds.Count::plus);
    return new Others(
        !entries.isEmpty(),
        entries,
        more == 0
            ? ""
            : RunWords.count(more, "further entry has", "further entries have")
                + " no room on this page; run.json (--format jsonl) holds all of them.",
        totals.inBaseline() > 0,
        RunWords.count(totals.inBaseline(), "finding is", "findings are") + " in the baseline.",
        SuppressionWords.BASELINE,
        known.stream().map(NotCountedSection::known).toList(),
        known(all));
  }

  private static Known known(Kinds.Count count) {
    return new Known(
        count.kind(),
        RunWords.number(count.errors()),
        RunWords.number(count.warnings()),
        RunWords.number(count.notes()),
        RunWords.number(count.total()));
  }

  private Entry entry(SuppressionRow row) {
    boolean partial = run.scope().partial();
    boolean idle = row.expired() || row.isUnused() && !partial;
    return new Entry(
        Badge.of(
            new Label(
                idle ? "▲" : "●",
                SuppressionWords.state(row, partial),
                idle ? Tone.AMBER : Tone.GREY)),
        RunWords.count(row.findings(), "finding", "findings"),
        PageText.line(row.rules(), LINE),
        PageText.line(row.files(), LINE),
        PageText.line(row.text(), LINE),
        PageText.line(row.reason(), LINE),
        PageText.line(row.by(), LINE),
        row.until() == null ? "" : PageText.day(row.until()),
        PageText.line(row.place(), LINE));
  }

  private Decided decided(DecisionRow row) {
    Decision decision = row.decision();
    return new Decided(
        decision.answer().label(),
        PageText.line(decision.text(), LINE),
        kindOf(decision.rule()),
        PageText.name(decision.document()),
        decision.by().isBlank() ? "unknown" : PageText.line(decision.by(), LINE),
        RunWords.moment(decision.when()),
        PageText.line(decision.comment(), LINE),
        switch (decision.scope()) {
          case FINDING -> "this finding, while its sentence stays as it is";
          case DOCUMENT -> "these words in this submission";
          case EVERYWHERE -> "these words in every submission";
        },
        speaksFor(row));
  }

  /** A decision may come from a file that somebody wrote by hand. */
  private String kindOf(String rule) {
    try {
      return kinds.of(new RuleId(rule).value());
    } catch (IllegalArgumentException e) {
      return PageText.line(rule, LINE);
    }
  }

  private static String speaksFor(DecisionRow row) {
    if (row.findings() == 0) {
      return row.listedIn().isEmpty()
          ? "nothing any more"
          : PageText.line(row.listedIn(), LINE) + " lists it";
    }
    String findings = RunWords.count(row.findings(), "finding", "findings");
    return row.decision().answer() == Answer.FIX ? findings + ", still there" : findings;
  }
}
