package org.copydesk.report.excel;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FindingRow;
import org.copydesk.finding.Finding;
import org.copydesk.finding.FindingKeys;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.FindingWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;
import org.copydesk.review.AnswerField;
import org.copydesk.review.AnswerSheet;
import org.copydesk.review.Decision;

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

  /**
   * So many findings have their words in a look of its own besides the brackets. Such a cell takes
   * about seven times as long to write as plain text, and nobody works through more findings than
   * this; the brackets are in every row.
   */
  static final int MOST_MARKED = 20_000;

  private static final String STATUS = AnswerField.STATUS.title();
  private static final String STILL_THERE = "Marked Fix but still there";

  private static final List<Column> COLUMNS =
      List.of(
          Column.printed("No.", 8),
          AnswerColumns.decision(),
          AnswerColumns.comment(),
          Column.printed("Level", 13),
          Column.printed("Kind", 19),
          Column.printed(AnswerField.DOCUMENT.title(), 25),
          Column.printed("Where", 14),
          Column.printed(AnswerField.SHOWN.title(), 48),
          Column.printed("What to do", 27),
          Column.printed("Why flagged", 46),
          Column.onScreen("How sure", 11),
          Column.onScreen(STATUS, 18),
          Column.hidden(AnswerField.WORDS.title(), 24),
          Column.hidden(AnswerField.RULE.title(), 30),
          Column.hidden(AnswerField.KEY.title(), 60));

  private static final DataSheet SHEET =
      new DataSheet(
          NAME, AnswerSheet.FINDINGS.table(), COLUMNS, List.of("No.", "How sure"), 4, Tone.TITLE);

  private static final AnswerColumns ANSWERS = new AnswerColumns(COLUMNS, List.of(Answer.values()));

  private static final String HINT =
      "Fix: it is right and will be mended.\n"
          + "Accept: it may stand in this sentence as it is now.\n"
          + "False alarm: it is wrong; these words are right in this document.\n"
          + "The next audit reads your answer.";

  private final AuditRun run;
  private final Styles styles;
  private final Kinds kinds;
  private final Limits limits;
  private final boolean compared;

  FindingsSheet(AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.run = run;
    this.styles = styles;
    this.kinds = kinds;
    this.limits = limits;
    this.compared = run.before().isPresent();
  }

  /** Where a finding is, in Excel's notation. */
  static String address(int place) {
    return "'" + NAME + "'!A" + (place + 2);
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    int rows = Math.min(run.totals().counted(), limits.findings());
    XSSFSheet sheet = SHEET.frame(book, number, rows, foot);
    if (rows > 0) {
      ANSWERS.offer(sheet, rows, HINT);
      ANSWERS.quieten(sheet, rows, isStillThere());
    }
  }

  /** That a row repeats an answer which nobody acted on: it must not step back. */
  private static String isStillThere() {
    return String.format(
        Locale.ROOT,
        "AND(%s=\"%s\",%s=\"%s\")",
        ANSWERS.firstCell(AnswerColumns.DECISION),
        Answer.FIX.label(),
        ANSWERS.firstCell(STATUS),
        STILL_THERE);
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
      rows.notice(
          run.totals().raised() == 0
              ? "Nothing was found in the texts that were audited."
              : "Nothing that counts was found; what does not count is on the sheet Not counted.");
    } else if (count[0] > limits.findings()) {
      rows.notice(RunWords.truncated(count[0] - limits.findings(), "finding", "findings.jsonl"));
    }
  }

  private void write(Rows rows, FindingRow row, int number) {
    Finding finding = row.located().finding();
    Decision decision = row.decision();
    rows.begin()
        .number(number, styles.number)
        .answer(decision == null ? "" : decision.answer().label())
        .answer(decision == null ? "" : CellText.comment(decision.comment()))
        .label(Label.of(finding.level()))
        .text(kinds.of(finding.rule().value()))
        .text(CellText.of(row.document()))
        .text(CellText.line(row.located().where()))
        .marked(MarkedExcerpt.of(row.located().excerpt()), number <= MOST_MARKED)
        .text(advice(finding))
        .text(reason(finding))
        .number(finding.confidence(), styles.percent);
    if (decision != null) {
      rows.text(STILL_THERE, styles.label(Tone.AMBER));
    } else {
      rows.text(compared ? ChangeWords.status(row.history()) : "");
    }
    rows.hidden(CellText.line(finding.text(), LONGEST))
        .hidden(finding.rule().value())
        .hidden(keys(row.keys()))
        .end();
  }

  /** The three identities of a finding, from narrow to wide, as the hidden column has them. */
  static String keys(FindingKeys keys) {
    return keys.exact() + " " + keys.document() + " " + keys.anywhere();
  }

  /** The replacements, or else what the rule's card says to do. */
  private String advice(Finding finding) {
    List<String> suggestions =
        FindingWords.suggestions(finding, MOST_SUGGESTIONS, s -> CellText.line(s, LONGEST));
    return suggestions.isEmpty()
        ? CellText.line(kinds.fix(finding.rule()))
        : String.join(" / ", suggestions);
  }

  /** Why it was flagged, and below it what speaks for it. */
  private static String reason(Finding finding) {
    StringBuilder reason = new StringBuilder();
    reason.append(CellText.line(finding.message(), LONGEST_MESSAGE));
    finding.evidence().stream()
        .limit(MOST_EVIDENCE)
        .forEach(e -> reason.append("\n– ").append(CellText.line(e, LONGEST)));
    return reason.toString();
  }
}
