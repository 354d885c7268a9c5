package org.copydesk.report.excel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.PastRun;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;

/** Whether it gets better: the runs over the same places, a row a run, and their scores drawn. */
final class TrendSheet implements RowSheet {

  static final String NAME = "Trend";

  private static final int STARTED = 1;
  private static final int AVERAGE = 3;

  /** Rows of the default height that the chart takes. */
  private static final int CHART_ROWS = 18;

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          "tblTrend",
          List.of(
              Column.printed("Run", 25),
              Column.printed("Started (UTC)", 18),
              Column.printed("Documents", 12),
              Column.printed("Average score", 10),
              Column.printed("Fail", 8),
              Column.printed("Review", 9),
              Column.printed("Not audited", 10),
              Column.printed("Findings", 11),
              Column.printed("New", 9),
              Column.printed("Came back", 9),
              Column.printed("Fixed", 9),
              Column.printed("Let stand", 9),
              Column.printed("Rules", 30)),
          List.of(
              "Started (UTC)",
              "Documents",
              "Average score",
              "Fail",
              "Review",
              "Not audited",
              "Findings",
              "New",
              "Came back",
              "Fixed",
              "Let stand"),
          1,
          Tone.BLUE);

  private final List<PastRun> runs;
  private final String missing;
  private final Styles styles;

  TrendSheet(AuditRun run, Styles styles) {
    this.runs = run.trend();
    this.missing = RunWords.missingInTrend(run);
    this.styles = styles;
  }

  /** Writes the whole sheet, as its chart is drawn from the cells; there are few rows. */
  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    XSSFSheet sheet = SHEET.frame(book, number, runs.size(), foot);
    Rows rows = new Rows(sheet, SHEET.columns(), styles).header(SHEET.right());
    for (int i = 0; i < runs.size(); i++) {
      write(rows, i);
    }
    int last = runs.size();
    if (!missing.isEmpty()) {
      rows.notice(missing);
      last++;
    }
    if (runs.size() < 2) {
      rows.notice(
          "The line of the average score begins with the second run over these files and folders.");
      last++;
    } else {
      if (rulesChanged()) {
        rows.notice(
            "Where the rules changed, what is new or fixed and a difference of the score may come from"
                + " the rules and not from the texts.");
        last++;
      }
      ScoreChart.draw(
          sheet,
          runs.size(),
          STARTED,
          AVERAGE,
          new int[] {0, last + 2, SHEET.columns().size(), last + 2 + CHART_ROWS},
          inWords());
      last += 2 + CHART_ROWS;
    }
    book.setPrintArea(book.getSheetIndex(sheet), 0, SHEET.columns().size() - 1, 0, last);
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    // Written with its frame.
  }

  private void write(Rows rows, int place) {
    PastRun run = runs.get(place);
    rows.begin()
        .text(CellText.of(run.runId()))
        .number(day(run.started()), styles.moment)
        .number(run.found(), styles.number);
    if (run.averageScore().isPresent()) {
      rows.number(run.averageScore().getAsDouble(), styles.score);
    } else {
      rows.blank();
    }
    rows.number(run.fail(), styles.number)
        .number(run.review(), styles.number)
        .number(run.notAudited(), styles.number)
        .number(run.findings(), styles.number);
    if (run.comparable()) {
      rows.number(run.appeared() - run.returned(), styles.number)
          .number(run.returned(), styles.number)
          .number(run.gone(), styles.number);
    } else {
      rows.blank().blank().blank();
    }
    rows.number(run.suppressed(), styles.number).quiet(rules(place)).end();
  }

  /** A moment as spreadsheets count it, in days, with the fifteen digits that all of them keep. */
  private static double day(Instant moment) {
    double days = DateUtil.getExcelDate(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    return Math.round(days * 1e10) / 1e10;
  }

  private String rules(int place) {
    PastRun run = runs.get(place);
    if (run.rulesChanged()) {
      return "▲ rules changed here";
    }
    if (run.comparable()) {
      return "as before";
    }
    return place == 0 ? "first run" : "not compared";
  }

  private boolean rulesChanged() {
    return runs.stream().skip(1).anyMatch(PastRun::rulesChanged);
  }

  private String inWords() {
    PastRun first = runs.get(0);
    PastRun last = runs.get(runs.size() - 1);
    return "Line of the average score, from 0 to 100, of "
        + RunWords.count(runs.size(), "run", "runs")
        + ", from "
        + score(first)
        + " on "
        + RunWords.moment(first.started())
        + " to "
        + score(last)
        + " on "
        + RunWords.moment(last.started())
        + ". The table above it holds every number.";
  }

  private static String score(PastRun run) {
    return run.averageScore().isPresent()
        ? RunWords.plain(run.averageScore().getAsDouble())
        : "no score";
  }
}
