package org.copydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.DeskWords;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.Measure;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.Rule;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.copydesk.check.TextMeasure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.score.PriceList;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;

class AuditorTest {

  private static final String STORY =
      """
      Council delays vote on the new harbour wall

      The city council put off its vote on the harbour wall on Monday, the mayor's office said.

      "We want to see the engineers' second opinion first," Maria Santos, the mayor, told reporters
      after the meeting. "Nobody is against the wall. We only want to know where it should stand."

      The wall would take three years to build, according to the port authority, and would keep the
      fishing boats safe when the wind turns to the south. The port counted 212 boats in the inner
      basin this spring, a fifth more than ten years ago, its annual report said.

      Council members are expected to vote in May.
      """;

  @Rule(
      id = "style/broken-for-the-test",
      level = Level.WARNING,
      summary = "A check that throws",
      why = "Tests need one.",
      fix = "Nothing.",
      flags = "⟦x⟧",
      accepts = "y")
  static final class ThrowingCheck implements ArticleCheck {
    @Override
    public List<Finding> check(CheckContext context) {
      throw new IllegalStateException("boom");
    }
  }

  @Test
  void passesACleanSourcedStory() {
    Audit audit = TestDesk.audit(STORY);
    assertThat(audit.findings()).filteredOn(f -> f.finding().level() != Level.NOTE).isEmpty();
    assertThat(audit.verdict()).isEqualTo(Verdict.PASS);
    assertThat(audit.headline()).isEqualTo("Council delays vote on the new harbour wall");
  }

  @Test
  void keepsTheOtherFindingsWhenACheckFailsAndNeverPassesThen() {
    Auditor auditor =
        new Auditor(
            List.of(new ThrowingCheck()),
            article -> List.of(),
            new ScoreFormula(PriceList.standard(), rule -> false),
            DeskWords.NONE);
    Audit audit = auditor.audit(TestDesk.article(STORY), BatchEvidence.NONE);
    assertThat(audit.shortfalls()).hasSize(1).first().asString().contains("A check that throws");
    assertThat(audit.score().value()).isEqualTo(100);
    assertThat(audit.verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Measure(
      id = "story-words",
      label = "Words of the story",
      unit = Unit.COUNT,
      meaning = "For the test.")
  static final class StoryWords implements TextMeasure {
    @Override
    public OptionalDouble of(StoryText story) {
      return OptionalDouble.of(story.words().size());
    }
  }

  @Measure(
      id = "broken-for-the-test",
      label = "A measure that throws",
      unit = Unit.COUNT,
      meaning = "For the test.")
  static final class ThrowingMeasure implements TextMeasure {
    @Override
    public OptionalDouble of(StoryText story) {
      throw new IllegalStateException("boom");
    }
  }

  @Measure(
      id = "impossible-for-the-test",
      label = "A share of nothing",
      unit = Unit.SHARE,
      meaning = "For the test.")
  static final class ShareOfNothing implements TextMeasure {
    @Override
    public OptionalDouble of(StoryText story) {
      return OptionalDouble.of(0.0 / 0.0);
    }
  }

  @Test
  void measuresTheStoryWithoutItsFragments() {
    String page =
        STORY + "\nPost a reply. Required fields are marked *\n\nName * Email * Website\n";
    Audit audit =
        new Auditor(
                TestDesk.checks(),
                List.of(new StoryWords()),
                TestDesk.bean(FigureSurvey.class),
                TestDesk.bean(ScoreFormula.class),
                DeskWords.NONE)
            .audit(TestDesk.article(page), BatchEvidence.NONE);
    assertThat(audit.words()).isLessThan(TestDesk.article(page).words());
    assertThat(audit.measures().of("story-words")).hasValue(audit.words());
  }

  @Test
  void keepsTheOtherMeasuresWhenOneFailsOrMakesNoSense() {
    Auditor auditor =
        new Auditor(
            List.of(),
            List.of(new ThrowingMeasure(), new ShareOfNothing(), new StoryWords()),
            article -> List.of(),
            new ScoreFormula(PriceList.standard(), rule -> false),
            DeskWords.NONE);
    Audit audit = auditor.audit(TestDesk.article(STORY), BatchEvidence.NONE);
    assertThat(audit.measures().amounts()).containsOnlyKeys("story-words");
    assertThat(audit.shortfalls())
        .extracting(Shortfall::sentence)
        .containsExactly(
            "“A measure that throws” could not be measured here, by a fault of this program.",
            "“A share of nothing” could not be measured here, by a fault of this program.");
    assertThat(audit.score().value()).isEqualTo(100);
  }

  @Test
  void saysNothingAboutWordsInsideAFragment() {
    List<Finding> kept =
        Auditor.settle(
            List.of(
                finding("spelling/misspelled-word", Level.ERROR, 12, 15),
                finding("fragments/comment-form", Level.ERROR, 10, 30),
                finding("statistics/unsupported", Level.WARNING, 40, 45)));
    assertThat(kept)
        .extracting(f -> f.rule().value())
        .containsExactly("fragments/comment-form", "statistics/unsupported");
  }

  @Test
  void letsTheBetterInformedAreaSpeak() {
    List<Finding> kept =
        Auditor.settle(
            List.of(
                finding("language/some-rule", Level.WARNING, 10, 20),
                finding("spelling/misspelled-word", Level.ERROR, 10, 16),
                finding("names/misspelled-name", Level.WARNING, 10, 16)));
    assertThat(kept).extracting(f -> f.rule().value()).containsExactly("names/misspelled-name");
  }

  @Test
  void reportsAFigureAndAMisspellingInItAsTwoFaults() {
    List<Finding> kept =
        Auditor.settle(
            List.of(
                finding("statistics/unsupported", Level.ERROR, 10, 30),
                finding("spelling/misspelled-word", Level.ERROR, 14, 20)));
    assertThat(kept).hasSize(2);
  }

  @Test
  void knowsAFindingAgainUnderAnInsertedParagraph() {
    String faulty = STORY + "\nTraffic round the harbour fell by 23% and by 23% again.\n";
    List<Fingerprint> before = fingerprints(faulty);
    List<Fingerprint> after =
        fingerprints(faulty.replaceFirst("\n\n", "\n\nThe sky was clear.\n\n"));
    assertThat(before).isNotEmpty().doesNotHaveDuplicates();
    assertThat(after).isEqualTo(before);
  }

  private static List<Fingerprint> fingerprints(String text) {
    return TestDesk.audit(text).findings().stream().map(LocatedFinding::fingerprint).toList();
  }

  private static Finding finding(String rule, Level level, int begin, int end) {
    return new Finding(
        new RuleId(rule),
        level,
        new Span(begin, end),
        "x".repeat(end - begin),
        "message",
        List.of(),
        List.of(),
        0.9);
  }
}
