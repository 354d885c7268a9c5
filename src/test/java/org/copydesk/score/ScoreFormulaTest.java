package org.copydesk.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreFormulaTest {

  private static final String BLOCKING = "names/misspelled-name";

  private final ScoreFormula formula =
      new ScoreFormula(PointsTable.standard(), rule -> rule.value().equals(BLOCKING));

  @Test
  void givesACleanTextAHundred() {
    Score score = formula.score(List.of(), 600);
    assertThat(score.value()).isEqualTo(100);
    assertThat(formula.verdict(score, List.of())).isEqualTo(Verdict.PASS);
  }

  @Test
  void isTheWorkedExampleOfTheManual() {
    List<Charge> charges =
        List.of(
            error("statistics/unsupported"),
            error("statistics/unsupported"),
            warning("statistics/vague-source"),
            error("spelling/run-together"),
            new Charge(new RuleId("language/some-rule"), Level.NOTE));
    Score score = formula.score(charges, 400);
    assertThat(score.breakdown())
        .containsExactly(
            new Score.Line("statistics/unsupported", 2, 240),
            new Score.Line("spelling/run-together", 1, 90),
            new Score.Line("statistics/vague-source", 1, 60));
    assertThat(score.value()).isEqualTo(61);
    assertThat(formula.verdict(score, charges)).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void capsATextWithABlockingFindingHoweverLongItIs() {
    List<Charge> charges = List.of(error(BLOCKING));
    Score score = formula.score(charges, 20_000);
    assertThat(score.value()).isEqualTo(49);
    assertThat(score.breakdown()).extracting(Score.Line::rule).contains("score/blocking-cap");
    assertThat(formula.verdict(score, charges)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void doesNotBlockForAWarning() {
    List<Charge> charges = List.of(warning(BLOCKING));
    assertThat(formula.verdict(formula.score(charges, 600), charges)).isEqualTo(Verdict.PASS);
  }

  @Test
  void passesNoTextWithAnError() {
    List<Charge> charges = List.of(error("language/some-rule"));
    assertThat(formula.verdict(formula.score(charges, 600), charges)).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void neverFallsBelowZeroAndStillAddsUp() {
    List<Charge> charges = new ArrayList<>();
    for (String rule :
        List.of(
            BLOCKING, "spelling/misspelled-word", "statistics/unsupported", "fragments/stray")) {
      for (int i = 0; i < 40; i++) {
        charges.add(error(rule));
      }
    }
    Score score = formula.score(charges, 300);
    assertThat(score.value()).isZero();
    assertThat(score.breakdown()).extracting(Score.Line::rule).contains("score/floor");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isNeverRaisedByOneMoreFinding(long seed) {
    Random random = new Random(seed);
    List<String> rules =
        List.of(
            BLOCKING,
            "names/wrong-first-name",
            "spelling/misspelled-word",
            "statistics/unsupported",
            "fragments/stray",
            "language/some-rule");
    int words = 100 + random.nextInt(2_000);
    List<Charge> charges = new ArrayList<>();
    int before = 1000;
    for (int i = 0; i < 60; i++) {
      charges.add(
          new Charge(
              new RuleId(rules.get(random.nextInt(rules.size()))),
              Level.values()[random.nextInt(3)]));
      int after = formula.score(charges, words).tenths();
      assertThat(after).isLessThanOrEqualTo(before);
      before = after;
    }
  }

  private static Charge error(String rule) {
    return new Charge(new RuleId(rule), Level.ERROR);
  }

  private static Charge warning(String rule) {
    return new Charge(new RuleId(rule), Level.WARNING);
  }
}
