package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.Support;
import org.copydesk.report.Label;
import org.copydesk.report.Meaning;
import org.copydesk.report.RunWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;
import org.copydesk.score.Charge;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;

/**
 * The legend: verdicts, levels, the score in plain words and worked out by hand, what an answer
 * does, the sheets, every kind of fault with how often its rule was right.
 */
final class HowToReadSheet {

  static final String NAME = "How to read";

  private static final int[] WIDTHS = {23, 13, 17, 42, 42, 25, 30};
  private static final int LAST = 5;
  private static final int ID = 6;
  private static final int EXAMPLE_WORDS = 400;

  /** Kinds of fault that every reader knows, for the worked example. */
  private static final String SURE = "spelling/misspelled-word";

  /** A longer example would be a page of its own. */
  private static final int LONGEST_EXAMPLE = 200;

  private static final String LIKELY = "statistics/vague-source";

  private static final String FORMULA =
      "Faults of one kind are counted together. The count is multiplied by "
          + ScoreFormula.NORMAL_LENGTH
          + " and divided by the words of the story (at least "
          + ScoreFormula.SHORTEST
          + "). The charge is the price of the kind times log2(1 + that number): the first costs the"
          + " price, and so does each doubling. Every point of charge takes one percent of the points"
          + " that are left. The scores of the sides, multiplied as parts of a hundred, are the score"
          + " of a text that no error fails by itself.";

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
    row = answers(canvas, row);
    row = notCounted(canvas, row);
    row = sheets(canvas, row);
    row = limits(canvas, row);
    row = measures(canvas, row);
    row = kinds(canvas, row);
    DataSheet.page(sheet, false, foot);
    book.setPrintArea(book.getSheetIndex(sheet), 0, LAST, 0, row - 1);
  }

  private int verdicts(Canvas canvas, int from) {
    int row = section(canvas, from, "Verdicts: what the desk is told about a submission");
    for (Verdict verdict :
        List.of(Verdict.FAIL, Verdict.REVIEW, Verdict.PASS, Verdict.NOT_AUDITED)) {
      row = entry(canvas, row, Label.of(verdict), Meaning.of(verdict));
    }
    return row;
  }

  private int levels(Canvas canvas, int from) {
    int row = section(canvas, from, "Levels: how sure a finding is");
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
      row = entry(canvas, row, Label.of(level), Meaning.of(level));
    }
    return row;
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
        entry(
            canvas,
            row,
            "What costs",
            "Every submission starts with 100 points and loses some for each kind of fault: an error"
                + " counts whole, a warning half, a note nothing. The first fault of a kind costs"
                + " most; ten typos are worse than one, but not ten times as bad. A graver kind costs"
                + " more: the list of kinds below has the price of each.");
    row =
        entry(
            canvas,
            row,
            "That length counts",
            "Two typos in a short text weigh more than two in a long one. Prices are for a text of "
                + ScoreFormula.NORMAL_LENGTH
                + " words; one of fewer than "
                + ScoreFormula.SHORTEST
                + " is judged as if it had so many.");
    row = entry(canvas, row, "What fails a text by itself", blocking());
    row =
        entry(
            canvas,
            row,
            "Where to see it",
            "The sheet Documents shows for every text what took its points, a score for each side of"
                + " it (language, spelling and names, statistics, sourcing, fragments, consistency),"
                + " and under What would bring it to PASS how many findings of which kind would have"
                + " to go, the gravest first, and the score they would leave.");
    row = entry(canvas, row, "To work it out", FORMULA);
    row =
        entry(
            canvas,
            row,
            "… with such an error",
            "What is above "
                + points(ScoreFormula.BLOCKED_ABOVE)
                + " counts only "
                + percent(ScoreFormula.LEFT_BY_BLOCKING)
                + ", so that a good average cannot hide it and the score stays below "
                + points(ScoreFormula.FAIL_BELOW)
                + ".");
    Optional<String> example = example();
    return example.isPresent() ? entry(canvas, row, "For example", example.get()) : row;
  }

  /** Which kinds fail a text, by name. */
  private String blocking() {
    List<String> kinds =
        rules.cards().stream()
            .filter(RuleCard::blocking)
            .map(RuleCard::summary)
            .distinct()
            .toList();
    return kinds.isEmpty()
        ? "No kind of fault does."
        : "One error of these kinds, however good the rest is: "
            + String.join(", ", kinds)
            + ". The score then stays below "
            + points(ScoreFormula.FAIL_BELOW)
            + ".";
  }

  /** What an editor can answer, what it does, how far it reaches and how it is taken back. */
  private int answers(Canvas canvas, int from) {
    int row = section(canvas, from, "Your answers: the columns Decision and Comment");
    row =
        entry(
            canvas,
            row,
            Answer.FIX.label(),
            "It is right and will be mended. It goes on counting until it is gone; a run that still"
                + " finds it says so under Status. It also takes an earlier answer back. Reaches this"
                + " one finding; on Names the name in every document.");
    row =
        entry(
            canvas,
            row,
            Answer.ACCEPT.label(),
            "It may stand here. It no longer counts and costs no points, in this sentence as it is"
                + " now: once the sentence is changed, the finding is back and you are asked again.");
    row =
        entry(
            canvas,
            row,
            Answer.FALSE_ALARM.label(),
            "It is wrong, these words are right. On Findings: the same words no longer count under"
                + " this kind anywhere in the same document. On Names: in every document, and the name"
                + " goes to the desk's own list of names.");
    row =
        entry(
            canvas,
            row,
            "To take one back",
            "The sheet Suppressed lists every answer by which something does not count, with who gave"
                + " it, when, and the comment. Set its Decision to Fix, and the finding counts again."
                + " The latest answer is the one that holds.");
    row =
        entry(
            canvas,
            row,
            "When it is read",
            "Choose an answer, add a comment if you like, save the workbook where it lies. The next run"
                + " reads it before it begins. Sort and filter as you please, but leave the heads of"
                + " the columns and the hidden columns as they are.");
    row =
        entry(
            canvas,
            row,
            "While a run is going on",
            "You may go on answering. What you save is read before a new workbook takes the place of"
                + " yours; it is remembered then, and counts from the next run on.");
    return entry(
        canvas,
        row,
        "Two answers to one",
        "Where two rows say different things of one finding, neither is taken, and the Overview names"
            + " them. A workbook that cannot be read stops nothing: the Overview says so, and what"
            + " was answered before stays.");
  }

  /** Why a finding may not count, in the order in which it is asked. */
  private int notCounted(Canvas canvas, int from) {
    int row = section(canvas, from, "What does not count, and why");
    row =
        entry(
            canvas,
            row,
            SuppressionWords.LET_STAND,
            "Editors answered that it may stand or is wrong; or an entry of the desk's suppressions"
                + " (copydesk-suppressions.yml) says so, with its reason; or, where the desk trusts"
                + " them, a mark in the text does. The first of these that applies is the one that is"
                + " named.");
    row = entry(canvas, row, SuppressionWords.IN_BASELINE, SuppressionWords.BASELINE);
    return entry(
        canvas,
        row,
        "All others",
        "They count: scores, verdicts and the quality gate go by them. Some kinds fail their text by"
            + " themselves.");
  }

  /** What the workbook cannot say. */
  private int limits(Canvas canvas, int from) {
    int row = section(canvas, from, "Limits: what this workbook cannot say");
    row =
        entry(
            canvas,
            row,
            "Whether it is true",
            "Nobody called the mayor. A figure with a source may still be wrong, and a name spelled"
                + " like a known one may be of somebody else.");
    row =
        entry(
            canvas,
            row,
            "That nothing was missed",
            "Rules find kinds of faults, not all faults. How much of each kind they find, and how often"
                + " they are right, stands in the list of kinds wherever it was measured; it was"
                + " measured while the rules were made, so that new texts may do a little worse.");
    return entry(
        canvas,
        row,
        "More than there is room",
        "Findings holds at most "
            + RunWords.number(limits.findings())
            + " rows, Statistics "
            + RunWords.number(limits.figures())
            + ", Names "
            + RunWords.number(limits.names())
            + ". Where more were found, the sheet and the Overview say so; the totals count all"
            + " of them.");
  }

  /** A score worked out with the formula itself, for kinds that a reader knows. */
  private Optional<String> example() {
    List<RuleCard> priced =
        rules.cards().stream()
            .filter(c -> !c.isFamily() && !c.blocking() && c.level() != Level.NOTE)
            .toList();
    Optional<RuleCard> error = fitting(SURE, Level.ERROR, priced);
    if (error.isEmpty()) {
      return Optional.empty();
    }
    RuleCard sure = error.get();
    PriceList.Kind sureKind = kind(sure);
    Optional<RuleCard> other =
        fitting(
            LIKELY,
            Level.WARNING,
            priced.stream()
                .filter(c -> !kind(c).equals(sureKind) && !c.summary().equals(sure.summary()))
                .toList());
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
            "A story of %d words has two errors “%s” (price %s) and one warning “%s” (price %s)."
                + " %d ÷ %d = %s. The errors are charged %s × log2(1 + 2 × %s) = %.1f, the warning"
                + " %s × log2(1 + ½ × %s) = %.1f. 100 × 0.99 to the power of %.1f = %.1f.",
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

  /** The rule itself if it is there, else one of the level, else any. */
  private static Optional<RuleCard> fitting(String id, Level level, List<RuleCard> cards) {
    return cards.stream()
        .min(
            Comparator.comparing((RuleCard c) -> !c.id().equals(id))
                .thenComparing(c -> c.level() != level));
  }

  private PriceList.Kind kind(RuleCard card) {
    return prices.of(new RuleId(card.id()));
  }

  private static double charge(Score score, RuleCard card) {
    return score.breakdown().stream()
        .filter(l -> l.rule().equals(card.id()))
        .mapToDouble(Score.Line::charge)
        .sum();
  }

  private int sheets(Canvas canvas, int from) {
    int row = section(canvas, from, "The sheets");
    row = entry(canvas, row, OverviewSheet.NAME, "The answer on one page.");
    for (SheetGuide sheet : SheetGuide.of(limits)) {
      if (canvas.sheet().getWorkbook().getSheet(sheet.name()) != null) {
        row = entry(canvas, row, sheet.name(), sheet.meaning());
      }
    }
    return row;
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
    int row = section(canvas, from, "Every kind of fault, by area");
    if (rules.cards().isEmpty()) {
      return paragraph(canvas, row, "No rule is switched on.");
    }
    row =
        paragraph(
            canvas,
            row,
            "Right is how many of the findings that a rule raised in marked texts were true faults"
                + " (precision), found is how many of the marked faults of its kind it raised"
                + " (recall). Judged by hand: somebody read the findings one by one.");
    String area = "";
    for (RuleCard card : rules.cards()) {
      if (!card.area().equals(area)) {
        area = card.area();
        row = header(canvas, row, area);
      }
      kind(canvas, row++, card);
    }
    return row;
  }

  private int header(Canvas canvas, int row, String area) {
    XSSFCellStyle header = styles.header;
    canvas.text(
        row, 0, 0, area.substring(0, 1).toUpperCase(Locale.ROOT) + area.substring(1), header);
    canvas.text(row, 1, 1, "Usual level", header);
    canvas.text(row, 2, 2, "Price", header);
    canvas.text(row, 3, 3, "Why it matters and what to do", header);
    canvas.text(row, 4, 4, "■ flagged   ● not flagged", header);
    canvas.text(row, 5, 5, "How often right", header);
    canvas.text(row, ID, ID, "Rule", header);
    canvas.height(row, 22);
    return row + 1;
  }

  private void kind(Canvas canvas, int row, RuleCard card) {
    Label level = Label.of(card.level());
    String price = priceOf(card);
    String why = CellText.line(card.why()) + "\n→ " + CellText.line(card.fix());
    List<String> shown = new ArrayList<>();
    if (!card.flags().isEmpty()) {
      shown.add("■ " + flagged(card.flags()));
    }
    if (!card.accepts().isEmpty()) {
      shown.add("● " + accepted(card.accepts()));
    }
    String examples = String.join("\n", shown);
    String measured = MeasuredQuality.of(card).map(HowToReadSheet::measured).orElse("not measured");
    canvas.text(row, 0, 0, card.summary(), styles.text);
    canvas.text(row, 1, 1, level.text(), styles.label(level.tone()));
    canvas.text(row, 2, 2, price, styles.text);
    canvas.text(row, 3, 3, why, styles.text);
    canvas.text(row, 4, 4, examples, styles.quiet);
    canvas.text(row, 5, 5, measured, styles.text);
    canvas.text(row, ID, ID, card.id(), styles.quiet);
    int lines = Wrapping.lines(card.summary(), WIDTHS[0] - 1.3);
    lines = Math.max(lines, Wrapping.lines(price, WIDTHS[2] - 1.3));
    lines = Math.max(lines, Wrapping.lines(why, WIDTHS[3] - 1.3));
    lines = Math.max(lines, Wrapping.lines(examples, WIDTHS[4] - 1.3));
    lines = Math.max(lines, Wrapping.lines(measured, WIDTHS[5] - 1.3));
    canvas.height(row, Rows.height(Math.min(lines, 30)));
  }

  /** The first words that are flagged and their surroundings; an example may be a whole story. */
  private static String flagged(String example) {
    int begin = example.indexOf('⟦');
    int end = example.indexOf('⟧');
    return begin < 0 || end < begin
        ? accepted(example)
        : MarkedExcerpt.of(
                example.substring(0, begin),
                example.substring(begin + 1, end),
                example.substring(end + 1).replace('⟦', '[').replace('⟧', ']'))
            .text();
  }

  private static String accepted(String example) {
    String line = CellText.line(example);
    if (line.length() <= LONGEST_EXAMPLE) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_EXAMPLE);
    return line.substring(0, end < 0 ? LONGEST_EXAMPLE : end) + " …";
  }

  private static String measured(MeasuredQuality quality) {
    return String.format(
            Locale.ENGLISH,
            "%.0f%% right (%,d of %,d)",
            100 * quality.precision(),
            quality.right(),
            quality.raised())
        + quality
            .recall()
            .map(
                r ->
                    String.format(
                        Locale.ENGLISH,
                        "\n%.0f%% found (%,d of %,d)",
                        100 * r.share(),
                        r.found(),
                        r.marked()))
            .orElse("")
        + "\n"
        + quality.texts()
        + (quality.saysLittle() ? "\nSo few say little." : "");
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
    int next = meaning(canvas, row, meaning);
    // Bold letters are wider.
    int lines = Wrapping.lines(name, WIDTHS[0] / 1.1 - 1.3);
    canvas.height(row, Rows.height(Math.max(lines, Wrapping.lines(meaning, width(1)))));
    return next;
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
