package org.copydesk.report.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.Suppression;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.report.Kinds;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.Tone;
import org.copydesk.review.Answer;

/**
 * Where the findings went that do not count: a row for each reason, so that the column of numbers
 * adds up to all of them. Editors' answers are rows of {@link SuppressedSheet}; here they are two.
 */
final class NotCountedSheet implements RowSheet {

  static final String NAME = "Not counted";

  private static final int LONGEST = 300;

  private static final DataSheet SHEET =
      new DataSheet(
          NAME,
          "tblNotCounted",
          List.of(
              Column.printed("By", 22),
              Column.printed("Findings", 11),
              Column.printed("State", 16),
              Column.printed("Kind", 30),
              Column.printed("Level", 13),
              Column.printed("Files", 24),
              Column.printed("Words", 24),
              Column.printed("Why", 44),
              Column.printed("Who", 18),
              Column.printed("Until", 14),
              Column.printed("Written at", 32)),
          List.of("Findings", "Until"),
          1,
          Tone.GREY);

  private final AuditRun run;
  private final RunTotals totals;
  private final Styles styles;
  private final Kinds kinds;
  private final Limits limits;
  private List<SuppressionRow> entries = List.of();
  private final Map<String, Integer> byKind = new HashMap<>();
  private int beyond;

  NotCountedSheet(AuditRun run, Styles styles, Kinds kinds, Limits limits) {
    this.run = run;
    this.totals = run.totals();
    this.styles = styles;
    this.kinds = kinds;
    this.limits = limits;
  }

  @Override
  public void frame(XSSFWorkbook book, int number, String foot) {
    if (totals.letStand() > 0) {
      run.eachRaised(
          Order.BY_NAME,
          row -> {
            Suppression suppression = row.suppression();
            if (suppression != null && !suppression.isBaseline()) {
              byKind.merge(suppression.kind(), 1, Integer::sum);
            }
          });
    }
    List<SuppressionRow> all = run.suppressions();
    entries = List.copyOf(all.subList(0, Math.min(all.size(), limits.decisions())));
    beyond = all.size() - entries.size();
    SHEET.frame(book, number, single().size() + entries.size() + totals.baseline().size(), foot);
  }

  @Override
  public Optional<String> shortened() {
    return beyond == 0
        ? Optional.empty()
        : Optional.of(RunWords.shortened(NAME, beyond, "further entry", "further entries"));
  }

  /** What is told in one row each, whatever it was about: answers of editors, marks in texts. */
  private List<String> single() {
    List<String> kinds = new ArrayList<>();
    for (Answer answer : Answer.values()) {
      kinds.add(answer.word());
    }
    kinds.add(Suppression.INLINE);
    if (entries.isEmpty()) {
      kinds.add(Suppression.RULE);
    }
    return kinds.stream().filter(byKind::containsKey).toList();
  }

  @Override
  public void fill(SXSSFWorkbook book) {
    Rows rows = SHEET.rows(book, styles);
    List<String> single = single();
    single.forEach(kind -> write(rows, kind));
    entries.forEach(entry -> write(rows, entry));
    totals.baseline().forEach(count -> write(rows, count));
    if (single.isEmpty() && entries.isEmpty() && totals.baseline().isEmpty()) {
      rows.notice("Every finding of this run counts.");
    } else if (beyond > 0) {
      rows.notice(
          RunWords.count(beyond, "further entry", "further entries")
              + " had no room on this sheet; run.json (--format jsonl) holds all of them.");
    }
  }

  private void write(Rows rows, String kind) {
    Optional<Answer> answer = Answer.of(kind);
    rows.begin()
        .text(
            answer.isPresent()
                ? "Editors: " + answer.get().label()
                : kind.equals(Suppression.INLINE) ? "Marks in the texts" : "Suppressions")
        .number(byKind.getOrDefault(kind, 0), styles.number)
        .text("In use")
        .blank()
        .blank()
        .blank()
        .blank()
        .text(
            answer.isPresent()
                ? "Each answer is a row of the sheet " + SuppressedSheet.NAME + "."
                : "")
        .blank()
        .blank()
        .blank()
        .end();
  }

  private void write(Rows rows, SuppressionRow entry) {
    rows.begin().text("Suppressions").number(entry.findings(), styles.number);
    String state = SuppressionWords.state(entry, run.scope().partial());
    if (entry.findings() > 0 || run.scope().partial() && !entry.expired()) {
      rows.text(state);
    } else {
      rows.label(new Label("▲", state, Tone.AMBER));
    }
    rows.text(CellText.line(kindOf(entry.rules()), LONGEST))
        .blank()
        .text(CellText.line(entry.files(), LONGEST))
        .text(CellText.line(entry.text(), LONGEST))
        .text(CellText.line(entry.reason(), LONGEST))
        .text(CellText.line(entry.by(), LONGEST));
    if (entry.until() == null) {
      rows.blank();
    } else {
      rows.day(entry.until());
    }
    rows.quiet(CellText.line(entry.place(), LONGEST)).end();
  }

  /** A pattern of rules stays as it is written; a rule has its kind before it. */
  private String kindOf(String rules) {
    return rules.matches("[a-z-]+/[a-z-]+") ? kinds.of(rules) + " (" + rules + ")" : rules;
  }

  private void write(Rows rows, RunTotals.RuleCount count) {
    rows.begin()
        .text(SuppressionWords.IN_BASELINE)
        .number(count.count(), styles.number)
        .text("Known")
        .text(CellText.line(kinds.of(count.rule())))
        .label(Label.of(count.level()))
        .blank()
        .blank()
        .text("It was there when the desk began.")
        .blank()
        .blank()
        .blank()
        .end();
  }
}
