package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangeWords;
import org.copydesk.report.GateWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.Meaning;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScopeWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.Tone;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.GateResult;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.jspecify.annotations.Nullable;

/** The answer in thirty seconds, on one page. */
final class OverviewSheet {

  static final String NAME = "Overview";

  private static final String REST_OF_REMEDY = "All of it stands on the sheet Quality gate.";

  private static final int LAST = 11;

  /** Of each column, in digits: twelve of them fill a page in landscape. */
  private static final int WIDTH = 14;

  private static final int WORST = 5;
  private static final int KINDS = 8;

  /** More conditions than this stand on a sheet of their own. */
  private static final int CONDITIONS = 4;

  /** More sentences on answers than this come after the page, where they push nothing off it. */
  private static final int BANNERS = 4;

  private static final int MOST_SENTENCES = 1_000;

  /** First column of what stands beside the table of numbers. */
  private static final int BESIDE = 7;

  private final XSSFSheet sheet;
  private final AuditRun run;
  private final RunTotals totals;
  private final Styles styles;
  private final Kinds kinds;
  private final Limits limits;
  private final @Nullable PastRun before;

  /** Takes the next place in the workbook. */
  OverviewSheet(XSSFWorkbook book, AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.sheet = book.createSheet(NAME);
    this.run = run;
    this.totals = run.totals();
    this.styles = styles;
    this.kinds = kinds;
    this.limits = limits;
    this.before = RunWords.sumsBefore(run).orElse(null);
  }

