package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Level;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.report.VisibleText;
import org.copydesk.score.GateResult;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;

/** The answer in thirty seconds, on one page. */
final class OverviewSheet {

  static final String NAME = "Overview";

  private static final int LAST = 11;
  private static final int WORST = 5;
  private static final int KINDS = 8;

  private final AuditRun run;
  private final RunTotals totals;
  private final Styles styles;
  private final Kinds kinds;
  private final Limits limits;

  OverviewSheet(AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.run = run;
    this.totals = run.totals();
    this.styles = styles;
    this.kinds = kinds;
    this.limits = limits;
  }

  void write(XSSFWorkbook book, String foot) {
    XSSFSheet sheet = book.createSheet(NAME);
    for (int column = 0; column <= LAST; column++) {
      sheet.setColumnWidth(column, (column == 0 ? 14 : 12) * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.setTabColor(Styles.colour(Tone.HEADER.fill()));
    Canvas canvas = new Canvas(sheet);
    int row = top(canvas);
    row = tiles(canvas, row);
    row = worst(canvas, row);
    row = found(canvas, row);
    row = numbers(canvas, row);
    DataSheet.page(sheet, true, foot);
    sheet.getPrintSetup().setFitHeight((short) 1);
    sheet.setHorizontallyCenter(true);
    book.setPrintArea(book.getSheetIndex(sheet), 0, LAST, 0, row - 1);
  }

  private int top(Canvas canvas) {
    String answer = RunWords.answer(totals);
    canvas.text(0, 0, LAST, answer, styles.banner);
    canvas.height(0, 18 + 24.0 * Wrapping.lines(answer, 82));
    String runLine = RunWords.run(run);
    canvas.text(1, 0, LAST, runLine, styles.bannerLine);
    canvas.height(1, Rows.height(Wrapping.lines(runLine, 140)) + 4);
    canvas.height(2, 8);
    return 3;
  }

  private int tiles(Canvas canvas, int row) {
    canvas.height(row, 22);
    canvas.height(row + 1, 38);
    canvas.height(row + 2, 20);
    verdictTile(canvas, row, 0, Verdict.FAIL, totals.fail(), "hold back, mend first");
    verdictTile(canvas, row, 2, Verdict.REVIEW, totals.review(), "somebody should look");
    verdictTile(canvas, row, 4, Verdict.PASS, totals.pass(), "can go on");
    verdictTile(canvas, row, 6, Verdict.NOT_AUDITED, totals.notAudited(), "nobody knows");
    Tone blue = Tone.BLUE;
    canvas.text(row, 8, 9, "Average score", styles.tileLabel(blue));
    if (totals.averageScore().isPresent()) {
      canvas.number(row + 1, 8, 9, totals.averageScore().getAsDouble(), styles.tileScore(blue));
    } else {
      canvas.text(row + 1, 8, 9, "–", styles.tileScore(blue));
    }
    canvas.text(row + 2, 8, 9, "of 100, audited texts", styles.tileNote(blue));
    canvas.text(row, 10, 11, "Findings", styles.tileLabel(blue));
    canvas.number(row + 1, 10, 11, FindingsSheet.total(totals), styles.tileNumber(blue));
    canvas.text(
        row + 2,
        10,
        11,
        RunWords.count(totals.count(Level.ERROR), "error", "errors"),
        styles.tileNote(blue));
    canvas.height(row + 3, 6);
    String complete = RunWords.completeness(totals);
    canvas.text(row + 4, 0, LAST, complete, styles.plainQuiet);
    canvas.height(row + 4, Rows.height(Wrapping.lines(complete, 140)));
    return row + 5;
  }

  private void verdictTile(
      Canvas canvas, int row, int column, Verdict verdict, int count, String note) {
    Label label = Label.of(verdict);
    canvas.text(row, column, column + 1, label.text(), styles.tileLabel(label.tone()));
    canvas.number(row + 1, column, column + 1, count, styles.tileNumber(label.tone()));
    canvas.text(row + 2, column, column + 1, note, styles.tileNote(label.tone()));
  }

  private int worst(Canvas canvas, int from) {
    int row = section(canvas, from, 0, LAST, "What to fix first");
    List<DocumentRow> worst = new ArrayList<>();
    run.eachDocument(
        Order.WORST_FIRST,
        document -> {
          if (worst.size() < WORST
              && (document.verdict() == Verdict.FAIL || document.verdict() == Verdict.REVIEW)) {
            worst.add(document);
          }
        });
    if (worst.isEmpty()) {
      canvas.text(
          row,
          0,
          LAST,
          totals.audited() == 0
              ? "No text could be audited; see the sheet Not audited."
              : "Nothing: no text that was audited needs a look.",
          styles.plain);
      return row + 1;
    }
    canvas.text(row, 0, 0, "Verdict", styles.header);
    canvas.text(row, 1, 1, "Score", styles.headerRight);
    canvas.text(row, 2, 5, "Document", styles.header);
    canvas.text(row, 6, LAST, "Main reason", styles.header);
    canvas.height(row, 20);
    row++;
    for (int i = 0; i < worst.size(); i++) {
      writeWorst(canvas, row++, worst.get(i), i);
    }
    return row;
  }

  private void writeWorst(Canvas canvas, int row, DocumentRow document, int place) {
    Label label = Label.of(document.verdict());
    canvas.text(row, 0, 0, label.text(), styles.label(label.tone()));
    Score score = document.score();
    if (score != null) {
      canvas.number(row, 1, 1, score.value(), styles.score);
    }
    String name = CellText.of(document.document(), 300);
    canvas.link(row, 2, 5, name, DocumentsSheet.address(place), styles.link);
    String reason = CellText.of(VisibleText.oneLine(document.mainReason()), 400);
    canvas.text(row, 6, LAST, reason, styles.text);
    int lines = Math.max(Wrapping.lines(name, 46), Wrapping.lines(reason, 70));
    canvas.height(row, Rows.height(Math.min(lines, 3)));
  }

  private int found(Canvas canvas, int from) {
    List<Kinds.Count> counts = kinds.counts(totals);
    int row = section(canvas, from, 0, LAST, "What was found");
    if (counts.isEmpty()) {
      canvas.text(row, 0, LAST, "No findings.", styles.plain);
      return row + 1;
    }
    int header = row;
    header(canvas, row, "Kind");
    int shown = counts.size() <= KINDS + 1 ? counts.size() : KINDS;
    for (Kinds.Count count : counts.subList(0, shown)) {
      count(canvas, ++row, count, styles.text, styles.number);
    }
    if (shown < counts.size()) {
      Kinds.Count others =
          counts.subList(shown, counts.size()).stream()
              .reduce(
                  new Kinds.Count(counts.size() - shown + " further kinds", 0, 0, 0),
                  Kinds.Count::plus);
      count(canvas, ++row, others, styles.quiet, styles.number);
    }
    int bars = row - header;
    Kinds.Count all = counts.stream().reduce(new Kinds.Count("All", 0, 0, 0), Kinds.Count::plus);
    count(canvas, ++row, all, styles.total, styles.totalNumber);
    // A chart of one or two bars needs more height than their rows have.
    int last = Math.max(row + 1, header + 9);
    KindChart.draw(
        canvas.sheet(), header, bars, 3, new int[] {7, header, LAST + 1, last}, inWords(counts));
    return last;
  }

  private void header(Canvas canvas, int row, String title) {
    canvas.text(row, 0, 2, title, styles.header);
    canvas.text(row, 3, 3, "Errors", styles.headerRight);
    canvas.text(row, 4, 4, "Warnings", styles.headerRight);
    canvas.text(row, 5, 5, "Notes", styles.headerRight);
    canvas.text(row, 6, 6, "All", styles.headerRight);
    canvas.height(row, 20);
  }

  private static void count(
      Canvas canvas, int row, Kinds.Count count, XSSFCellStyle text, XSSFCellStyle number) {
    canvas.text(row, 0, 2, count.kind(), text);
    canvas.number(row, 3, 3, count.errors(), number);
    canvas.number(row, 4, 4, count.warnings(), number);
    canvas.number(row, 5, 5, count.notes(), number);
    canvas.number(row, 6, 6, count.total(), number);
    canvas.height(row, Rows.height(Wrapping.lines(count.kind(), 34)));
  }

  private static String inWords(List<Kinds.Count> counts) {
    StringBuilder words = new StringBuilder("Stacked bars, findings by kind and level. ");
    for (Kinds.Count count : counts.subList(0, Math.min(KINDS, counts.size()))) {
      words.append(
          String.format(
              Locale.ENGLISH,
              "%s: %d errors, %d warnings, %d notes. ",
              count.kind(),
              count.errors(),
              count.warnings(),
              count.notes()));
    }
    return words.append("The table beside it holds the same numbers.").toString();
  }

  private int numbers(Canvas canvas, int from) {
    int row = section(canvas, from, 0, LAST, "The numbers");
    int first = row;
    row = number(canvas, row, "Files found", totals.found());
    row = number(canvas, row, Label.of(Verdict.FAIL).text(), totals.fail());
    row = number(canvas, row, Label.of(Verdict.REVIEW).text(), totals.review());
    row = number(canvas, row, Label.of(Verdict.PASS).text(), totals.pass());
    row = number(canvas, row, Label.of(Verdict.NOT_AUDITED).text(), totals.notAudited());
    row = number(canvas, row, "… where a submission was expected", totals.notAuditedCounted());
    canvas.text(row, 0, 2, "Average score", styles.text);
    if (totals.averageScore().isPresent()) {
      canvas.number(row, 3, 3, totals.averageScore().getAsDouble(), styles.score);
    } else {
      canvas.text(row, 3, 3, "–", styles.score);
    }
    row++;
    row = number(canvas, row, "Words of all stories", totals.words());
    row = number(canvas, row, "Findings", FindingsSheet.total(totals));
    row = number(canvas, row, "Statistics in the register", totals.figures());
    return Math.max(row, gate(canvas, first));
  }

  private int number(Canvas canvas, int row, String name, long value) {
    canvas.text(row, 0, 2, name, styles.text);
    canvas.number(row, 3, 3, (double) value, styles.number);
    canvas.height(row, Rows.height(1));
    return row + 1;
  }

  /** Whether the run passes, and what is missing from this workbook. */
  private int gate(Canvas canvas, int from) {
    int row = from;
    GateResult gate = run.gate();
    Label label =
        gate.passed()
            ? new Label("●", "Quality gate passed", Tone.GREEN)
            : new Label("■", "Quality gate not passed", Tone.RED);
    canvas.text(row++, 5, LAST, label.text(), styles.label(label.tone()));
    for (GateResult.Condition condition : gate.conditions()) {
      canvas.text(
          row++,
          5,
          LAST,
          String.format(
              "%s %s: %s, allowed: %s",
              condition.passed() ? "●" : "■",
              CellText.line(condition.name()),
              RunWords.plain(condition.value()),
              RunWords.plain(condition.limit())),
          styles.text);
      if (!condition.deciding().isEmpty()) {
        String deciding = CellText.of(String.join(", ", condition.decidingInWords()), 300);
        canvas.text(row++, 5, LAST, "decided by " + deciding, styles.quiet);
      }
    }
    for (String sentence : missing()) {
      canvas.text(row, 5, LAST, sentence, styles.total);
      canvas.height(row++, Rows.height(2));
    }
    return links(canvas, row + 1);
  }

  /** The way to the other sheets. */
  private int links(Canvas canvas, int from) {
    int row = from;
    row = link(canvas, row, DocumentsSheet.NAME, "every file found, worst first");
    row = link(canvas, row, FindingsSheet.NAME, "the work list: what, where, why, what to do");
    row = link(canvas, row, StatisticsSheet.NAME, "every figure and who vouches for it");
    row = link(canvas, row, MeasuresSheet.NAME, "numbers that describe each story");
    row = link(canvas, row, NotAuditedSheet.NAME, "files that could not be judged, and why");
    return link(canvas, row, HowToReadSheet.NAME, "verdicts, levels, score and kinds explained");
  }

  private int link(Canvas canvas, int row, String sheet, String what) {
    canvas.link(row, 5, 6, sheet, "'" + sheet + "'!A1", styles.link);
    canvas.text(row, 7, LAST, what, styles.quiet);
    return row + 1;
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    missing(missing, totals.found() - limits.documents(), "files", "Documents");
    missing(missing, FindingsSheet.total(totals) - limits.findings(), "findings", "Findings");
    missing(missing, totals.figures() - limits.figures(), "figures", "Statistics");
    return missing;
  }

  private static void missing(List<String> missing, int more, String things, String sheet) {
    if (more > 0) {
      missing.add(
          String.format(
              Locale.ENGLISH,
              "The sheet %s ends early: %,d further %s had no room; the JSON lines hold them.",
              sheet,
              more,
              things));
    }
  }

  private int section(Canvas canvas, int row, int first, int last, String title) {
    canvas.height(row, 10);
    canvas.text(row + 1, first, last, title, styles.section);
    canvas.height(row + 1, 24);
    return row + 2;
  }
}
