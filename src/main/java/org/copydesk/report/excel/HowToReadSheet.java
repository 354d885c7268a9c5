package org.copydesk.report.excel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.Support;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.Tone;
import org.copydesk.score.Charge;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;

/** The legend: verdicts, levels, the score worked out by hand, the sheets, every kind of fault. */
final class HowToReadSheet {

  static final String NAME = "How to read";

  private static final int[] WIDTHS = {24, 14, 19, 46, 46, 30};
  private static final int LAST = 4;
  private static final int ID = 5;
  private static final int EXAMPLE_WORDS = 400;

  private final RuleCatalogue rules;
  private final MeasureCatalogue measures;
  private final PriceList prices;
  private final Styles styles;
  private final Limits limits;

  HowToReadSheet(
      RuleCatalogue rules,
      MeasureCatalogue measures,
      PriceList prices,
      Styles styles,
      Limits limits) {
    this.rules = rules;
    this.measures = measures;
    this.prices = prices;
    this.styles = styles;
    this.limits = limits;
  }

  void write(XSSFWorkbook book, String foot) {
    XSSFSheet sheet = book.createSheet(NAME);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sheet.setColumnHidden(ID, true);
    sheet.setDisplayGridlines(false);
    sheet.setTabColor(Styles.colour(Tone.BLUE.text()));
    Canvas canvas = new Canvas(sheet);
    canvas.text(0, 0, LAST, "How to read this workbook", styles.banner);
    canvas.height(0, 40);
    int row = verdicts(canvas, 1);
    row = levels(canvas, row);
    row = sources(canvas, row);
    row = score(canvas, row);
    row = sheets(canvas, row);
    row = measures(canvas, row);
    row = kinds(canvas, row);
    DataSheet.page(sheet, false, foot);
    book.setPrintArea(book.getSheetIndex(sheet), 0, LAST, 0, row - 1);
  }

  private int verdicts(Canvas canvas, int from) {
    int row = section(canvas, from, "Verdicts: what the desk is told about a submission");
    row =
        entry(
            canvas,
            row,
            Label.of(Verdict.FAIL),
            "Should not be published as it is: the score is below "
                + points(ScoreFormula.FAIL_BELOW)
                + ", or there is an error of a kind that fails a text by itself.");
    row =
        entry(
            canvas,
            row,
            Label.of(Verdict.REVIEW),
            "Somebody should look: the score is below "
                + points(ScoreFormula.REVIEW_BELOW)
                + ", or a check could not do its work.");
    row =
        entry(
            canvas,
            row,
            Label.of(Verdict.PASS),
            "Can go on: a score of "
                + points(ScoreFormula.REVIEW_BELOW)
                + " or more: whatever was found costs no more than "
                + points(1000 - ScoreFormula.REVIEW_BELOW)
                + " points together and stands in the sheet Findings. It is no promise that the"
                + " text is right, only that nothing graver was found.");
    return entry(
        canvas,
        row,
        Label.of(Verdict.NOT_AUDITED),
        "Nobody knows: there was no text to judge. It never counts as clean and has no score.");
  }

  private int levels(Canvas canvas, int from) {
    int row = section(canvas, from, "Levels: how sure a finding is");
    row =
        entry(
            canvas,
            row,
            Label.of(Level.ERROR),
            "Wrong, and we are sure. Counts whole in the score.");
    row = entry(canvas, row, Label.of(Level.WARNING), "Likely wrong: look. Counts half.");
    return entry(canvas, row, Label.of(Level.NOTE), "Please check. Never costs points.");
  }

  private int sources(Canvas canvas, int from) {
    int row = section(canvas, from, "Sources of statistics: who vouches for a figure");
    row = entry(canvas, row, Label.of(Support.UNSUPPORTED), "Nobody is said to have counted this.");
    row =
        entry(
            canvas,
            row,
            Label.of(Support.VAGUE),
            "Somebody is said to have said it, but nobody can be asked.");
    return entry(
        canvas, row, Label.of(Support.ATTRIBUTED), "A source is named that a reader could ask.");
  }

