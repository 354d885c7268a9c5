package org.copydesk.report.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.Suppression;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.FindingWords;
import org.copydesk.report.GateWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.Meaning;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScopeWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.VisibleText;
import org.copydesk.score.GateResult;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;

/** The run on one page of Markdown, the answer first. */
final class Summary {

  /** Bytes at most; GitHub shows nothing of a step's summary that is longer than 1,048,576. */
  static final int LONGEST = 400_000;

  private static final int ROWS = 20;
  private static final int FINDINGS = 5;
  private static final int SUGGESTIONS = 3;

  private static final int NAME = 160;
  private static final int MESSAGE = 300;
  private static final int SIDE = 140;
  private static final int WORDS = 180;
  private static final int SCOPE = 1_000;

  private final AuditRun run;
  private final RunTotals totals;
  private final Kinds kinds;
  private final List<ReportFormat> others;
  private final int longest;
  private final StringBuilder page = new StringBuilder();
  private int bytes;

  /**
   * @param run what to tell
   * @param others the formats that the run writes
   * @param longest bytes of the page at most, above what its tables take
   */
  Summary(AuditRun run, List<ReportFormat> others, int longest) {
    this.run = run;
    this.totals = run.totals();
    this.kinds = new Kinds(run.rules());
    this.others = others;
    this.longest = longest;
  }

  String text() {
    Worst worst = Worst.of(run, ROWS, FINDINGS);
    Label gate = Label.of(run.gate());
    line("# " + gate.shape() + " " + RunWords.answer(totals));
    line("");
    line("**" + gate.text() + "**" + gateReason(run.gate()));
    line("");
    ScopeWords.of(run.scope()).forEach(sentence -> line("> ▲ " + of(sentence, SCOPE) + "<br>"));
    if (run.scope().partial() || !run.scope().renamed().isEmpty()) {
      line("");
    }
    conditions(run.gate());
    verdicts();
    new Fixed(run, kinds).lines().forEach(this::line);
    kindsFound();
    worst(worst.documents());
    notAudited(worst.notAudited());
    letStand(worst.letStand());
    files();
    line("");
    line("<sub>" + of(RunWords.run(run).replace("\n", "  ·  "), 1_000) + "</sub>");
    return page.toString();
  }

  // --- the gate

  private static String gateReason(GateResult gate) {
    List<GateResult.Condition> broken =
        gate.conditions().stream().filter(c -> !c.passed()).toList();
    return broken.isEmpty()
        ? "."
        : ": " + RunWords.count(broken.size(), "condition", "conditions") + " not kept.";
  }

  private void conditions(GateResult gate) {
    line("| Gate | Condition | Is | Allowed | Decided by |");
    line("| --- | --- | ---: | ---: | --- |");
    for (GateResult.Condition condition : gate.conditions()) {
      List<String> deciding = condition.decidingInWords();
      int more = condition.others();
      String names = deciding.stream().map(d -> of(d, NAME)).collect(Collectors.joining(", "));
      row(
          GateWords.label(condition).text(),
          of(condition.name(), MESSAGE),
          condition.is(),
          condition.allowed(),
          deciding.isEmpty()
              ? "–"
              : names + (more > 0 ? " and " + RunWords.number(more) + " more" : ""));
    }
    line("");
    GateWords.broken(gate).forEach(this::explain);
    line(GateWords.counts(run));
    line("");
  }

  /** Which findings break a condition, and what would keep it. */
  private void explain(GateResult.Condition condition) {
    String remedy = GateWords.remedy(condition, SCOPE);
    if (remedy.isEmpty() && condition.findings().isEmpty()) {
      return;
    }
    line("- **" + of(condition.name(), MESSAGE) + "**");
    for (GateResult.DecidingFinding finding : condition.findings()) {
      line("  - " + of(GateWords.finding(finding, kinds, NAME), SCOPE));
    }
    if (!remedy.isEmpty()) {
      line("  - → " + of(remedy, SCOPE));
    }
    line("");
  }

  // --- the numbers

