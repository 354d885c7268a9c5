package org.copydesk.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.RuleOptions;
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

    assertThat(register.figures(linked))
        .extracting(Figure::text, Figure::support, Figure::source)
        .containsExactly(
            tuple("11%", Support.ATTRIBUTED, "example.org"), tuple("4%", Support.UNSUPPORTED, ""));
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
    assertThat(finding.evidence())
        .containsExactly(
            "no source in this sentence",
            "none in the one before or after",
            "nobody in the text is introduced as a source for it",
            "no quotation marks, link, note or citation on it",
            "read as a statistic: a percentage");
  }

  @Test
  void saysWhichSourceIsNearAndWhyItDoesNotReach() {
    assertThat(
            findings(
                    "The housing office said the law was ready. A storm hit the coast on Monday.\n\n"
                        + "Meanwhile the lights cut crashes by 18% in a year.")
                .get(0)
                .evidence())
        .contains("“The housing office said” stands 2 sentences before, and its report had ended");
    assertThat(
            findings("Unemployment fell to 4.1%, the ministry said, but rents rose 11% in a year.")
                .get(0)
                .evidence())
        .contains("“the ministry said” stands in this sentence, but speaks for another part of it");
  }

  @Test
  void saysWhereTheSourceOfAFigureWasFound() {
    assertThat(
            figures(
                "The survey by Gallup found that 62% of parents worry. Of those, 18% had set a"
                    + " limit."))
        .extracting(f -> String.join("; ", f.path()))
        .satisfiesExactly(
            own -> assertThat(own).isEqualTo("a source of its own clause"),
            next -> assertThat(next).isEqualTo("the report of the sentence before runs on"));
    assertThat(figures("Studies show 62% agree.").get(0).path())
        .containsExactly(
            "a source of its own clause that nobody could ask",
            "nobody is named in this sentence, the one before or after");
  }

  @Test
  void quotesTheFigureItMeansOfTwoThatLookAlike() {
    String first =
        "Rents in the old town by the river and the harbour rose by 7% in a single year, ";
    String second = "and rents in the new town on the hill behind the stations by 7%.";

    assertThat(findings(first + second).get(1).message()).contains("behind the stations by 7%.");
  }

  @Test
  void leavesMarketPricesOutWhereTheDeskAsksForIt() {
    CheckContext context =
        new CheckContext(
            TestDesk.article("Brent crude fell 2.1% on Friday. The lights cut crashes by 18%."),
            BatchEvidence.NONE,
            register);

    assertThat(new UnsupportedStatistic(RuleOptions.NONE).check(context))
        .extracting(Finding::text)
        .containsExactly("2.1%", "18%");
    assertThat(
            new UnsupportedStatistic(
                    new RuleOptions(Map.of("statistics/unsupported", Map.of("market-data", "off"))))
                .check(context))
        .extracting(Finding::text)
        .containsExactly("18%");
    assertThat(context.figures()).hasSize(2);
  }

  @Test
  void isSurerOfAMarketPriceThanOfALoneCount() {
    List<Figure> figures = figures("Brent crude fell 2.1% on Friday. The chain runs 263 shops.");

    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).confidence()).isGreaterThan(figures.get(1).confidence());
    assertThat(figures).allSatisfy(f -> assertThat(f.confidence()).isBetween(0.5, 1.0));
  }

  @Test
  void surveysALineOfAHundredThousandSignsInTime() {
    String line = "he said 5% of 3,000 people and “12 of them” fell ".repeat(2_000);
    Article article = TestDesk.article(line);

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> register.figures(article));
  }

  @Test
  void quotesANumberThroughWhichASentenceIsCut() {
    // The cut comes at the last space within so many signs; each start puts it elsewhere.
    for (int shift = 0; shift < 12; shift++) {
      String text = "a".repeat(shift) + " the share rose by 37 per cent and".repeat(200);
      List<Figure> figures = figures(text);
      assertThat(figures).hasSize(200).allMatch(f -> f.text().equals("37 per cent"));
    }
  }

  @Test
  void takesARowOfHundredsOfDigitsForNoNumber() {
    assertThat(figures("Rents rose 11% in a year to $1" + ",111".repeat(2_000) + " or 9% of it."))
        .extracting(Figure::text)
        .containsExactly("11%", "9%");
  }

  private List<Figure> figures(String text) {
    return register.figures(TestDesk.article(text));
  }

  private static List<Finding> findings(String text) {
    return TestDesk.audit(text).findings().stream()
        .map(l -> l.finding())
        .filter(f -> f.rule().area().equals("statistics"))
        .toList();
  }
}
