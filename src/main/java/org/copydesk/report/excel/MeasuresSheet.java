package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.score.Score;

/** What is measured of every story that was audited, a column a measure, worst score first. */
final class MeasuresSheet implements RowSheet {

  static final String NAME = "Measures";

  private static final String SCORE = "Score";
  private static final int WIDTH = 14;

  private final AuditRun run;
  private final List<MeasureCard> measures;
  private final Styles styles;
  private final Limits limits;
  private final DataSheet sheet;

  MeasuresSheet(AuditRun run, Styles styles, Limits limits) {
    this.run = run;
    this.measures = run.measures().cards();
    this.styles = styles;
    this.limits = limits;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.printed("Verdict", 18));
    columns.add(Column.printed(SCORE, 9));
    columns.add(Column.printed("Document", 40));
    measures.forEach(m -> columns.add(Column.printed(m.label(), WIDTH)));
    List<String> numbers =
        Stream.concat(Stream.of(SCORE), measures.stream().map(MeasureCard::label)).toList();
    this.sheet = new DataSheet(NAME, "tblMeasures", columns, numbers, 3, Tone.TITLE);
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    sheet.frame(book, number, Math.min(run.totals().audited(), limits.documents()), foot);
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = sheet.rows(book, styles);
    int[] count = new int[1];
    run.eachDocument(
        Order.WORST_FIRST,
        document -> {
          Score score = document.score();
          if (score != null) {
            count[0]++;
            if (count[0] <= limits.documents()) {
              write(rows, document, score);
            }
          }
        });
    if (count[0] == 0) {
      rows.notice("No text was audited.");
    } else if (count[0] > limits.documents()) {
      rows.notice(RunWords.truncated(count[0] - limits.documents(), "document", "documents.jsonl"));
    }
  }

  private void write(Rows rows, DocumentRow document, Score score) {
    rows.begin()
        .label(Label.of(document.verdict()))
        .number(score.value(), styles.score)
        .text(CellText.of(document.document()));
    for (MeasureCard measure : measures) {
      OptionalDouble amount = document.measures().of(measure.id());
      if (amount.isPresent()) {
        rows.number(amount.getAsDouble(), style(measure.unit()));
      } else {
        rows.blank();
      }
    }
    rows.end();
  }

  private XSSFCellStyle style(Unit unit) {
    return switch (unit) {
      case COUNT -> styles.number;
      case SHARE -> styles.share;
      case GRADE, RATE -> styles.score;
    };
  }
}