  private void verdicts() {
    line("| Verdict | Submissions | What it means |");
    line("| --- | ---: | --- |");
    verdict(Verdict.FAIL, totals.fail());
    verdict(Verdict.REVIEW, totals.review());
    verdict(Verdict.PASS, totals.pass());
    verdict(Verdict.NOT_AUDITED, totals.notAudited());
    row("**Files found**", "**" + RunWords.number(totals.found()) + "**", "");
    line("");
    line(
        "Findings that count: "
            + RunWords.number(totals.counted())
            + " ("
            + RunWords.count(totals.count(Level.ERROR), "error", "errors")
            + ", "
            + RunWords.count(totals.count(Level.WARNING), "warning", "warnings")
            + ", "
            + RunWords.count(totals.count(Level.NOTE), "note", "notes")
            + "). "
            + (totals.letStand() == 0
                ? ""
                : "Let stand: " + RunWords.number(totals.letStand()) + ". ")
            + (totals.inBaseline() == 0
                ? ""
                : "In the baseline: " + RunWords.number(totals.inBaseline()) + ". ")
            + (totals.averageScore().isPresent()
                ? "Average score: "
                    + ScoreWords.tenth(totals.averageScore().getAsDouble())
                    + " of 100."
                : "No text has a score."));
    line("");
  }

  private void verdict(Verdict verdict, int count) {
    row(Label.of(verdict).text(), RunWords.number(count), Meaning.brief(verdict));
  }

  private void kindsFound() {
    List<Kinds.Count> counts = kinds.counts(totals);
    if (counts.isEmpty()) {
      return;
    }
    open("What was found: " + RunWords.count(counts.size(), "kind", "kinds") + " of finding");
    line("| Kind | Errors | Warnings | Notes |");
    line("| --- | ---: | ---: | ---: |");
    for (Kinds.Count count : counts) {
      row(
          of(count.kind(), NAME),
          RunWords.number(count.errors()),
          RunWords.number(count.warnings()),
          RunWords.number(count.notes()));
    }
    close();
  }

  // --- the worst submissions

  private void worst(List<Worst.Document> documents) {
    if (documents.isEmpty()) {
      return;
    }
    int all = totals.fail() + totals.review();
    heading("What to fix first");
    if (all > documents.size()) {
      line(
          "The worst "
              + documents.size()
              + " of "
              + RunWords.number(all)
              + " submissions that need a look; the other reports hold all of them.");
      line("");
    }
    boolean compared = run.before().isPresent();
    line("| Verdict | Score | Submission | Main reason |" + (compared ? " Since last run |" : ""));
    line("| --- | ---: | --- | --- |" + (compared ? " --- |" : ""));
    ScoreWords scores = new ScoreWords(run, kinds);
    for (Worst.Document document : documents) {
      DocumentRow row = document.row();
      row(
          Label.of(row.verdict()).text(),
          ScoreWords.value(row.score()),
          of(row.document(), NAME),
          of(row.mainReason(), MESSAGE) + (compared ? " | " + scores.change(row) : ""));
    }
    line("");
    int told = 0;
    while (told < documents.size() && tell(documents.get(told))) {
      told++;
    }
    if (told < documents.size()) {
      line(
          "The findings of "
              + (documents.size() - told)
              + " of these submissions are left out here, for the page would grow too long to be"
              + " shown.");
      line("");
    }
  }

  /** Tells of one submission; false, and nothing told, where the page would grow too long. */
  private boolean tell(Worst.Document document) {
    DocumentRow row = document.row();
    int length = page.length();
    int before = bytes;
    open(
        Label.of(row.verdict()).text()
            + ": "
            + of(row.document(), NAME)
            + " ("
            + RunWords.count(row.findings(), "finding", "findings")
            + ")");
    for (FindingRow finding : document.findings()) {
      tell(finding);
    }
    int more = row.findings() - document.findings().size();
    if (more > 0) {
      line("- and " + RunWords.count(more, "more finding", "more findings") + " in this text");
    }
    for (String failed : row.shortfallSentences()) {
      line("- Audited only in part: " + of(failed, MESSAGE));
    }
    close();
    if (bytes <= longest) {
      return true;
    }
    page.setLength(length);
    bytes = before;
    return false;
  }

  private void tell(FindingRow row) {
    Finding finding = row.located().finding();
    line(
        "- "
            + Label.of(finding.level()).text()
            + ", "
            + of(row.located().where(), NAME)
            + ": **"
            + of(kinds.of(finding.rule().value()), NAME)
            + "**"
            + (run.before().isPresent() ? " · " + ChangeWords.status(row.history()) : ""));
    line("  <br>" + quoted(row.located().excerpt()));
    line("  <br>" + of(finding.message(), MESSAGE));
    String todo = todo(finding);
    if (!todo.isEmpty()) {
      line("  <br>→ " + todo);
    }
  }

