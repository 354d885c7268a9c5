package org.copydesk.report.excel;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.report.Kinds;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;
import org.copydesk.review.AnswerField;
import org.copydesk.review.AnswerSheet;

/** One decision for all places: every doubted name once, those of most documents first. */
final class NamesSheet implements RowSheet {

  static final String NAME = "Names";

  private static final List<Column> COLUMNS =
      List.of(
          Column.printed(AnswerField.NAME.title(), 30),
          Column.printed("Probably meant", 30),
          Column.printed("Kind", 22),
          Column.printed("Times", 9),
          Column.printed("Documents", 13),
          Column.printed("How sure", 11),
          Column.printed("Evidence", 50),
          AnswerColumns.decision(),
          AnswerColumns.comment(),
          Column.hidden(AnswerField.WORDS.title(), 24),
          Column.hidden(AnswerField.RULE.title(), 30),
          Column.hidden(AnswerField.KEY.title(), 22));

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          AnswerSheet.NAMES.table(),
          COLUMNS,
          List.of("Times", "Documents", "How sure"),
          1,
          Tone.TITLE);

  private static final AnswerColumns ANSWERS =
      new AnswerColumns(COLUMNS, List.of(Answer.FIX, Answer.FALSE_ALARM));

  private static final String HINT =
      "This holds for every document.\n"
          + "Fix: it is misspelled and will be mended.\n"
          + "False alarm: it is spelled right; no document will be flagged for it again.";

  private final NameTally tally;
  private final Styles styles;
  private final Kinds kinds;

  NamesSheet(NameTally tally, Styles styles, Kinds kinds) {
    this.tally = tally;
    this.styles = styles;
    this.kinds = kinds;
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    int rows = tally.spellings();
    XSSFSheet sheet = SHEET.frame(book, number, rows, foot);
    if (rows > 0) {
      ANSWERS.offer(sheet, rows, HINT);
      ANSWERS.quieten(sheet, rows, "");
    }
  }

  @Override
  public Optional<String> shortened() {
    return tally.beyond() == 0
        ? Optional.empty()
        : Optional.of(
            RunWords.shortened(
                NAME, tally.beyond(), "finding of a name", "findings of further names"));
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    for (NameTally.Name name : tally.names()) {
      rows.begin()
          .text(name.words())
          .text(name.meant())
          .text(kinds.of(name.rule()))
          .number(name.times(), styles.number)
          .number(name.documents(), styles.number)
          .number(name.confidence(), styles.percent)
          .quiet(name.evidence())
          .answer(name.answer())
          .answer(name.comment())
          .hidden(name.words())
          .hidden(name.rule())
          .hidden(name.key())
          .end();
    }
    if (tally.spellings() == 0) {
      rows.notice("No name is in doubt in the texts that were audited.");
    } else if (tally.beyond() > 0) {
      rows.notice(
          RunWords.count(tally.beyond(), "finding", "findings")
              + " of further names are not on this sheet, which has room for the "
              + RunWords.number(tally.spellings())
              + " spellings that most documents hold; findings.jsonl (--format jsonl) holds all of them.");
    }
  }
}
