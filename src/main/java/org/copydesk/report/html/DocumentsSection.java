package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;

/** Every file that was found: the table, and what was not audited. */
final class DocumentsSection {

  private static final int LINE = 400;

  private final AuditRun run;
  private final KindNumbers numbers;
  private final ScoreWords scores;

  /** Whether the table has a column for the baseline; it has room for one that is needed. */
  private final boolean baseline;

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
    this.numbers = numbers;
    this.scores = new ScoreWords(run, kinds);
    this.baseline = run.totals().inBaseline() > 0;
    this.link = link;
  }

  private record Controls(List<Choice> verdicts, List<Choice> kinds, int found, boolean baseline) {}

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
      String inBaseline,
      String reason,
      String change) {}

  private record NotAudited(String name, String what, String todo, String size) {}

  /** What a section opens with: how many things it shows, or that there are none. */
  record Intro(String sentence, boolean any) {}

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
    page.write("documents-top", new Controls(verdicts, choices, run.totals().found(), baseline));
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
        baseline ? count(audited, document.inBaseline()) : "",
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
}
