package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.DocumentRow;
import org.copydesk.finding.RuleId;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;

/** Every file that was found: the table, what was not audited, and what editors decided. */
final class DocumentsSection {

  private static final int LINE = 400;

  private final AuditRun run;
  private final Kinds kinds;
  private final KindNumbers numbers;
  private final ScoreWords scores;
  private final Function<DocumentRow, String> link;

  /**
   * @param run the run
   * @param kinds what to call kinds of fault
   * @param numbers which kinds each submission has
   * @param link where a submission's story is; empty where it has none
   */
  DocumentsSection(
      AuditRun run, Kinds kinds, KindNumbers numbers, Function<DocumentRow, String> link) {
    this.run = run;
    this.kinds = kinds;
    this.numbers = numbers;
    this.scores = new ScoreWords(run, kinds);
    this.link = link;
  }

  private record Controls(List<Choice> verdicts, List<Choice> kinds, int found) {}

  /** One choice of the filter. */
  private record Choice(String value, String label) {}

  private record Row(
      String verdict,
      Badge badge,
      String kinds,
      String story,
      String score,
      String bar,
      String name,
      String link,
      String headline,
      String errors,
      String warnings,
      String notes,
      String letStand,
      String reason,
      String change) {}

  private record NotAudited(String name, String what, String todo, String size) {}

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

  /** What a section opens with: how many things it shows, or that there are none. */
  private record Intro(String sentence, boolean any) {}

  /** Writes the table of all files. */
  void writeTable(Page page) {
    List<Choice> verdicts = new ArrayList<>();
    for (Verdict verdict :
        List.of(Verdict.FAIL, Verdict.REVIEW, Verdict.PASS, Verdict.NOT_AUDITED)) {
      verdicts.add(new Choice(verdict.name(), Label.of(verdict).text()));
    }
    List<Choice> choices = new ArrayList<>();
    for (String kind : numbers.kinds()) {
      choices.add(new Choice(Integer.toString(choices.size()), kind));
    }
    page.write("documents-top", new Controls(verdicts, choices, run.totals().found()));
    run.eachDocument(Order.WORST_FIRST, document -> page.write("document", row(document)));
    page.write("documents-end");
  }

  private Row row(DocumentRow document) {
    boolean audited = document.score() != null;
    String target = link.apply(document);
    return new Row(
        document.verdict().name(),
        Badge.of(Label.of(document.verdict())),
        numbers.of(document.document()),
        target.startsWith("#") ? target.substring(1) : "",
        ScoreWords.value(document.score()),
        document.score() == null ? "" : ScoreWords.value(document.score()),
        PageText.name(document.document()),
        target,
        PageText.line(document.headline(), LINE),
        count(audited, document.errors()),
        count(audited, document.warnings()),
        count(audited, document.notes()),
        count(audited, document.suppressed()),
        PageText.line(document.mainReason(), LINE),
        scores.change(document));
  }

  private static String count(boolean audited, int count) {
    return audited ? RunWords.number(count) : "–";
  }

  /** Writes what was not audited, why, and what to do. */
  void writeNotAudited(Page page) {
    int count = run.totals().notAudited();
    page.write(
        "not-audited-top",
        new Intro(
            count == 0
                ? "All files were read."
                : RunWords.count(count, "file was", "files were")
                    + " found and could not be judged. None of them counts as clean.",
            count > 0));
    if (count > 0) {
      run.eachDocument(
          Order.WORST_FIRST,
          document -> {
            UnreadableReason reason = document.reason();
            if (reason != null) {
              page.write("not-audited", notAudited(document, reason));
            }
          });
      page.write("table-end");
    }
    page.write("section-end");
  }

  private static NotAudited notAudited(DocumentRow document, UnreadableReason reason) {
    return new NotAudited(
        PageText.name(document.document()),
        RunWords.unread(reason, PageText.line(document.detail(), LINE)),
        reason.advice(),
        RunWords.count(document.size(), "byte", "bytes"));
  }

  /** Writes what editors decided and what it spoke for. */
  void writeDecisions(Page page) {
    int[] decisions = new int[1];
    int stand = run.totals().letStand();
    run.eachDecision(
        decision -> {
          if (decisions[0]++ == 0) {
            page.write("decisions-top", new Intro(stand(stand), true));
          }
          page.write("decision", decided(decision));
        });
    if (decisions[0] == 0) {
      page.write(
          "decisions-top",
          new Intro(
              stand == 0 ? "Nothing: no editor has let a finding stand." : stand(stand), false));
    } else {
      page.write("table-end");
    }
    page.write("section-end");
  }

  private static String stand(int count) {
    return count == 0
        ? "No finding of this run was let stand."
        : RunWords.count(count, "finding was", "findings were")
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