  /** The words in their sentence, told apart by letters and brackets. */
  private static String quoted(Excerpt excerpt) {
    return "“"
        + side(excerpt.before())
        + "<b>&#91;"
        + of(excerpt.words(), WORDS)
        + "&#93;</b>"
        + side(excerpt.after())
        + "”";
  }

  private static String side(String text) {
    return VisibleText.beside(text, line -> of(line, SIDE));
  }

  private String todo(Finding finding) {
    List<String> suggestions =
        FindingWords.suggestions(finding, SUGGESTIONS, s -> "“" + of(s, NAME) + "”");
    return suggestions.isEmpty()
        ? of(kinds.fix(finding.rule()), MESSAGE)
        : String.join(" or ", suggestions);
  }

  // --- what a reader might think was looked at

  private void notAudited(List<DocumentRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    heading("Not audited");
    line(
        RunWords.count(totals.notAudited(), "file was", "files were")
            + " found and not judged; "
            + expected());
    line("");
    line("| File | What happened | What to do |");
    line("| --- | --- | --- |");
    for (DocumentRow row : rows) {
      UnreadableReason reason = row.reason();
      if (reason != null) {
        row(
            of(row.document(), NAME),
            of(RunWords.unread(reason, row.detail()), MESSAGE),
            of(reason.advice(), MESSAGE));
      }
    }
    more(totals.notAudited() - rows.size(), "file", "files");
  }

  private String expected() {
    int expected = totals.notAuditedCounted();
    if (expected == 0) {
      return "no submission was expected there.";
    }
    return totals.notAudited() == 1
        ? "a submission was expected of it."
        : "of " + RunWords.number(expected) + " a submission was expected.";
  }

  private void letStand(List<FindingRow> rows) {
    List<String> idle = SuppressionWords.idle(run.suppressions(), run.scope().partial());
    String baseline = RunWords.baseline(totals, kinds);
    if (rows.isEmpty() && idle.isEmpty() && baseline.isEmpty()) {
      return;
    }
    heading("What does not count");
    if (!baseline.isEmpty()) {
      line(of(baseline, 2 * MESSAGE));
      line("");
    }
    idle.forEach(sentence -> line("▲ " + sentence + "\n"));
    if (rows.isEmpty()) {
      return;
    }
    line("These were let stand and cost no points:");
    line("");
    line("| Submission | Kind | Words | Why |");
    line("| --- | --- | --- | --- |");
    for (FindingRow row : rows) {
      Suppression suppression = row.suppression();
      if (suppression != null) {
        row(
            of(row.document(), NAME),
            of(kinds.of(row.located().finding().rule().value()), NAME),
            "“" + of(row.located().excerpt().words(), NAME) + "”",
            why(suppression));
      }
    }
    more(totals.letStand() - rows.size(), "finding", "findings");
  }

  private static String why(Suppression suppression) {
    List<String> parts = new ArrayList<>();
    parts.add(of(SuppressionWords.kind(suppression.kind()), NAME));
    if (!suppression.by().isBlank()) {
      parts.add(of(suppression.by(), NAME));
    }
    if (suppression.since() != null) {
      parts.add(suppression.since().toString());
    }
    String who = String.join(", ", parts);
    return suppression.reason().isBlank() ? who : who + ": " + of(suppression.reason(), MESSAGE);
  }

  private void files() {
    heading("More of this run");
    for (ReportFormat format : others) {
      if (format != ReportFormat.MARKDOWN) {
        line("- `" + format.fileNames() + "`: " + format.purpose());
      }
    }
    line("- `copydesk explain RULE` tells what a kind of finding means.");
  }

  // --- the pieces of a page

  private static String of(String foreign, int most) {
    return MarkdownText.of(foreign, most);
  }

  private void more(long more, String one, String many) {
    line("");
    if (more > 0) {
      line("… and " + RunWords.count(more, "more " + one, "more " + many) + ".");
      line("");
    }
  }

  private void heading(String title) {
    line("## " + title);
    line("");
  }

  private void open(String title) {
    line("<details><summary>" + title + "</summary>");
    line("");
  }

  private void close() {
    line("");
    line("</details>");
    line("");
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
    bytes += text.getBytes(StandardCharsets.UTF_8).length + 1;
  }
}
