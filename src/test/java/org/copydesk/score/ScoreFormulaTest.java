package org.copydesk.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreFormulaTest {

  private static final String BLOCKING = "names/misspelled-name";

  /** Prices of the manual's example, which do not change with a new fit. */
  private static final ScoreFormula EXAMPLE =
      new ScoreFormula(
          PriceList.of(
              List.of(
                  List.of("statistics", "6", "statistics"),
                  List.of("spelling", "8", "spelling"),
                  List.of("language", "2", "language"))),
          rule -> false);

  private final ScoreFormula formula =
      new ScoreFormula(PriceList.standard(), rule -> rule.value().equals(BLOCKING));

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
    Score score = EXAMPLE.score(charges, 400);
    // 6 x log2(1 + 2.5 x 1.5) = 13.5, of which two and a half parts; 8 x log2(1 + 1.5) = 10.6
    assertThat(score.breakdown())
        .containsExactly(
            new Score.Line("statistics/unsupported", 2, 10.8, 97),
            new Score.Line("spelling/run-together", 1, 10.6, 94),
            new Score.Line("statistics/vague-source", 1, 2.7, 24));
    assertThat(score.value()).isEqualTo(78.5);
    assertThat(score.dimension(Dimension.STATISTICS)).isEqualTo(87.3);
    assertThat(score.dimension(Dimension.SPELLING_AND_NAMES)).isEqualTo(89.9);
    assertThat(score.dimension(Dimension.LANGUAGE)).isEqualTo(100);
    assertThat(EXAMPLE.verdict(score, charges)).isEqualTo(Verdict.REVIEW);
    assertThat(score.toPass().rules()).containsExactly("statistics/unsupported");
    assertThat(score.toPass().tenths()).isGreaterThanOrEqualTo(850);
  }

  @Test
  void leavesNoTextWithABlockingFindingAboveTheLimitHoweverLongItIs() {
    List<Charge> charges = List.of(error(BLOCKING));
    Score score = formula.score(charges, 100_000);
    assertThat(score.value()).isBetween(55.0, 59.9);
    assertThat(score.breakdown()).extracting(Score.Line::rule).contains(Score.BLOCKING);
    assertThat(formula.verdict(score, charges)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void stillTellsTextsApartThatABlockingFindingFails() {
    List<Charge> one = List.of(error(BLOCKING));
    List<Charge> two = List.of(error(BLOCKING), warning("fragments/share-bar"));
    assertThat(formula.score(two, 600).tenths()).isLessThan(formula.score(one, 600).tenths());
  }

  @Test
  void doesNotBlockForAWarning() {
    List<Charge> charges = List.of(warning(BLOCKING));
    assertThat(formula.verdict(formula.score(charges, 600), charges)).isEqualTo(Verdict.PASS);
  }

  @Test
  void passesATextWithASlip() {
    List<Charge> charges = List.of(error("language/some-rule"));
    assertThat(formula.verdict(formula.score(charges, 600), charges)).isEqualTo(Verdict.PASS);
  }

  @Test
  void neverFallsBelowZeroAndStillAddsUp() {
    List<Charge> charges = new ArrayList<>();
    for (String rule :
        List.of(
            BLOCKING, "spelling/misspelled-word", "statistics/unsupported", "fragments/stray")) {
      for (int i = 0; i < 5_000; i++) {
        charges.add(error(rule));
      }
    }
    Score score = formula.score(charges, 300);
    assertThat(score.value()).isBetween(0.0, 5.0);
  }

  @Test
  void saysWhatWouldBringATextToPass() {
    List<Charge> charges = new ArrayList<>();
    charges.add(error(BLOCKING));
    charges.add(warning("language/some-rule"));
    for (int i = 0; i < 6; i++) {
      charges.add(error("spelling/misspelled-word"));
    }
    Remedy remedy = formula.score(charges, 600).toPass();
    assertThat(remedy.mends())
        .containsExactly(
            new Remedy.Mend(BLOCKING, 1, 1, 1),
            new Remedy.Mend("spelling/misspelled-word", 4, 6, 0));
    List<Charge> mended =
        List.of(
            warning("language/some-rule"),
            error("spelling/misspelled-word"),
            error("spelling/misspelled-word"));
    assertThat(remedy.tenths()).isEqualTo(formula.score(mended, 600).tenths());
  }

  @Test
  void asksForNoFindingMoreThanNeeded() {
    List<Charge> charges = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      charges.add(i % 3 == 0 ? warning(BLOCKING) : error(BLOCKING));
      charges.add(i % 2 == 0 ? warning("language/some-rule") : error("language/some-rule"));
    }
    Score score = formula.score(charges, 600);
    for (Remedy.Mend mend : score.toPass().mends()) {
      List<Charge> oneMore = new ArrayList<>(left(score, charges));
      List<Charge> mended = new ArrayList<>(charges);
      oneMore.forEach(mended::remove);
      mended.stream()
          .filter(c -> c.rule().value().equals(mend.rule()))
          .min(Comparator.comparing(Charge::level))
          .ifPresent(oneMore::add);
      assertThat(formula.verdict(formula.score(oneMore, 600), oneMore))
          .as("without the last %s", mend)
          .isNotEqualTo(Verdict.PASS);
    }
    assertThat(score.toPass().mends()).hasSize(2);
    assertThat(score.toPass().mends().get(0).blocking()).isEqualTo(6);
  }

  @Test
  void asksForNothingWhereATextPasses() {
    Score score = formula.score(List.of(warning("language/some-rule")), 600);
    assertThat(score.toPass().rules()).isEmpty();
    assertThat(score.toPass().tenths()).isEqualTo(score.tenths());
  }

  @Test
  void isTheProductOfItsDimensions() {
    List<Charge> charges =
        List.of(
            error("statistics/unsupported"),
            error("fragments/share-bar"),
            warning("language/some-rule"),
            warning("consistency/conflicting-figures"));
    Score score = formula.score(charges, 500);
    double product = 100;
    for (Dimension dimension : Dimension.values()) {
      product *= score.dimension(dimension) / 100;
    }
    assertThat(score.value()).isCloseTo(product, within(0.2));
  }

  @Test
  void hasAPriceAndADimensionForEveryRule() {
    PriceList prices = PriceList.standard();
    for (RuleCard card : CheckDiscovery.catalogue().cards()) {
      RuleId rule = new RuleId(card.id().replace("*", "any"));
      assertThat(prices.of(rule).price()).as(card.id()).isPositive();
      assertThat(Dimension.of(rule)).as(card.id()).isNotNull();
    }
  }

  @Test
  void namesNoRuleInThePriceListThatDoesNotExist() {
    List<String> ids = CheckDiscovery.catalogue().cards().stream().map(RuleCard::id).toList();
    assertThat(PriceList.standard().members())
        .filteredOn(member -> member.contains("/"))
        .isSubsetOf(ids);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void oneMoreFindingRaisesNeitherScoreNorDimensionNorVerdict(long seed) {
    RuleCatalogue catalogue = CheckDiscovery.catalogue();
    ScoreFormula real =
        new ScoreFormula(
            PriceList.standard(),
            rule -> catalogue.find(rule).map(RuleCard::blocking).orElse(false));
    List<RuleId> rules =
        catalogue.cards().stream().map(c -> new RuleId(c.id().replace("*", "any"))).toList();
    Random random = new Random(seed);
    int words = random.nextBoolean() ? random.nextInt(1_500) : random.nextInt(100_000);
    List<Charge> charges = new ArrayList<>();
    Score before = real.score(charges, words);
    Verdict verdict = real.verdict(before, charges);
    for (int i = 0; i < 120; i++) {
      charges.add(
          new Charge(rules.get(random.nextInt(rules.size())), Level.values()[random.nextInt(3)]));
      Score after = real.score(charges, words);
      assertThat(after.tenths()).isLessThanOrEqualTo(before.tenths());
      for (Dimension dimension : Dimension.values()) {
        assertThat(after.dimension(dimension)).isLessThanOrEqualTo(before.dimension(dimension));
      }
      Verdict next = real.verdict(after, charges);
      assertThat(next).isGreaterThanOrEqualTo(verdict);
      assertThat(real.verdict(mended(after, charges, words, real), left(after, charges)))
          .isEqualTo(Verdict.PASS);
      before = after;
      verdict = next;
    }
  }

  /** The score of what the remedy leaves. */
  private static Score mended(Score score, List<Charge> charges, int words, ScoreFormula formula) {
    Score mended = formula.score(left(score, charges), words);
    assertThat(mended.tenths()).isEqualTo(score.toPass().tenths());
    return mended;
  }

  private static List<Charge> left(Score score, List<Charge> charges) {
    List<Charge> left = new ArrayList<>(charges);
    for (Remedy.Mend mend : score.toPass().mends()) {
      charges.stream()
          .filter(c -> c.rule().value().equals(mend.rule()) && c.level() != Level.NOTE)
          .sorted(Comparator.comparing(Charge::level).reversed())
          .limit(mend.findings())
          .forEach(left::remove);
    }
    return left;
  }

  @Test
  void passesNoTextOfNothingButFiguresWithoutASource() {
    List<Charge> charges = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      charges.add(warning("statistics/unsupported"));
    }
    assertThat(formula.verdict(formula.score(charges, 380), charges)).isEqualTo(Verdict.REVIEW);
  }

  private static Charge error(String rule) {
    return new Charge(new RuleId(rule), Level.ERROR);
  }

  private static Charge warning(String rule) {
    return new Charge(new RuleId(rule), Level.WARNING);
  }
}
