package org.copydesk.report.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.report.Label;
import org.copydesk.report.RunWords;
import org.copydesk.report.VisibleText;
import org.copydesk.score.ScoreFormula;
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
      Example flags,
      String accepts,
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
    String fail = RunWords.plain(ScoreFormula.FAIL_BELOW / 10.0);
    String review = RunWords.plain(ScoreFormula.REVIEW_BELOW / 10.0);
    List<Entry> verdicts = new ArrayList<>();
    verdicts.add(
        entry(
            Label.of(Verdict.FAIL),
            "Should not be published as it is: the score is below "
                + fail
                + ", or there is an error of a kind that fails a text by itself."));
    verdicts.add(
        entry(
            Label.of(Verdict.REVIEW),
            "Somebody should look: the score is below "
                + review
                + ", or a check could not do its work."));
    verdicts.add(
        entry(
            Label.of(Verdict.PASS),
            "Can go on: a score of "
                + review
                + " or more. It is no promise that the text is right, only that nothing graver was"
                + " found."));
    verdicts.add(
        entry(
            Label.of(Verdict.NOT_AUDITED),
            "Nobody knows: there was no text to judge. It never counts as clean and has no score."));
    List<Entry> levels = new ArrayList<>();
    levels.add(entry(Label.of(Level.ERROR), "Wrong, and we are sure. Counts whole in the score."));
    levels.add(entry(Label.of(Level.WARNING), "Likely wrong: look. Counts half."));
    levels.add(entry(Label.of(Level.NOTE), "Please check. Never costs points."));
    levels.add(
        new Entry(
            Badge.LET_STAND,
            "An editor decided that it may stay. It costs no points and is not counted."));
    page.write(
        "legend",
        new View(verdicts, levels, rules.cards().stream().map(LegendSection::card).toList()));
  }

  private static Entry entry(Label label, String meaning) {
    return new Entry(Badge.of(label), meaning);
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
        Example.of(VisibleText.oneLine(card.flags())),
        VisibleText.line(card.accepts()),
        MeasuredQuality.of(card).map(MeasuredQuality::inWords).orElse("Not measured yet."));
  }
}