  /** Writes the sheet when all others are there, as it leads to each of them. */
  void write(String foot, List<String> shortened) {
    for (int column = 0; column <= LAST; column++) {
      sheet.setColumnWidth(column, WIDTH * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.setTabColor(Styles.colour(Tone.HEADER.fill()));
    Canvas canvas = new Canvas(sheet);
    int row = top(canvas);
    row = tiles(canvas, row);
    row = answers(canvas, row);
    row = worst(canvas, row);
    row = gate(canvas, row);
    row = found(canvas, row);
    row = numbers(canvas, row, shortened);
    DataSheet.page(sheet, true, foot);
    sheet.getPrintSetup().setFitHeight((short) 1);
    sheet.setHorizontallyCenter(true);
    XSSFWorkbook book = sheet.getWorkbook();
    book.setPrintArea(book.getSheetIndex(sheet), 0, LAST, 0, row - 1);
    furtherAnswers(canvas, row);
  }

  private int top(Canvas canvas) {
    String answer = RunWords.answer(totals);
    canvas.text(0, 0, LAST, answer, styles.banner);
    canvas.height(0, 18 + 24.0 * Wrapping.lines(answer, 92));
    String runLine = RunWords.run(run) + "  ·  " + RunWords.comparison(run);
    canvas.text(1, 0, LAST, runLine, styles.bannerLine);
    canvas.height(1, Rows.height(Wrapping.lines(runLine, width(12))) + 4);
    int row = 2;
    List<String> scope =
        ScopeWords.of(run.scope()).stream().map(s -> CellText.line(s, 1_000)).toList();
    if (!scope.isEmpty()) {
      row = sentence(canvas, row, "▲ " + String.join("\n", scope), styles.label(Tone.AMBER));
    }
    canvas.height(row, 8);
    return row + 1;
  }

  private int tiles(Canvas canvas, int row) {
    canvas.height(row, 22);
    canvas.height(row + 1, 38);
    canvas.height(row + 2, 16);
    canvas.height(row + 3, before == null ? 6 : 18);
    verdict(canvas, row, 0, Verdict.FAIL, totals.fail());
    verdict(canvas, row, 2, Verdict.REVIEW, totals.review());
    verdict(canvas, row, 4, Verdict.PASS, totals.pass());
    verdict(canvas, row, 6, Verdict.NOT_AUDITED, totals.notAudited());
    tile(canvas, row, 8, Tone.BLUE, "Average score", "of 100, audited texts");
    if (totals.averageScore().isPresent()) {
      canvas.number(
          row + 1, 8, 9, totals.averageScore().getAsDouble(), styles.tileScore(Tone.BLUE));
    } else {
      canvas.text(row + 1, 8, 9, "–", styles.tileScore(Tone.BLUE));
    }
    tile(
        canvas,
        row,
        10,
        Tone.BLUE,
        "Findings",
        RunWords.count(totals.count(Level.ERROR), "error", "errors"));
    canvas.number(row + 1, 10, 11, totals.counted(), styles.tileNumber(Tone.BLUE));
    PastRun past = before;
    if (past != null) {
      change(canvas, row, 0, totals.fail() - past.fail());
      change(canvas, row, 2, totals.review() - past.review());
      change(canvas, row, 4, totals.pass() - past.pass());
      change(canvas, row, 6, totals.notAudited() - past.notAudited());
      OptionalDouble score = difference(totals.averageScore(), past.averageScore());
      if (score.isPresent()) {
        change(canvas, row, 8, score.getAsDouble());
      }
      change(canvas, row, 10, totals.counted() - past.findings());
    }
    canvas.height(row + 4, 6);
    int next =
        sentence(
            canvas,
            row + 5,
            RunWords.sum(totals)
                + " Each is a row of the sheet Documents; those not audited are explained on the"
                + " sheet Not audited.",
            styles.plainQuiet);
    String changes = ChangeWords.sentence(run);
    if (!changes.isEmpty()) {
      next = sentence(canvas, next, changes, styles.plainBold);
    }
    String letStand = RunWords.letStand(totals, kinds);
    String baseline = RunWords.baseline(totals, kinds);
    return sentence(
        canvas,
        next,
        totals.letStand() + totals.inBaseline() == 0
            ? letStand
            : letStand
                + (baseline.isEmpty() ? "" : " " + baseline)
                + " See the sheet "
                + NotCountedSheet.NAME
                + ".",
        styles.plainQuiet);
  }

  private void verdict(Canvas canvas, int row, int column, Verdict verdict, int count) {
    Label label = Label.of(verdict);
    tile(canvas, row, column, label.tone(), label.text(), Meaning.brief(verdict));
    canvas.number(row + 1, column, column + 1, count, styles.tileNumber(label.tone()));
  }

  private void tile(Canvas canvas, int row, int column, Tone tone, String name, String note) {
    canvas.text(row, column, column + 1, name, styles.tileLabel(tone));
    canvas.text(row + 2, column, column + 1, note, styles.tileNote(tone));
    canvas.text(row + 3, column, column + 1, "", styles.tileNote(tone));
  }

  /** What became of a tile's number since the run that this one is compared with. */
  private static void change(Canvas canvas, int row, int column, double by) {
    double tenths = Math.round(by * 10) / 10.0;
    String words =
        tenths == 0
            ? "as in the last run"
            : (tenths > 0 ? "+" : "−") + RunWords.plain(Math.abs(tenths)) + " since the last run";
    canvas.sheet().getRow(row + 3).getCell(column).setCellValue(words);
  }

  private static OptionalDouble difference(OptionalDouble now, OptionalDouble before) {
    return now.isPresent() && before.isPresent()
        ? OptionalDouble.of(Math.round((now.getAsDouble() - before.getAsDouble()) * 10) / 10.0)
        : OptionalDouble.empty();
  }

  private static int sentence(Canvas canvas, int row, String words, XSSFCellStyle style) {
    canvas.text(row, 0, LAST, words, style);
    canvas.height(row, Rows.height(Wrapping.lines(words, width(12))));
    return row + 1;
  }

  /** What came of reading editors' answers: a banner a sentence. */
  private int answers(Canvas canvas, int from) {
    ReviewNotes notes = run.review();
    int row = from;
    if (notes.taken() > 0) {
      row = sentence(canvas, row, RunWords.taken(notes), styles.plainQuiet);
    }
    for (String sentence : SuppressionWords.idle(run.suppressions(), run.scope().partial())) {
      row = banner(canvas, row, sentence);
    }
    int shown = shown(notes);
    for (String sentence : notes.sentences().subList(0, shown)) {
      row = banner(canvas, row, sentence);
    }
    int more = notes.sentences().size() - shown;
    if (more > 0) {
      row = banner(canvas, row, RunWords.number(more) + " more like these stand below this page.");
    }
    return row;
  }

  private static int shown(ReviewNotes notes) {
    int all = notes.sentences().size();
    return all <= BANNERS + 1 ? all : BANNERS;
  }

  private int banner(Canvas canvas, int row, String sentence) {
    String words = "▲ " + CellText.line(sentence, 1_000);
    return sentence(canvas, row, words, styles.label(Tone.AMBER));
  }

  private void furtherAnswers(Canvas canvas, int from) {
    ReviewNotes notes = run.review();
    List<String> sentences = notes.sentences().subList(shown(notes), notes.sentences().size());
    if (sentences.isEmpty()) {
      return;
    }
    int row = section(canvas, from, "More on answers that were read");
    for (String sentence : sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()))) {
      row = banner(canvas, row, sentence);
    }
    if (sentences.size() > MOST_SENTENCES) {
      banner(canvas, row, RunWords.number(sentences.size() - MOST_SENTENCES) + " more.");
    }
  }