  private int score(Canvas canvas, int from) {
    int row = section(canvas, from, "Score: from 0 to 100, higher is better");
    row =
        paragraph(
            canvas,
            row,
            "Every submission starts with 100 points. Faults of one kind are counted together: an"
                + " error is one, a warning a half, a note nothing. The count is multiplied by "
                + ScoreFormula.NORMAL_LENGTH
                + " and divided by the words of the story (at least "
                + ScoreFormula.SHORTEST
                + "), so that a fault weighs more in a short text than in a long one. The charge is"
                + " the price of the kind (column Price below) times log2(1 + that number): the"
                + " first costs the price, and so does each doubling. Every point of charge takes"
                + " one percent of the points that are left.");
    row =
        paragraph(
            canvas,
            row,
            "With an error of a kind that fails a text by itself, what is above "
                + points(ScoreFormula.BLOCKED_ABOVE)
                + " counts only "
                + percent(ScoreFormula.LEFT_BY_BLOCKING)
                + ", so that a good average cannot hide it and the score stays below "
                + points(ScoreFormula.FAIL_BELOW)
                + ".");
    Optional<String> example = example();
    if (example.isPresent()) {
      row = paragraph(canvas, row, example.get());
    }
    return paragraph(
        canvas,
        row,
        "The sheet Documents shows for every text what took its points, and a score for each"
            + " dimension: language, spelling and names, statistics, sourcing, fragments,"
            + " consistency. These, multiplied as parts of a hundred, are the score of a text that"
            + " no error fails by itself. What would bring it to PASS names the kinds that would"
            + " have to go, and the score they would leave.");
  }

