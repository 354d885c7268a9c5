package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.copydesk.check.Measure.Unit;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every measure must keep to, without a list of them anywhere. */
class EveryMeasureTest {

  static Stream<TextMeasure> measures() {
    return TestDesk.measures().stream();
  }

  @Test
  void findsTheMeasuresThatTheAuditorUses() {
    assertThat(measures().map(m -> m.card().id()))
        .contains("figures")
        .containsExactlyInAnyOrderElementsOf(MeasureDiscovery.catalogue().ids());
  }

  @Test
  void keepsTheCatalogueInTheOrderOfIds() {
    assertThat(MeasureDiscovery.catalogue().ids()).isSorted();
    assertThat(MeasureDiscovery.catalogue()).isEqualTo(TestDesk.bean(MeasureCatalogue.class));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void carriesACardThatCanBeShown(TextMeasure measure) {
    MeasureCard card = measure.card();
    assertThat(card.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(40);
    assertThat(card.label())
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(24)
        .isEqualTo(card.label().strip())
        .doesNotEndWith(".")
        .as("a column that the sheet has already")
        .isNotIn("Verdict", "Score", "Document");
    assertThat(card.meaning()).isNotBlank().hasSizeLessThanOrEqualTo(400).endsWith(".");
    assertThat(card.source()).isEqualTo(card.source().strip()).doesNotEndWith(".");
  }

  @ParameterizedTest
  @MethodSource("measures")
  void takesAnyTextAndSaysTheSameTwice(TextMeasure measure) {
    for (String text :
        List.of(
            "",
            "\n\n",
            "?",
            "Word",
            "“",
            "12%",
            "The council met on Monday, its clerk said. It closed 14 schools, it said.",
            "x ".repeat(5_000),
            "one two three four five six ".repeat(300) + ".")) {
      Article article = TestDesk.article(text);
      OptionalDouble first = measure.of(story(article, new BitSet()));
      assertThat(measure.of(story(article, new BitSet()))).isEqualTo(first);
      // Throws where no text could measure that.
      first.ifPresent(measure.card()::rounded);
      BitSet all = new BitSet();
      all.set(0, text.length());
      measure.of(story(article, all)).ifPresent(measure.card()::rounded);
    }
  }

  private static StoryText story(Article article, BitSet fragments) {
    FigureSurvey survey = TestDesk.bean(FigureSurvey.class);
    return new StoryText(new CheckContext(article, BatchEvidence.NONE, survey), fragments);
  }

  @Test
  void refusesTwoMeasuresOfOneName() {
    MeasureCard one = new MeasureCard("figures", "Figures", Unit.COUNT, "First.", "");
    MeasureCard two = new MeasureCard("figures", "Numbers", Unit.COUNT, "Second.", "");
    MeasureCard three = new MeasureCard("numbers", "Figures", Unit.COUNT, "Third.", "");
    assertThatThrownBy(() -> new MeasureCatalogue(List.of(one, two)))
        .hasMessageContaining("two measures call themselves figures");
    assertThatThrownBy(() -> new MeasureCatalogue(List.of(one, three)))
        .hasMessageContaining("one label");
  }

  @Test
  void roundsToWhatIsShown() {
    assertThat(card(Unit.COUNT).rounded(2.5)).isEqualTo(3);
    assertThat(card(Unit.SHARE).rounded(1 / 3.0)).isEqualTo(0.333);
    assertThat(card(Unit.GRADE).rounded(12.25)).isEqualTo(12.3);
    assertThat(card(Unit.GRADE).rounded(-3.14)).isEqualTo(-3.1);
  }

  @Test
  void refusesWhatNoTextCanMeasure() {
    assertThatThrownBy(() -> card(Unit.SHARE).rounded(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> card(Unit.SHARE).rounded(1.2)).hasMessageContaining("1.2");
    assertThatThrownBy(() -> card(Unit.COUNT).rounded(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> card(Unit.GRADE).rounded(Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
  }

  private static MeasureCard card(Unit unit) {
    return new MeasureCard("some-measure", "Some measure", unit, "For the test.", "");
  }
}
