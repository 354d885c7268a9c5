package org.copydesk.report.excel;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingRow;
import org.copydesk.report.GoneReasons;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;

/**
 * What was mended: the findings of the run before that are there no more, and why they are gone.
 */
final class FixedSheet implements RowSheet {

  static final String NAME = "Fixed since last run";

  private static final int LONGEST_MESSAGE = 400;

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          "tblFixedSinceLastRun",
          List.of(
              Column.printed("Document", 30),
              Column.printed("Level", 13),
              Column.printed("Kind", 24),
              Column.printed("Where it stood", 16),
              Column.printed("What was in the text", 50),
              Column.printed("Why it was flagged", 46),
              Column.printed("Known since", 14),
              Column.printed("Why it is gone", 30)),
          List.of("Known since"),
          1,
          Tone.GREEN);

  private final AuditRun run;
  private final Styles styles;
  private final Kinds kinds;
  private final int all;
  private final int most;

  FixedSheet(AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.run = run;
    this.styles = styles;
    this.kinds = kinds;
    this.all = run.changes().gone();
    this.most = limits.findings();
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    SHEET.frame(book, number, Math.min(all, most), foot);
  }

  @Override
  public Optional<String> shortened() {
    return all <= most
        ? Optional.empty()
        : Optional.of(
            RunWords.shortened(NAME, all - most, "further finding", "further findings")
                + " The JSON lines hold them.");
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    if (all == 0) {
      rows.notice("Nothing that the last run had is gone.");
      return;
    }
    GoneReasons reasons = GoneReasons.of(run);
    int[] count = new int[1];
    run.eachGone(
        finding -> {
          if (count[0]++ < most) {
            write(rows, finding, count[0], reasons);
          }
        });
    if (all > most) {
      rows.notice(RunWords.truncated(all - most, "finding", "findings.jsonl"));
    }
  }

  private void write(Rows rows, FindingRow row, int number, GoneReasons reasons) {
    rows.begin()
        .text(CellText.of(row.document()))
        .label(Label.of(row.located().finding().level()))
        .text(kinds.of(row.located().finding().rule().value()))
        .text(CellText.line(row.located().where()))
        .marked(MarkedExcerpt.of(row.located().excerpt()), number <= FindingsSheet.MOST_MARKED)
        .text(CellText.line(row.located().finding().message(), LONGEST_MESSAGE));
    if (row.history().since() == null) {
      rows.blank();
    } else {
      rows.day(LocalDate.ofInstant(row.history().since(), ZoneOffset.UTC));
    }
    rows.text(reasons.of(row)).end();
  }
}
