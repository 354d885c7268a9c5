package org.copydesk.report.html;

import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingRow;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.GoneReasons;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;

/** What was mended: the findings of the run before that are there no more. */
final class FixedSection {

  private static final int LINE = 400;

  /** More rows than this nobody reads on a page. */
  private static final int MOST = 1_000;

  private final AuditRun run;
  private final Kinds kinds;

  /**
   * @param run the run
   * @param kinds what to call kinds of fault
   */
  FixedSection(AuditRun run, Kinds kinds) {
    this.run = run;
    this.kinds = kinds;
  }

  private record Row(
      Badge level,
      String words,
      String kind,
      String document,
      String where,
      String since,
      String reason) {}

  /** Writes the section; nothing where there is no run to compare with. */
  void write(Page page) {
    if (run.before().isEmpty()) {
      return;
    }
    int all = run.changes().gone();
    page.write("fixed-top", new DocumentsSection.Intro(sentence(all), all > 0));
    if (all > 0) {
      GoneReasons reasons = GoneReasons.of(run);
      int[] count = new int[1];
      run.eachGone(
          row -> {
            if (count[0]++ < MOST) {
              page.write("fixed", row(row, reasons));
            }
          });
      page.write("table-end");
    }
    page.write("section-end");
  }

  private static String sentence(int all) {
    if (all == 0) {
      return "Nothing that the last run had is gone.";
    }
    String found =
        RunWords.count(all, "finding", "findings")
            + " of the last run "
            + (all == 1 ? "is" : "are")
            + " there no more.";
    return all <= MOST
        ? found
        : found
            + " The first "
            + RunWords.number(MOST)
            + " are listed; findings.jsonl (--format jsonl) holds all of them.";
  }

  private Row row(FindingRow row, GoneReasons reasons) {
    return new Row(
        Badge.of(Label.of(row.located().finding().level())),
        PageText.line(row.located().excerpt().words(), LINE),
        kinds.of(row.located().finding().rule().value()),
        PageText.name(row.document()),
        PageText.line(row.located().where(), LINE),
        row.history().since() == null ? "" : ChangeWords.day(row.history().since()),
        reasons.of(row));
  }
}
