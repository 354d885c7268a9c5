package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.report.GateWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.Tone;
import org.copydesk.score.GateResult;

/** Why the run passes or not: every condition, what decides it and what would make it pass. */
final class GateSheet implements RowSheet {

  static final String NAME = "Quality gate";

  private static final int LONGEST = 400;

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          "tblQualityGate",
          List.of(
              Column.printed("Kept?", 13),
              Column.printed("Condition", 38),
              Column.printed("This run", 10),
              Column.printed("Allowed", 12),
              Column.printed("Decided by", 36),
              Column.printed("Findings that decide it", 56),
              Column.printed("What would make it pass", 46)),
          List.of("This run", "Allowed"),
          2,
          Tone.BLUE);

  private final AuditRun run;
  private final Styles styles;
  private final Kinds kinds;

  GateSheet(AuditRun run, Styles styles, Kinds kinds) {
    this.run = run;
    this.styles = styles;
    this.kinds = kinds;
  }

  /** Writes the whole sheet; there are few rows. */
  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    List<GateResult.Condition> conditions = run.gate().conditions();
    XSSFSheet sheet = SHEET.frame(book, number, conditions.size(), foot);
    Rows rows = new Rows(sheet, SHEET.columns(), styles).header(SHEET.right());
    conditions.forEach(condition -> write(rows, condition));
    rows.notice(
        conditions.isEmpty()
            ? "Nothing was asked of this run. " + GateWords.counts(run)
            : GateWords.counts(run));
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    // Written with its frame.
  }

  private void write(Rows rows, GateResult.Condition condition) {
    List<String> findings = new ArrayList<>();
    condition
        .findings()
        .forEach(
            f -> findings.add(CellText.line(GateWords.finding(f, kinds, LONGEST), 4 * LONGEST)));
    rows.begin().label(GateWords.label(condition)).text(CellText.line(condition.name(), LONGEST));
    amount(rows, condition.is());
    amount(rows, condition.allowed());
    rows.text(CellText.of(GateWords.deciding(condition, LONGEST), 5 * LONGEST))
        .text(String.join("\n", findings))
        .text(CellText.line(GateWords.remedy(condition, 2 * LONGEST), 3 * LONGEST))
        .end();
  }

  /** A number as a number, so that no program marks it as a mistake; anything else as text. */
  private void amount(Rows rows, String told) {
    if (isNumber(told)) {
      rows.number(Double.parseDouble(told), told.contains(".") ? styles.score : styles.number);
    } else {
      rows.text(CellText.line(told, LONGEST), styles.textRight);
    }
  }

  /** Whether what is told is a number and nothing else. */
  static boolean isNumber(String told) {
    return told.matches("[0-9]{1,15}(?:\\.[0-9])?");
  }
}
