package org.copydesk.report.excel;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FigureRow;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Support;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;

/** Every figure and who vouches for it; those that nobody vouches for come first. */
final class StatisticsSheet implements RowSheet {

  private static final List<Support> WORST_FIRST =
      List.of(Support.UNSUPPORTED, Support.VAGUE, Support.ATTRIBUTED);

  static final String NAME = "Statistics";

  /** So many phrases of the path fit into a cell that is read at a glance. */
  private static final int TELLING = 2;

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          "tblStatistics",
          List.of(
              Column.printed("Source?", 19),
              Column.printed("Figure", 20),
              Column.printed("Kind", 11),
              Column.printed("Claim", 54),
              Column.printed("Source named", 28),
              Column.printed("Why", 40),
              Column.printed("Also said elsewhere", 30),
              Column.printed("Document", 28),
              Column.printed("Where", 15)),
          List.of(),
          2,
          Tone.TITLE);

  private final AuditRun run;
  private final Styles styles;
  private final Limits limits;

  StatisticsSheet(AuditRun run, Styles styles, Limits limits) {
    this.run = run;
    this.styles = styles;
    this.limits = limits;
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    SHEET.frame(book, number, Math.min(run.totals().figures(), limits.figures()), foot);
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    int[] count = new int[1];
    for (Support support : WORST_FIRST) {
      run.eachFigure(
          Order.WORST_FIRST,
          figure -> {
            if (figure.figure().support() == support) {
              count[0]++;
              if (count[0] <= limits.figures()) {
                write(rows, figure);
              }
            }
          });
    }
    if (count[0] == 0) {
      rows.notice("The texts that were audited hold no statistics.");
    } else if (count[0] > limits.figures()) {
      rows.notice(RunWords.truncated(count[0] - limits.figures(), "figure", "statistics.jsonl"));
    }
  }

  private void write(Rows rows, FigureRow row) {
    Figure figure = row.figure();
    rows.begin()
        .label(Label.of(figure.support()))
        .text(CellText.line(figure.text()))
        .text(figure.kind())
        .marked(claim(figure))
        .text(CellText.line(figure.source()))
        .quiet(CellText.line(why(figure)))
        .text(elsewhere(row))
        .text(CellText.of(row.document()))
        .text(CellText.line(row.where()))
        .end();
  }

  /** The most telling part of the path; a finding's evidence tells all of it. */
  private static String why(Figure figure) {
    return capitalised(figure.path().stream().limit(TELLING).collect(Collectors.joining("; ")));
  }

  /** What agrees and what differs, a line each. */
  private static String elsewhere(FigureRow row) {
    return CellText.line(capitalised(row.elsewhere())).replace("; differs: ", "\nDiffers: ");
  }

  private static String capitalised(String phrases) {
    return phrases.isEmpty()
        ? phrases
        : Character.toUpperCase(phrases.charAt(0)) + phrases.substring(1);
  }

  /** The sentence with its figure marked. */
  static MarkedExcerpt claim(Figure figure) {
    String sentence = figure.sentence();
    int end = figure.offset() + figure.text().length();
    return MarkedExcerpt.of(
        sentence.substring(0, figure.offset()), figure.text(), sentence.substring(end));
  }
}
