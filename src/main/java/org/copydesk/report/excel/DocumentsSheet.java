package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataBarFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScoreWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.Tone;
import org.copydesk.score.Dimension;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;

/** Every file found, worst first: which stories, and what is the matter with each. */
final class DocumentsSheet implements RowSheet {

  static final String NAME = "Documents";

  private static final String LET_STAND = SuppressionWords.LET_STAND;
  private static final String IN_BASELINE = SuppressionWords.IN_BASELINE;

  /** Links cost memory, and nobody follows the thousandth. */
  private static final int MOST_LINKS = 1_000;

  private static final DataSheet SHEET =
      new DataSheet(NAME, "tblDocuments", columns(), numbers(), 3, Tone.TITLE);

  private final AuditRun run;
  private final Styles styles;
  private final ScoreWords scores;
  private final Limits limits;

  DocumentsSheet(AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.run = run;
    this.styles = styles;
    this.scores = new ScoreWords(run, kinds);
    this.limits = limits;
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.printed("Verdict", 18));
    columns.add(Column.printed("Score", 9));
    columns.add(Column.printed("Document", 30));
    columns.add(Column.printed("Headline", 32));
    columns.add(Column.printed("Words", 10));
    columns.add(Column.printed("Errors", 10));
    columns.add(Column.printed("Warnings", 12));
    columns.add(Column.printed("Notes", 10));
    columns.add(Column.printed(LET_STAND, 9));
    columns.add(Column.printed(IN_BASELINE, 11));
    columns.add(Column.printed("Main reason", 40));
    columns.add(Column.printed("Change since last run", 22));
    columns.add(Column.onScreen("What would bring it to PASS", 48));
    for (Dimension dimension : Dimension.values()) {
      columns.add(Column.onScreen(dimension.label(), 12));
    }
    columns.add(Column.onScreen("How the score comes about", 90));
    columns.add(Column.onScreen("Audited only in part", 36));
    columns.add(Column.onScreen("About the file", 48));
    return List.copyOf(columns);
  }

  private static List<String> numbers() {
    List<String> numbers =
        new ArrayList<>(
            List.of("Score", "Words", "Errors", "Warnings", "Notes", LET_STAND, IN_BASELINE));
    for (Dimension dimension : Dimension.values()) {
      numbers.add(dimension.label());
    }
    return List.copyOf(numbers);
  }

  /** Where the row of a document is, in Excel's notation. */
  static String address(int place) {
    return "'" + NAME + "'!A" + (place + 2);
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    int rows = Math.min(run.totals().found(), limits.documents());
    XSSFSheet sheet = SHEET.frame(book, number, rows, foot);
    if (rows > 0) {
      addBars(sheet, rows);
    }
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    int[] count = new int[2];
    run.eachDocument(
        Order.WORST_FIRST,
        document -> {
          if (count[0] < limits.documents()) {
            write(rows, document, count[0], count[1]);
          }
          count[0]++;
          count[1] += document.findings();
        });
    if (count[0] == 0) {
      rows.notice("No files were found.");
    } else if (count[0] > limits.documents()) {
      rows.notice(RunWords.truncated(count[0] - limits.documents(), "document", "documents.jsonl"));
    }
  }

  private void write(Rows rows, DocumentRow document, int place, int findingsBefore) {
    rows.begin().label(Label.of(document.verdict()));
    Score score = document.score();
    if (score == null) {
      rows.blank();
    } else {
      rows.number(score.value(), styles.score);
    }
    String name = CellText.of(document.document());
    if (document.findings() > 0 && place < MOST_LINKS && findingsBefore < limits.findings()) {
      rows.link(name, FindingsSheet.address(findingsBefore));
    } else {
      rows.text(name);
    }
    rows.text(CellText.line(document.headline()));
    if (document.verdict() == Verdict.NOT_AUDITED) {
      rows.blank().blank().blank().blank().blank().blank();
    } else {
      rows.number(document.words(), styles.number)
          .number(document.errors(), styles.number)
          .number(document.warnings(), styles.number)
          .number(document.notes(), styles.number)
          .number(document.suppressed(), styles.number)
          .number(document.inBaseline(), styles.number);
    }
    rows.text(CellText.line(document.mainReason()))
        .text(scores.change(document))
        .text(scores.toPass(document));
    for (Dimension dimension : Dimension.values()) {
      if (score == null) {
        rows.blank();
      } else {
        rows.number(score.dimension(dimension), styles.score);
      }
    }
    rows.quiet(score == null ? "" : scores.sum(score))
        .quiet(CellText.line(String.join(" ", document.shortfallSentences())))
        .quiet(CellText.line(about(document)))
        .end();
  }

  /** What is to be known of the file; why one was not audited has a sheet of its own. */
  private static String about(DocumentRow document) {
    String name =
        document.earlierName().isEmpty() ? "" : "Its name was " + document.earlierName() + ". ";
    return (name + (document.verdict() == Verdict.NOT_AUDITED ? "" : document.detail())).strip();
  }

  private static void addBars(XSSFSheet sheet, int rows) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(Styles.colour("A9CBE6"));
    DataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(RangeType.NUMBER);
    bar.getMinThreshold().setValue(0d);
    bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
    bar.getMaxThreshold().setValue(100d);
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(1, rows, 1, 1)}, rule);
  }
}
