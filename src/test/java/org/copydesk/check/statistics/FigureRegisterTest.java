package org.copydesk.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Link;
import org.copydesk.text.PlainText;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;

class FigureRegisterTest {

  private final FigureSurvey register = TestDesk.bean(FigureSurvey.class);

  @Test
  void namesTheKindOfEveryFigure() {
    assertThat(
            figures(
                "Rents rose 11% to an average of $1,420, and one in five tenants moved. The port is"
                    + " the second-largest in the region and handles 46,000 tonnes. The raid killed"
                    + " nine people. Brent crude fell 2.1% on Friday."))
        .extracting(Figure::text, Figure::kind)
        .containsExactly(
            tuple("11%", "percent"),
            tuple("$1,420", "money"),
            tuple("one in five", "multiple"),
            tuple("second-largest", "rank"),
            tuple("46,000", "measure"),
            tuple("nine", "count"),
            tuple("2.1%", "market"));
  }

  @Test
  void quotesTheSourceAndItsSentence() {
    assertThat(figures("Rents rose 11%, according to the Census Bureau. Studies show 62% agree."))
        .extracting(Figure::text, Figure::support, Figure::source)
        .containsExactly(
            tuple("11%", Support.ATTRIBUTED, "according to the Census Bureau"),
            tuple("62%", Support.VAGUE, "Studies show"));
  }

  @Test
  void takesALinkInTheSentenceForASource() {
    String text = "Rents rose 11% in a year. Wages rose 4% in the same months.";
    Article linked =
        Article.of(
            "story.html",
            text,
            PlainText.blocks(text),
            List.of(new Link(new Span(6, 10), "https://example.org/rents")),
            TestDesk.bean(SentenceSplitter.class));

    assertThat(register.figures(linked, BatchEvidence.NONE))
        .extracting(Figure::text, Figure::support, Figure::source)
        .containsExactly(
            tuple("11%", Support.ATTRIBUTED, "rose"), tuple("4%", Support.UNSUPPORTED, ""));
  }

  @Test
  void listsNoFigureWhereNothingIsCounted() {
    assertThat(figures("The two leaders met on March 4, 2024 at 9:30 a.m. in Room 12.")).isEmpty();
  }

  @Test
  void isSureOnlyWhereNobodyNearbyTellsAnything() {
    assertThat(findings("The lights cut crashes by 18% in a year."))
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
    assertThat(
            findings("The mayor praised the lights. They cut crashes by 18%. He noted the cost."))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void saysWhatIsMissingAndWhatWasLookedFor() {
    Finding finding = findings("The lights cut crashes by 18% in a year.").get(0);

    assertThat(finding.message())
        .contains("The lights cut crashes by 18% in a year.")
        .contains("Name the source");
    assertThat(finding.evidence()).contains("no source in its clause");
  }

  @Test
  void surveysALineOfAHundredThousandSignsInTime() {
    String line = "he said 5% of 3,000 people and “12 of them” fell ".repeat(2_000);
    Article article = TestDesk.article(line);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> register.figures(article, BatchEvidence.NONE));
  }

  private List<Figure> figures(String text) {
    return register.figures(TestDesk.article(text), BatchEvidence.NONE);
  }

  private static List<Finding> findings(String text) {
    return TestDesk.audit(text).findings().stream()
        .map(l -> l.finding())
        .filter(f -> f.rule().area().equals("statistics"))
        .toList();
  }
}
