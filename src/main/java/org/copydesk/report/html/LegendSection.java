package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.report.Label;
import org.copydesk.report.Meaning;
import org.copydesk.report.SuppressionWords;
import org.copydesk.report.VisibleText;
import org.copydesk.score.Verdict;

/** How to read the page: verdicts, levels, and a card for every rule. */
final class LegendSection {

  private final RuleCatalogue rules;

  LegendSection(RuleCatalogue rules) {
    this.rules = rules;
  }

  private record View(List<Entry> verdicts, List<Entry> levels, List<Card> cards) {}

  private record Entry(Badge badge, String meaning) {}

  private record Card(
      String anchor,
      String id,
      String summary,
      Badge level,
      boolean blocking,
      String why,
      String fix,
      List<Example> flags,
      List<String> accepts,
      String quality) {}

  private record Example(String before, String words, String after) {

    /** Cuts an example at its marks ⟦ ⟧; one without marks is flagged whole. */
    static Example of(String marked) {
      int begin = marked.indexOf('⟦');
      int end = marked.indexOf('⟧');
      return begin < 0 || end < begin
          ? new Example("", VisibleText.line(marked), "")
          : new Example(
              marked.substring(0, begin),
              marked.substring(begin + 1, end),
              marked.substring(end + 1).replace('⟦', '[').replace('⟧', ']'));
    }
  }

  void write(Page page) {
    List<Entry> verdicts = new ArrayList<>();
    for (Verdict verdict :
        List.of(Verdict.FAIL, Verdict.REVIEW, Verdict.PASS, Verdict.NOT_AUDITED)) {
      verdicts.add(new Entry(Badge.of(Label.of(verdict)), Meaning.of(verdict)));
    }
    List<Entry> levels = new ArrayList<>();
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
      levels.add(new Entry(Badge.of(Label.of(level)), Meaning.of(level)));
    }
    levels.add(
        new Entry(
            Badge.LET_STAND,
            "An editor, the desk's suppressions or a trusted mark in the text said that it may stay."
                + " It costs no points and does not count."));
    levels.add(new Entry(Badge.IN_BASELINE, SuppressionWords.BASELINE));
    page.write(
        "legend",
        new View(verdicts, levels, rules.cards().stream().map(LegendSection::card).toList()));
  }

  private static Card card(RuleCard card) {
    return new Card(
        StorySection.anchor(card),
        card.id(),
        card.summary(),
        Badge.of(Label.of(card.level())),
        card.blocking(),
        VisibleText.line(card.why()),
        VisibleText.line(card.fix()),
        card.flags().isEmpty() ? List.of() : List.of(Example.of(VisibleText.oneLine(card.flags()))),
        card.accepts().isEmpty() ? List.of() : List.of(VisibleText.line(card.accepts())),
        MeasuredQuality.inWords(card));
  }
}
