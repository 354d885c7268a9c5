package org.copydesk.report.excel;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.report.Kinds;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;
import org.copydesk.review.AnswerField;
import org.copydesk.review.AnswerSheet;
import org.copydesk.review.Decision;

/** Trust: everything editors let stand, who said so and when, and the way to take it back. */
final class SuppressedSheet implements RowSheet {

  static final String NAME = "Suppressed";

  private static final int LONGEST = 300;

  /** So many sentences are kept to show the words in; beyond, the words stand alone. */
  private static final int MOST_SENTENCES = 5_000;

  private static final List<Column> COLUMNS =
      List.of(
          AnswerColumns.decision(),
          AnswerColumns.comment(),
          Column.printed(AnswerField.SHOWN.title(), 50),
          Column.printed("Kind", 22),
          Column.printed(AnswerField.DOCUMENT.title(), 28),
          Column.printed("Reach", 17),
          Column.printed(AnswerField.DECIDED_BY.title(), 20),
          Column.printed("Decided on", 14),
          Column.printed("Still matching", 18),
          Column.hidden(AnswerField.WORDS.title(), 24),
          Column.hidden(AnswerField.RULE.title(), 30),
          Column.hidden(AnswerField.SCOPE.title(), 14),
          Column.hidden(AnswerField.RUN.title(), 24),
          Column.hidden(AnswerField.KEY.title(), 60));

  private static final DataSheet SHEET =
      new DataSheet(
          NAME, AnswerSheet.SUPPRESSED.table(), COLUMNS, List.of("Decided on"), 2, Tone.GREY);

  private static final AnswerColumns ANSWERS = new AnswerColumns(COLUMNS, List.of(Answer.values()));

  private static final String HINT =
      "Fix takes the decision back: from the next audit on the finding counts again.\n"
          + "Leave it as it is to let the finding stand.";

  private final AuditRun run;
  private final Styles styles;
  private final Kinds kinds;
  private final Limits limits;
  private int beyond;

  SuppressedSheet(AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.run = run;
    this.styles = styles;
    this.kinds = kinds;
    this.limits = limits;
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    int[] count = new int[1];
    run.eachDecision(
        row -> {
          if (row.decision().answer().suppresses()) {
            count[0]++;
          }
        });
    int rows = Math.min(count[0], limits.decisions());
    beyond = count[0] - rows;
    XSSFSheet sheet = SHEET.frame(book, number, rows, foot);
    if (rows > 0) {
      ANSWERS.offer(sheet, rows, HINT);
    }
  }

  @Override
  public Optional<String> shortened() {
    return beyond == 0
        ? Optional.empty()
        : Optional.of(RunWords.shortened(NAME, beyond, "further decision", "further decisions"));
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    Map<Decision.Target, MarkedExcerpt> sentences = sentences();
    int[] count = new int[1];
    run.eachDecision(
        row -> {
          if (row.decision().answer().suppresses()) {
            count[0]++;
            if (count[0] <= limits.decisions()) {
              write(rows, row, sentences);
            }
          }
        });
    if (count[0] == 0) {
      rows.notice(
          run.totals().raised() == run.totals().counted()
              ? "Nothing is suppressed: every finding of this run counts."
              : "No answer of an editor lets anything stand; what else does not count is on the sheet"
                  + " Not counted.");
    } else if (beyond > 0) {
      rows.notice(
          RunWords.count(beyond, "further decision", "further decisions")
              + " had no room on this sheet; what was decided holds all the same.");
    }
  }

  /** The first sentence of this run that each decision lets stand. */
  private Map<Decision.Target, MarkedExcerpt> sentences() {
    Map<Decision.Target, MarkedExcerpt> sentences = new HashMap<>();
    if (run.totals().letStand() > 0) {
      run.eachRaised(Order.BY_NAME, row -> remember(row, sentences));
    }
    return sentences;
  }

  private static void remember(FindingRow row, Map<Decision.Target, MarkedExcerpt> sentences) {
    Decision decision = row.decision();
    if (decision != null && !row.isOpen() && sentences.size() < MOST_SENTENCES) {
      sentences.computeIfAbsent(decision.target(), d -> MarkedExcerpt.of(row.located().excerpt()));
    }
  }

  private void write(Rows rows, DecisionRow row, Map<Decision.Target, MarkedExcerpt> sentences) {
    Decision decision = row.decision();
    MarkedExcerpt sentence = sentences.get(decision.target());
    rows.begin()
        .answer(decision.answer().label())
        .answer(CellText.comment(decision.comment()))
        .marked(sentence == null ? MarkedExcerpt.of("", decision.text(), "") : sentence)
        .text(CellText.line(kinds.of(decision.rule())))
        .text(CellText.of(decision.document()))
        .text(decision.scope().inWords())
        .text(CellText.line(decision.by(), LONGEST))
        .day(LocalDate.ofInstant(decision.when(), ZoneOffset.UTC))
        .text(matching(row))
        .hidden(CellText.line(decision.text(), LONGEST))
        .hidden(CellText.of(decision.rule(), LONGEST))
        .hidden(decision.scope().name())
        .hidden(CellText.of(decision.run(), LONGEST))
        .hidden(FindingsSheet.keys(decision.keys()))
        .end();
  }

  private static String matching(DecisionRow row) {
    if (row.findings() > 0) {
      return "yes, " + RunWords.count(row.findings(), "finding", "findings");
    }
    return row.listedIn().isEmpty() ? "no longer" : CellText.line(row.listedIn()) + " lists it";
  }
}
