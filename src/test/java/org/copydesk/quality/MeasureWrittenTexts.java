package org.copydesk.quality;

import java.util.List;
import org.copydesk.audit.Auditor;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.Check;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.quality.WrittenTexts.Written;
import org.copydesk.score.ScoreFormula;

/**
 * Measures rules on the texts that the desk wrote for them, see {@link WrittenTexts}, and prints
 * the table, and what was missed or falsely raised in those that may be looked at.
 */
public final class MeasureWrittenTexts {

  private MeasureWrittenTexts() {}

  public static void main(String[] args) {
    List<Check> checks =
        TestDesk.checks().stream().filter(c -> c.card().area().equals("consistency")).toList();
    Auditor auditor =
        new Auditor(
            checks,
            TestDesk.bean(FigureSurvey.class),
            TestDesk.bean(ScoreFormula.class),
            TestDesk.bean(DeskWords.class));
    System.out.println(WrittenTextsScore.table(WrittenTextsScore.all(auditor)));
    WrittenTextsScore.PAGES.forEach(
        (rule, pages) -> pages.forEach(page -> tell(rule, page, auditor)));
  }

  private static void tell(String rule, String page, Auditor auditor) {
    for (Written text : WrittenTexts.of(page).texts()) {
      if (!text.wasLookedAt()) {
        continue;
      }
      List<Finding> found =
          auditor.audit(TestDesk.article(text.text()), BatchEvidence.NONE).findings().stream()
              .map(f -> f.finding())
              .filter(f -> f.rule().value().equals(rule))
              .toList();
      if (text.isFaulty() == found.isEmpty()) {
        System.out.println(page + " " + text.number() + (found.isEmpty() ? ": missed" : ""));
      }
      found.stream()
          .filter(f -> text.marked().stream().noneMatch(s -> s.overlaps(f.span())))
          .forEach(f -> System.out.println("  raised falsely: " + f.level() + " " + f.message()));
    }
  }
}
