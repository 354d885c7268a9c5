package org.copydesk.check.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.copydesk.check.TestDesk;
import org.copydesk.check.statistics.claim.ClaimCollector;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.finding.Support;
import org.junit.jupiter.api.Test;

class SourcingTest {

  private final Sourcing sourcing = new Sourcing();

  @Test
  void saysThatTheSourceStandsInTheClause() {
    OpenFigure figure = only("Rents rose 11%, according to the Census Bureau.");

    assertThat(figure.source()).isEqualTo("according to the Census Bureau");
    assertThat(figure.path()).isEqualTo("a source of its own clause");
    assertThat(figure.probability()).isBetween(0.9, 1.0);
  }

  @Test
  void namesTheSpeakerOfAQuotationInSingleMarks() {
    OpenFigure figure = only("‘We have lost 46,000 trees here,’ said Dana Whitlock, a ranger.");

    assertThat(figure.source()).isEqualTo("said Dana Whitlock");
    assertThat(figure.path()).isEqualTo("the speaker of the quotation");
  }

  @Test
  void takesAnApostropheForNoQuotationMark() {
    assertThat(
            only("Rents in growers' towns rose 11% last year, and the council's budget fell.")
                .support())
        .isEqualTo(Support.UNSUPPORTED);
  }

  @Test
  void saysWhichReportRunsOn() {
    List<OpenFigure> figures =
        figures(
            "The survey by Gallup found that 62% of parents worry about screens. Of those, 18% had"
                + " set a limit.");

    assertThat(figures.get(1).support()).isEqualTo(Support.ATTRIBUTED);
    assertThat(figures.get(1).source()).contains("The survey by Gallup");
    assertThat(figures.get(1).path()).isEqualTo("the report of the sentence before runs on");
    assertThat(figures.get(1).probability()).isBetween(0.5, 1.0);
  }

  @Test
  void saysWhereTheSameFigureIsAttributed() {
    List<OpenFigure> figures =
        figures(
            "Rents in Korsby rose 11.4% last year.\n\nThe council meets on Friday.\n\nRents rose"
                + " 11.4%, the housing office said.");

    assertThat(figures.get(0).path()).isEqualTo("the same figure is attributed in paragraph 3");
    assertThat(figures.get(0).source()).isEqualTo("the housing office said");
  }

  @Test
  void saysWhatWasLookedForInVain() {
    assertThat(only("The lights cut crashes by 18% in a year.").path())
        .isEqualTo("nobody is introduced as a source in its sentence or near it");
    assertThat(
            figures(
                    "Unemployment fell to 4.1%, the ministry said, but rents rose 11% in the same"
                        + " months.")
                .get(1)
                .path())
        .isEqualTo("\"the ministry said\" in another clause of its sentence does not run on to it");
  }

  @Test
  void vouchesForAllThatStandsAboveASourceLine() {
    assertThat(figures("Average rent up 11%\n\nHomes let: 46,120\n\nSource: Korsby Housing Office"))
        .isNotEmpty()
        .allMatch(f -> f.path().equals("the source line of its table or list"));
  }

  @Test
  void givesAStudyTheGradeItHadWhenItWasIntroduced() {
    List<OpenFigure> figures =
        figures(
            "A recent survey found that 62% of parents worry about screens. Children carry them to"
                + " school. The survey also found that 18% had set a limit.");

    assertThat(figures).extracting(OpenFigure::support).containsOnly(Support.VAGUE);
  }

  @Test
  void readsAHostileTextInTime() {
    String sentence = "he said 5% of 3,000 people and the report, which found 7%, ".repeat(2_000);
    String quotations = "'We lost 46,000 trees,' said Dana Whitlock. “It was 12%.” ".repeat(3_000);

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> figures(sentence));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> figures(quotations));
  }

  private OpenFigure only(String text) {
    List<OpenFigure> figures = figures(text);
    assertThat(figures).hasSize(1);
    return figures.get(0);
  }

  private List<OpenFigure> figures(String text) {
    ArticleWords words = new ArticleWords(TestDesk.article(text));
    return sourcing.of(words, new ClaimCollector().collect(words));
  }
}