  private int worst(Canvas canvas, int from) {
    int row = section(canvas, from, "What to fix first");
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
    String reason = CellText.line(document.mainReason(), 400);
    canvas.text(row, 6, LAST, reason, styles.text);
    int lines = Math.max(Wrapping.lines(name, width(4)), Wrapping.lines(reason, width(6)));
    canvas.height(row, Rows.height(Math.min(lines, 3)));
  }

  private int found(Canvas canvas, int from) {
    List<Kinds.Count> counts = kinds.counts(totals);
    int row = section(canvas, from, "What was found");
    if (counts.isEmpty()) {
      canvas.text(row, 0, LAST, "No findings.", styles.plain);
      return row + 1;
    }
    int header = row;
    canvas.text(row, 0, 2, "Kind", styles.header);
    canvas.text(row, 3, 3, "Errors", styles.headerRight);
    canvas.text(row, 4, 4, "Warnings", styles.headerRight);
    canvas.text(row, 5, 5, "Notes", styles.headerRight);
    canvas.text(row, 6, 6, "All", styles.headerRight);
    canvas.height(row, 20);
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
    KindChart.draw(sheet, header, bars, 3, new int[] {7, header, LAST + 1, last}, inWords(counts));
    return last;
  }

  private static void count(
      Canvas canvas, int row, Kinds.Count count, XSSFCellStyle text, XSSFCellStyle number) {
    canvas.text(row, 0, 2, count.kind(), text);
    canvas.number(row, 3, 3, count.errors(), number);
    canvas.number(row, 4, 4, count.warnings(), number);
    canvas.number(row, 5, 5, count.notes(), number);
    canvas.number(row, 6, 6, count.total(), number);
    canvas.height(row, Rows.height(Wrapping.lines(count.kind(), width(3))));
  }

  private static String inWords(List<Kinds.Count> counts) {
    StringBuilder words = new StringBuilder("Stacked bars, findings by kind and level. ");
    for (Kinds.Count count : counts.subList(0, Math.min(KINDS, counts.size()))) {
      words.append(
          String.format(
              Locale.ENGLISH,
              "%s: %s, %s, %s. ",
              count.kind(),
              RunWords.count(count.errors(), "error", "errors"),
              RunWords.count(count.warnings(), "warning", "warnings"),
              RunWords.count(count.notes(), "note", "notes")));
    }
    return words.append("The table beside it holds the same numbers.").toString();
  }

