package org.copydesk.report.excel;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Finding;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.report.VisibleText;

/**
 * The work list: what is wrong, where, why and what to try, worst document first. Columns are found
 * by their titles, so others can come between them.
 */
final class FindingsSheet implements RowSheet {

  static final String NAME = "Findings";

  private static final int LONGEST = 300;
  private static final int LONGEST_MESSAGE = 900;
  private static final int MOST_SUGGESTIONS = 5;
  private static final int MOST_EVIDENCE = 8;

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          "tblFindings",
          List.of(
              Column.printed("No.", 8),
              Column.printed("Level", 14),
              Column.printed("Kind", 22),
              Column.printed("Document", 26),
              Column.printed("Where", 14),
              Column.printed("In the text", 50),
              Column.printed("What to do", 30),
              Column.printed("Why flagged", 50),
              Column.onScreen("How sure", 13),
              Column.onScreen("Status", 11),
              Column.hidden("Rule", 30),
              Column.hidden("Key", 22)),
          List.of("No.", "How sure"),
          2,
          Tone.TITLE);

  private final AuditRun run;
  private final Styles styles;
  private final Kinds kinds;
  private final Limits limits;

  FindingsSheet(AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.run = run;
    this.styles = styles;
    this.kinds = kinds;
    this.limits = limits;
  }

  /** Where a finding is, in Excel's notation. */
  static String address(int place) {
    return "'" + NAME + "'!A" + (place + 2);
  }

  static int total(RunTotals totals) {
    return totals.findings().stream().mapToInt(RunTotals.RuleCount::count).sum();
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    SHEET.frame(book, number, Math.min(total(run.totals()), limits.findings()), foot);
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    int[] count = new int[1];
    run.eachFinding(
        Order.WORST_FIRST,
        finding -> {
          count[0]++;
          if (count[0] <= limits.findings()) {
            write(rows, finding, count[0]);
          }
        });
    if (count[0] == 0) {
      rows.notice("Nothing was found in the texts that were audited.");
    } else if (count[0] > limits.findings()) {
      rows.notice(RunWords.truncated(count[0] - limits.findings(), "findings", "findings.jsonl"));
    }
  }

  private void write(Rows rows, FindingRow row, int number) {
    Finding finding = row.located().finding();
    rows.begin()
        .number(number, styles.number)
        .label(Label.of(finding.level()))
        .text(kinds.of(finding.rule().value()))
        .text(CellText.of(row.document()))
        .text(CellText.line(row.located().where()))
        .marked(MarkedExcerpt.of(row.located().excerpt()))
        .text(advice(finding))
        .text(reason(finding))
        .number(finding.confidence(), styles.percent)
        .text(row.status() == FindingStatus.NEW ? "New" : "Known")
        .quiet(finding.rule().value())
        .quiet(row.located().fingerprint().value())
        .end();
  }

  /** The replacements, or else what the rule's card says to do. */
  private String advice(Finding finding) {
    List<String> suggestions =
        finding.suggestions().stream()
            .map(s -> s.isBlank() ? "(leave it out)" : CellText.of(VisibleText.oneLine(s), LONGEST))
            .distinct()
            .limit(MOST_SUGGESTIONS)
            .toList();
    return suggestions.isEmpty()
        ? CellText.line(kinds.fix(finding.rule()))
        : String.join(" / ", suggestions);
  }

  /** Why it was flagged, and below it what speaks for it. */
  private static String reason(Finding finding) {
    StringBuilder reason = new StringBuilder();
    reason.append(CellText.of(VisibleText.oneLine(finding.message()), LONGEST_MESSAGE));
    finding.evidence().stream()
        .limit(MOST_EVIDENCE)
        .forEach(e -> reason.append("\n– ").append(CellText.of(VisibleText.oneLine(e), LONGEST)));
    return reason.toString();
  }
}