  /** A score worked out with the formula itself, for the first kinds that cost points. */
  private Optional<String> example() {
    List<RuleCard> priced =
        rules.cards().stream()
            .filter(c -> !c.isFamily() && !c.blocking() && c.level() != Level.NOTE)
            .toList();
    if (priced.size() < 2) {
      return Optional.empty();
    }
    RuleCard sure = usually(Level.ERROR, priced).orElse(priced.get(0));
    PriceList.Kind sureKind = kind(sure);
    Optional<RuleCard> other =
        priced.stream()
            .filter(c -> !kind(c).equals(sureKind))
            .min(Comparator.comparing(c -> c.level() != Level.WARNING));
    if (other.isEmpty()) {
      return Optional.empty();
    }
    RuleCard likely = other.get();
    List<Charge> charges =
        List.of(
            new Charge(new RuleId(sure.id()), Level.ERROR),
            new Charge(new RuleId(sure.id()), Level.ERROR),
            new Charge(new RuleId(likely.id()), Level.WARNING));
    Score score = new ScoreFormula(prices, r -> false).score(charges, EXAMPLE_WORDS);
    double length = (double) ScoreFormula.NORMAL_LENGTH / EXAMPLE_WORDS;
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "For example: a story of %d words has two errors “%s” (price %s) and one warning “%s”"
                + " (price %s). %d ÷ %d = %s. The errors are charged %s × log2(1 + 2 × %s) = %.1f,"
                + " the warning %s × log2(1 + ½ × %s) = %.1f. 100 × 0.99 to the power of %.1f ="
                + " %.1f.",
            EXAMPLE_WORDS,
            sure.summary(),
            RunWords.plain(sureKind.price()),
            likely.summary(),
            RunWords.plain(kind(likely).price()),
            ScoreFormula.NORMAL_LENGTH,
            EXAMPLE_WORDS,
            RunWords.plain(length),
            RunWords.plain(sureKind.price()),
            RunWords.plain(length),
            charge(score, sure),
            RunWords.plain(kind(likely).price()),
            RunWords.plain(length),
            charge(score, likely),
            charge(score, sure) + charge(score, likely),
            score.value()));
  }

  private PriceList.Kind kind(RuleCard card) {
    return prices.of(new RuleId(card.id()));
  }

  private static Optional<RuleCard> usually(Level level, List<RuleCard> cards) {
    return cards.stream().filter(c -> c.level() == level).findFirst();
  }

  private static double charge(Score score, RuleCard card) {
    return score.breakdown().stream()
        .filter(l -> l.rule().equals(card.id()))
        .mapToDouble(Score.Line::charge)
        .sum();
  }

  private int sheets(Canvas canvas, int from) {
    int row = section(canvas, from, "The sheets");
    row = entry(canvas, row, "Overview", "The answer on one page.");
    row =
        entry(
            canvas,
            row,
            "Documents",
            "Every file found, worst first. A name leads to its first finding; after you have"
                + " sorted a sheet, use the filter of the column Document instead.");
    row =
        entry(
            canvas,
            row,
            "Findings",
            "The work list. The words that are meant stand in [brackets]. Under What to do, words"
                + " in place of a sentence are what to write instead, alternatives parted by a"
                + " stroke. At most "
                + RunWords.number(limits.findings())
                + " rows.");
    row =
        entry(
            canvas,
            row,
            "Statistics",
            "Every figure that was counted, measured or estimated, those without a source first. Also"
                + " said elsewhere names another submission of this run with the same figure, or with"
                + " another value of the same measure; it shows where to ask and clears nothing.");
    row =
        entry(
            canvas,
            row,
            "Measures",
            "Numbers that describe each story that was audited, worst first as on Documents. They"
                + " accuse nobody and cost no points; sort by a column to see which texts stand out."
                + " An empty cell means that there was nothing to measure.");
    return entry(
        canvas,
        row,
        "Not audited",
        "Every file that could not be judged, why, and what to do. Marks such as ␀ or ‹U+202E› in"
            + " a name or text stand for characters that cannot be seen.");
  }

  private int measures(Canvas canvas, int from) {
    if (measures.cards().isEmpty()) {
      return from;
    }
    int row = section(canvas, from, "Measures: what is counted in a story");
    for (MeasureCard card : measures.cards()) {
      String source = card.source().isEmpty() ? "" : "\nSource: " + CellText.line(card.source());
      row = entry(canvas, row, card.label(), CellText.line(card.meaning()) + source);
    }
    return row;
  }

  private int kinds(Canvas canvas, int from) {
    int row = section(canvas, from, "Every kind of fault");
    if (rules.cards().isEmpty()) {
      return paragraph(canvas, row, "No rule is switched on.");
    }
    XSSFCellStyle header = styles.header;
    canvas.text(row, 0, 0, "Kind", header);
    canvas.text(row, 1, 1, "Usual level", header);
    canvas.text(row, 2, 2, "Price", header);
    canvas.text(row, 3, 3, "Why it matters and what to do", header);
    canvas.text(row, 4, 4, "■ flagged   ● not flagged", header);
    canvas.text(row, ID, ID, "Rule", header);
    canvas.height(row, 22);
    for (RuleCard card : rules.cards()) {
      kind(canvas, ++row, card);
    }
    return row + 1;
  }

  private void kind(Canvas canvas, int row, RuleCard card) {
    Label level = Label.of(card.level());
    String price = priceOf(card);
    String why = CellText.line(card.why()) + "\n→ " + CellText.line(card.fix());
    String examples =
        "■ "
            + CellText.line(card.flags().replace('⟦', '[').replace('⟧', ']'))
            + "\n● "
            + CellText.line(card.accepts());
    canvas.text(row, 0, 0, card.summary(), styles.text);
    canvas.text(row, 1, 1, level.text(), styles.label(level.tone()));
    canvas.text(row, 2, 2, price, styles.text);
    canvas.text(row, 3, 3, why, styles.text);
    canvas.text(row, 4, 4, examples, styles.quiet);
    canvas.text(row, ID, ID, card.id(), styles.quiet);
    int lines = Wrapping.lines(card.summary(), WIDTHS[0] - 1.3);
    lines = Math.max(lines, Wrapping.lines(price, WIDTHS[2] - 1.3));
    lines = Math.max(lines, Wrapping.lines(why, WIDTHS[3] - 1.3));
    lines = Math.max(lines, Wrapping.lines(examples, WIDTHS[4] - 1.3));
    canvas.height(row, Rows.height(Math.min(lines, 30)));
  }

  private String priceOf(RuleCard card) {
    if (card.level() == Level.NOTE) {
      return "none";
    }
    PriceList.Kind kind =
        card.isFamily() ? prices.of(new RuleId(card.area() + "/any")) : kind(card);
    String price = RunWords.plain(kind.price()) + " (" + kind.name() + ")";
    return card.blocking() ? price + "; one error fails the text" : price;
  }

  private int section(Canvas canvas, int row, String title) {
    canvas.height(row, 10);
    canvas.text(row + 1, 0, LAST, title, styles.section);
    canvas.height(row + 1, 26);
    return row + 2;
  }

  private int entry(Canvas canvas, int row, Label label, String meaning) {
    canvas.text(row, 0, 0, label.text(), styles.label(label.tone()));
    return meaning(canvas, row, meaning);
  }

  private int entry(Canvas canvas, int row, String name, String meaning) {
    canvas.text(row, 0, 0, name, styles.total);
    return meaning(canvas, row, meaning);
  }

  private int meaning(Canvas canvas, int row, String meaning) {
    canvas.text(row, 1, LAST, meaning, styles.text);
    canvas.height(row, Rows.height(Wrapping.lines(meaning, width(1))));
    return row + 1;
  }

  private int paragraph(Canvas canvas, int row, String text) {
    canvas.text(row, 0, LAST, text, styles.plain);
    canvas.height(row, Rows.height(Wrapping.lines(text, width(0))) + 2);
    return row + 1;
  }

  private static int width(int first) {
    int width = 0;
    for (int i = first; i <= LAST; i++) {
      width += WIDTHS[i];
    }
    return width;
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  private static String points(int tenths) {
    return RunWords.plain(tenths / 10.0);
  }
}