  /** Every number of the tiles again, as a plain table; beside it the other sheets. */
  private int numbers(Canvas canvas, int from, List<String> shortened) {
    int row = section(canvas, from, "The numbers");
    int first = row;
    PastRun past = before;
    canvas.text(row, 0, 2, "Number", styles.header);
    canvas.text(row, 3, 3, "This run", styles.headerRight);
    if (past != null) {
      canvas.text(row, 4, 4, "Last run", styles.headerRight);
      canvas.text(row, 5, 5, "Change", styles.headerRight);
    }
    canvas.height(row++, 20);
    row = number(canvas, row, "Files found", totals.found(), past == null ? null : past.found());
    row =
        number(
            canvas,
            row,
            Label.of(Verdict.FAIL).text(),
            totals.fail(),
            past == null ? null : past.fail());
    row =
        number(
            canvas,
            row,
            Label.of(Verdict.REVIEW).text(),
            totals.review(),
            past == null ? null : past.review());
    row =
        number(
            canvas,
            row,
            Label.of(Verdict.PASS).text(),
            totals.pass(),
            past == null ? null : past.pass());
    row =
        number(
            canvas,
            row,
            Label.of(Verdict.NOT_AUDITED).text(),
            totals.notAudited(),
            past == null ? null : past.notAudited());
    row = number(canvas, row, "… where a submission was expected", totals.notAuditedCounted());
    row = number(canvas, row, "Audited only in part", totals.inPart());
    row = average(canvas, row);
    row = number(canvas, row, "Findings", totals.counted(), past == null ? null : past.findings());
    row = number(canvas, row, "… of them errors", totals.count(Level.ERROR));
    row =
        number(
            canvas,
            row,
            SuppressionWords.LET_STAND,
            totals.letStand(),
            past == null ? null : past.suppressed());
    row = number(canvas, row, SuppressionWords.IN_BASELINE, totals.inBaseline());
    row = number(canvas, row, "Statistics in the register", totals.figures());
    row = number(canvas, row, "Words of all stories", totals.words());
    return Math.max(row, beside(canvas, first, shortened));
  }

  private int average(Canvas canvas, int row) {
    canvas.text(row, 0, 2, "Average score", styles.text);
    tenths(canvas, row, 3, totals.averageScore(), styles.score);
    PastRun past = before;
    if (past != null) {
      tenths(canvas, row, 4, past.averageScore(), styles.score);
      tenths(
          canvas,
          row,
          5,
          difference(totals.averageScore(), past.averageScore()),
          styles.changeTenths);
    }
    canvas.height(row, Rows.height(1));
    return row + 1;
  }

  private static void tenths(
      Canvas canvas, int row, int column, OptionalDouble value, XSSFCellStyle style) {
    if (value.isPresent()) {
      canvas.number(row, column, column, value.getAsDouble(), style);
    } else {
      canvas.text(row, column, column, "–", style);
    }
  }

  private int number(Canvas canvas, int row, String name, long value) {
    return number(canvas, row, name, value, null);
  }

  private int number(Canvas canvas, int row, String name, long value, @Nullable Integer past) {
    canvas.text(row, 0, 2, name, styles.text);
    canvas.number(row, 3, 3, (double) value, styles.number);
    if (past != null) {
      canvas.number(row, 4, 4, (double) past, styles.number);
      canvas.number(row, 5, 5, (double) value - past, styles.change);
    } else if (before != null) {
      canvas.text(row, 4, 4, "", styles.number);
      canvas.text(row, 5, 5, "", styles.number);
    }
    canvas.height(row, Rows.height(1));
    return row + 1;
  }

  /** Whether the run passes, and why. */
  private int gate(Canvas canvas, int from) {
    GateResult gate = run.gate();
    int row = section(canvas, from, "Quality gate");
    Label label = Label.of(gate);
    canvas.text(row, 0, 2, label.text(), styles.label(label.tone()));
    String counts = GateWords.counts(run);
    canvas.text(row, 3, LAST, counts, styles.quiet);
    canvas.height(row, Rows.height(Wrapping.lines(counts, width(LAST - 2))));
    row++;
    List<GateResult.Condition> conditions = new ArrayList<>(GateWords.broken(gate));
    gate.conditions().stream().filter(GateResult.Condition::passed).forEach(conditions::add);
    if (conditions.isEmpty()) {
      return row;
    }
    canvas.text(row, 0, 0, "Kept?", styles.header);
    canvas.text(row, 1, 3, "Condition", styles.header);
    canvas.text(row, 4, 4, "This run", styles.headerRight);
    canvas.text(row, 5, 5, "Allowed", styles.headerRight);
    canvas.text(row, 6, 8, "Decided by", styles.header);
    canvas.text(row, 9, LAST, "What would make it pass", styles.header);
    canvas.height(row++, 20);
    int shown = conditions.size() <= CONDITIONS + 1 ? conditions.size() : CONDITIONS;
    for (GateResult.Condition condition : conditions.subList(0, shown)) {
      condition(canvas, row++, condition);
    }
    int more = conditions.size() - shown;
    return more == 0
        ? row
        : sentence(
            canvas,
            row,
            RunWords.count(more, "further condition is", "further conditions are")
                + " on the sheet "
                + GateSheet.NAME
                + (conditions.get(shown).passed() ? "; all are kept." : "; some are not kept."),
            styles.quiet);
  }

