package org.copydesk.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingRow;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.GoneReasons;
import org.copydesk.report.Kinds;
import org.copydesk.report.RunWords;

/** What changed since the run before, and the first of what was mended. */
final class Fixed {

  private static final int ROWS = 20;
  private static final int NAME = 160;

  private final AuditRun run;
  private final Kinds kinds;

  Fixed(AuditRun run, Kinds kinds) {
    this.run = run;
    this.kinds = kinds;
  }

  /** The lines of the page; of a first run that it is one. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(ChangeWords.opening(run), ""));
    int all = run.before().isPresent() ? run.changes().gone() : 0;
    if (all == 0) {
      return lines;
    }
    lines.add(
        "<details><summary>Fixed since the last run: "
            + RunWords.count(all, "finding", "findings")
            + "</summary>");
    lines.add("");
    lines.add("| Submission | Kind | Words | Why it is gone |");
    lines.add("| --- | --- | --- | --- |");
    GoneReasons reasons = GoneReasons.of(run);
    int[] count = new int[1];
    run.eachGone(
        row -> {
          if (count[0]++ < ROWS) {
            lines.add(row(row, reasons));
          }
        });
    lines.add("");
    if (all > ROWS) {
      lines.add("… and " + RunWords.count(all - ROWS, "more finding", "more findings") + ".");
      lines.add("");
    }
    lines.add("</details>");
    lines.add("");
    return lines;
  }

  private String row(FindingRow row, GoneReasons reasons) {
    return "| "
        + MarkdownText.of(row.document(), NAME)
        + " | "
        + MarkdownText.of(kinds.of(row.located().finding().rule().value()), NAME)
        + " | “"
        + MarkdownText.of(row.located().excerpt().words(), NAME)
        + "” | "
        + reasons.of(row)
        + " |";
  }
}