  private void condition(Canvas canvas, int row, GateResult.Condition condition) {
    Label label = GateWords.label(condition);
    String name = CellText.line(condition.name(), 300);
    String deciding = CellText.of(GateWords.deciding(condition, 120), 400);
    String remedy = CellText.line(GateWords.remedy(condition, 200, REST_OF_REMEDY), 320);
    canvas.text(row, 0, 0, label.text(), styles.label(label.tone()));
    canvas.text(row, 1, 3, name, styles.text);
    amount(canvas, row, 4, condition.is());
    amount(canvas, row, 5, condition.allowed());
    canvas.text(row, 6, 8, deciding, styles.text);
    canvas.text(row, 9, LAST, remedy, styles.text);
    int lines = Math.max(Wrapping.lines(name, width(3)), Wrapping.lines(deciding, width(3)));
    canvas.height(row, Rows.height(Math.min(6, Math.max(lines, Wrapping.lines(remedy, width(3))))));
  }

  private void amount(Canvas canvas, int row, int column, String told) {
    if (GateSheet.isNumber(told)) {
      canvas.number(
          row,
          column,
          column,
          Double.parseDouble(told),
          told.contains(".") ? styles.score : styles.number);
    } else {
      canvas.text(row, column, column, CellText.line(told, 100), styles.textRight);
    }
  }

  /** What is missing from this workbook, and the way to the other sheets. */
  private int beside(Canvas canvas, int from, List<String> shortened) {
    int row = from;
    for (String sentence : missing(shortened)) {
      row = beside(canvas, row, sentence, styles.total);
    }
    return links(canvas, row);
  }

  private static int beside(Canvas canvas, int row, String words, XSSFCellStyle style) {
    canvas.text(row, BESIDE, LAST, words, style);
    canvas.height(row, Rows.height(Math.min(3, Wrapping.lines(words, width(LAST - BESIDE + 1)))));
    return row + 1;
  }

  /** The way to the other sheets. */
  private int links(Canvas canvas, int from) {
    int row = from;
    for (SheetGuide link : SheetGuide.of(limits)) {
      row = link(canvas, row, link.name(), link.brief());
    }
    return link(canvas, row, HowToReadSheet.NAME, "verdicts, score, answers and kinds explained");
  }

  private int link(Canvas canvas, int row, String name, String brief) {
    if (sheet.getWorkbook().getSheet(name) == null) {
      return row;
    }
    canvas.link(row, BESIDE, BESIDE + 1, name, "'" + name + "'!A1", styles.link);
    canvas.text(row, BESIDE + 2, LAST, brief, styles.quiet);
    canvas.height(row, Rows.height(1));
    return row + 1;
  }

  private List<String> missing(List<String> shortened) {
    List<String> missing = new ArrayList<>();
    missing(missing, totals.found() - limits.documents(), "file", DocumentsSheet.NAME);
    missing(missing, totals.counted() - limits.findings(), "finding", FindingsSheet.NAME);
    missing(missing, totals.figures() - limits.figures(), "figure", StatisticsSheet.NAME);
    missing.addAll(shortened);
    return missing;
  }

  private static void missing(List<String> missing, int more, String thing, String sheet) {
    if (more > 0) {
      missing.add(
          RunWords.shortened(sheet, more, "further " + thing, "further " + thing + "s")
              + " The JSON lines hold them.");
    }
  }

  /** Room in an area over so many columns, the blank at its left aside. */
  private static double width(int columns) {
    return columns * WIDTH - 1.3;
  }

  private int section(Canvas canvas, int row, String title) {
    canvas.height(row, 10);
    canvas.text(row + 1, 0, LAST, title, styles.section);
    canvas.height(row + 1, 24);
    return row + 2;
  }
}
