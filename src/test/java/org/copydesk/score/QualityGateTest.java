package org.copydesk.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.config.GateConditions;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.score.GateLimits.ForFiles;
import org.copydesk.score.GateResult.Condition;
import org.copydesk.score.GateSubject.Flagged;
import org.copydesk.text.PathGlob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityGateTest {

  private static final String NAME = "names/misspelled-name";
  private static final String TYPO = "spelling/misspelled-word";
  private static final String WORN = "style/stock-phrases";

  private static final ScoreFormula FORMULA =
      new ScoreFormula(PriceList.standard(), rule -> rule.value().equals(NAME));

  private static final MeasureCatalogue MEASURES = MeasureDiscovery.catalogue();

  private static final GateConditions CONDITIONS =
      new GateConditions(MEASURES, CheckDiscovery.catalogue());

  // --- submissions

  private static Flagged finding(String rule, Level level, boolean isNew, int line) {
    return new Flagged(
        new RuleId(rule),
        level,
        isNew,
        level == Level.ERROR && rule.equals(NAME),
        "words",
        line,
        "paragraph " + line);
  }

  private static List<Flagged> errors(String rule, int number) {
    List<Flagged> errors = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      errors.add(finding(rule, Level.ERROR, true, i + 1));
    }
    return errors;
  }

  private static GateSubject subject(String document, List<Flagged> findings) {
    return subject(document, 600, Map.of(), true, findings);
  }

  private static GateSubject subject(
      String document,
      int words,
      Map<String, Double> measures,
      boolean checkedInFull,
      List<Flagged> findings) {
    List<Charge> charges = findings.stream().map(Flagged::charge).toList();
    Score score = FORMULA.score(charges, words);
    return new GateSubject(
        document,
        document,
        FORMULA.verdict(score, charges, checkedInFull),
        score,
        words,
        measures,
        checkedInFull,
        findings,
        2,
        3);
  }

  private static GateSubject notAudited(String document) {
    return new GateSubject(
        document, document, Verdict.NOT_AUDITED, null, 0, Map.of(), true, List.of(), 0, 0);
  }

  /** The same when some of its findings are mended. */
  private static GateSubject without(GateSubject subject, List<Flagged> mended) {
    Set<Flagged> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(mended);
    return subject(
        subject.document(),
        subject.words(),
        subject.measures(),
        subject.checkedInFull(),
        subject.findings().stream().filter(f -> !gone.contains(f)).toList());
  }

  // --- conditions

  private static GateLimits limits(String... failWhen) {
    return new GateLimits(
        VerdictLimit.NONE,
        OptionalDouble.empty(),
        Optional.empty(),
        List.of(failWhen).stream().map(CONDITIONS::read).toList(),
        0,
        List.of());
  }

  private static GateResult decide(GateLimits limits, GateSubject... subjects) {
    return decide(limits, List.of(subjects));
  }

  private static GateResult decide(GateLimits limits, List<GateSubject> subjects) {
    return QualityGate.decide(limits, FORMULA, true, subjects::forEach);
  }

  private static Condition ask(String condition, GateSubject... subjects) {
    return decide(limits(condition), subjects).conditions().get(0);
  }

  // --- what is asked

  @Test
  void failsForAVerdictAndNamesTheWorstFirst() {
    GateSubject bad = subject("bad.txt", errors(NAME, 2));
    GateSubject worse = subject("worse.txt", errors(NAME, 9));
    GateSubject good = subject("good.txt", List.of());
    Condition verdict = decide(GateLimits.DEFAULT, bad, good, worse).conditions().get(0);
    assertThat(verdict.name()).isEqualTo("submissions with the verdict FAIL");
    assertThat(verdict.value()).isEqualTo(2);
    assertThat(verdict.deciding()).containsExactly("worse.txt", "bad.txt");
    assertThat(verdict.amounts()).isEmpty();
    assertThat(verdict.findings()).hasSize(5).allMatch(f -> f.rule().equals(NAME));
    assertThat(verdict.findings().get(0).document()).isEqualTo("worse.txt");
    assertThat(verdict.findings()).extracting(f -> f.document()).contains("bad.txt");
    assertThat(verdict.wouldPassIf())
        .startsWith("these were mended: 9 errors of names/misspelled-name in worse.txt (score then")
        .contains("; 2 errors of names/misspelled-name in bad.txt (score then 100)");
    assertThat(decide(GateLimits.DEFAULT, good).passed()).isTrue();
  }

  @Test
  void countsWhatBecameOfTheFindingsInTheOrderItIsDecided() {
    GateResult result =
        decide(
            GateLimits.DEFAULT,
            subject("a.txt", errors(NAME, 2)),
            subject("b.txt", errors(TYPO, 4)),
            notAudited("c.txt"));
    assertThat(result.counts()).isEqualTo(new GateResult.FindingCounts(16, 4, 6, 6, 2));
  }

  @Test
  void asksEverySubmissionForItsScoreItsFindingsAndTheirDensity() {
    GateSubject four = subject("four.txt", 400, Map.of("figures", 4.0), true, errors(TYPO, 4));
    GateSubject none = subject("none.txt", 400, Map.of(), true, List.of());
    assertThat(ask("score < 99", four, none).decidingInWords())
        .containsExactly("four.txt: " + number(four.score().value()));
    assertThat(ask("score of spelling-and-names < 99", four, none).passed()).isFalse();
    assertThat(ask("score of sourcing < 99", four, none).passed()).isTrue();
    assertThat(ask("errors > 3", four, none).decidingInWords()).containsExactly("four.txt: 4");
    assertThat(ask("errors > 4", four, none).passed()).isTrue();
    assertThat(ask("errors >= 4", four, none).passed()).isFalse();
    assertThat(ask("warnings > 0", four, none).passed()).isTrue();
    assertThat(ask("count of spelling/* > 3", four, none).passed()).isFalse();
    assertThat(ask("count of names/* > 0", four, none).passed()).isTrue();
    assertThat(ask("density of spelling/* > 9.9", four).decidingInWords())
        .containsExactly("four.txt: 10");
    assertThat(ask("density of spelling/* > 10", four).passed()).isTrue();
    assertThat(ask("figures > 3", four, none).decidingInWords()).containsExactly("four.txt: 4");
    assertThat(ask("figures < 3", none).passed()).as("nothing to measure").isTrue();
    assertThat(ask("blocking > 0", subject("x.txt", errors(NAME, 1))).passed()).isFalse();
  }

  private static String number(double value) {
    return Comparison.inWords(value, false);
  }

  @Test
  void asksOfNewFindingsOnlyWhereAnEarlierRunTellsThem() {
    GateSubject old =
        subject(
            "old.txt",
            List.of(finding(TYPO, Level.ERROR, false, 1), finding(TYPO, Level.ERROR, true, 2)));
    Condition asked = ask("new errors > 0", old);
    assertThat(asked.decidingInWords()).containsExactly("old.txt: 1");
    assertThat(asked.findings()).extracting(f -> f.line()).containsExactly(2);
    assertThat(asked.wouldPassIf())
        .isEqualTo("these were mended: 1 new error of spelling/misspelled-word in old.txt");
    GateResult first =
        QualityGate.decide(
            limits("new errors > 0", "errors > 5", "all: new count of names/* > 1"),
            FORMULA,
            false,
            c -> c.accept(old));
    assertThat(first.passed()).isTrue();
    assertThat(first.conditions().get(0).notAsked()).contains("no earlier run");
    assertThat(first.conditions().get(0).is()).isEqualTo("not asked");
    assertThat(first.conditions().get(1).notAsked()).isEmpty();
    assertThat(first.conditions().get(2).notAsked()).isNotEmpty();
  }

  @Test
  void asksAllSubmissionsTogether() {
    GateSubject clean = subject("clean.txt", 1_000, Map.of("figures", 2.0), true, List.of());
    GateSubject some = subject("some.txt", 1_000, Map.of("figures", 5.0), true, errors(TYPO, 6));
    GateSubject fails = subject("fails.txt", 1_000, Map.of(), true, errors(NAME, 2));
    GateSubject lost = notAudited("lost.pdf");
    GateSubject[] all = {clean, some, fails, lost};

    Condition errors = ask("all: errors > 7", all);
    assertThat(errors.passed()).isFalse();
    assertThat(errors.is()).isEqualTo("8");
    assertThat(errors.allowed()).isEqualTo("7 or less");
    assertThat(errors.decidingInWords()).containsExactly("some.txt: 6", "fails.txt: 2");
    assertThat(errors.wouldPassIf())
        .isEqualTo("1 of these 8 were mended: 6 in some.txt, 2 in fails.txt");
    assertThat(ask("all: errors > 8", all).passed()).isTrue();

    Condition density = ask("all: density of spelling/* > 1.5", all);
    assertThat(density.value()).isEqualTo(2.0);
    assertThat(density.wouldPassIf()).startsWith("2 of these 6 were mended");

    Condition average = ask("all: average figures > 3", all);
    assertThat(average.value()).isEqualTo(3.5);
    assertThat(average.decidingInWords()).containsExactly("some.txt: 5", "clean.txt: 2");
    assertThat(average.wouldPassIf()).isEqualTo("the average was 3 or less");

    Condition failed = ask("all: failed > 30%", all);
    assertThat(failed.is()).isEqualTo("33.3%");
    assertThat(failed.allowed()).isEqualTo("30% or less");
    assertThat(failed.deciding()).containsExactly("fails.txt");
    assertThat(failed.wouldPassIf())
        .isEqualTo(
            "1 more submission did not fail; least to mend: 2 errors of names/misspelled-name in"
                + " fails.txt");
    assertThat(ask("all: failed > 1", all).passed()).isTrue();
    assertThat(ask("all: failed >= 1", all).passed()).isFalse();

    Condition lostOnes = ask("all: not-audited > 10%", all);
    assertThat(lostOnes.value()).isEqualTo(0.25);
    assertThat(lostOnes.deciding()).containsExactly("lost.pdf");
    assertThat(lostOnes.wouldPassIf()).isEqualTo("1 more submission could be audited");

    assertThat(ask("all: passed < 70%", all).deciding()).containsExactly("fails.txt");
  }

  @Test
  void saysNothingOfARunWithoutSubmissions() {
    GateResult result =
        decide(
            limits(
                "all: average score < 100",
                "all: failed > 0%",
                "all: passed < 100%",
                "all: density > 0",
                "all: errors > 0",
                "errors > 0"));
    assertThat(result.passed()).isTrue();
    assertThat(result.counts()).isEqualTo(GateResult.FindingCounts.NONE);
  }

  @Test
  void lowersTheLimitForAVerdict() {
    GateSubject review = subject("review.txt", errors(TYPO, 6));
    assertThat(review.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(decide(with(VerdictLimit.FAIL), review).passed()).isTrue();
    assertThat(decide(with(VerdictLimit.NONE), review).conditions()).isEmpty();
    Condition broken = decide(with(VerdictLimit.REVIEW), review).conditions().get(0);
    assertThat(broken.name()).isEqualTo("submissions with the verdict REVIEW or FAIL");
    assertThat(broken.passed()).isFalse();

    GateSubject unchecked = subject("half.txt", 600, Map.of(), false, List.of());
    Condition half = decide(with(VerdictLimit.REVIEW), unchecked).conditions().get(0);
    assertThat(half.wouldPassIf()).isEqualTo("every check could look at half.txt");
  }

  private static GateLimits with(VerdictLimit verdict) {
    return new GateLimits(
        verdict, OptionalDouble.empty(), Optional.empty(), List.of(), 0, List.of());
  }

  @Test
  void letsWhatIsSaidForSomeFilesTakeThePlaceOfTheSameForAll() {
    GateLimits limits =
        new GateLimits(
            VerdictLimit.FAIL,
            OptionalDouble.of(90),
            Optional.of(Level.WARNING),
            List.of(CONDITIONS.read("errors > 20"), CONDITIONS.read("figures > 3")),
            0,
            List.of(
                new ForFiles(
                    List.of(new PathGlob("sport/**"), new PathGlob("chess/**")),
                    Optional.of(VerdictLimit.NONE),
                    OptionalDouble.of(10),
                    Optional.of(Level.ERROR),
                    List.of(
                        CONDITIONS.read("figures > 30"),
                        CONDITIONS.read("all: average score < 80"))),
                new ForFiles(
                    List.of(new PathGlob("sport/cup/**")),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    List.of(CONDITIONS.read("figures > 300")))));
    List<Flagged> names = errors(NAME, 3);
    Map<String, Double> figures = Map.of("figures", 40.0);
    GateResult result =
        decide(
            limits,
            subject("news/a.txt", 600, figures, true, names),
            subject("sport/b.txt", 600, figures, true, names),
            subject("sport/cup/c.txt", 600, figures, true, names));
    assertThat(result.conditions())
        .extracting(c -> c.name() + " " + c.deciding())
        .containsExactly(
            "submissions with the verdict FAIL [news/a.txt]",
            "submissions with a score under 90 [news/a.txt]",
            "submissions with a finding at warning or above [news/a.txt]",
            "submissions with errors > 20 []",
            "submissions with figures > 3 [news/a.txt]",
            "submissions of sport/**, chess/** with a score under 10 []",
            "submissions of sport/**, chess/** with a finding at error or above [sport/b.txt,"
                + " sport/cup/c.txt]",
            "submissions of sport/**, chess/** with figures > 30 [sport/b.txt]",
            "all: average score < 80 (sport/**, chess/**) [sport/b.txt, sport/cup/c.txt]",
            "submissions of sport/cup/** with figures > 300 []");
  }

  @Test
  void namesFiveAndCountsAllWithAllThatWouldHaveToBeMended() {
    List<GateSubject> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      many.add(subject(i + ".txt", errors(TYPO, 3)));
    }
    Condition broken = decide(limits("errors > 1"), many).conditions().get(0);
    assertThat(broken.value()).isEqualTo(8);
    assertThat(broken.deciding()).containsExactly("0.txt", "1.txt", "2.txt", "3.txt", "4.txt");
    assertThat(broken.others()).isEqualTo(3);
    assertThat(broken.wouldPassIf())
        .contains("2 errors of spelling/misspelled-word in 4.txt")
        .endsWith("; 6 findings in 3 more submissions");
  }

  // --- what would pass

  @ParameterizedTest
  @ValueSource(
      strings = {
        "score < 60",
        "score < 53",
        "score <= 80",
        "score < 95",
        "score < 100",
        "score of spelling-and-names < 90",
        "score of language <= 97",
        "errors > 2",
        "warnings >= 1",
        "new errors > 0",
        "count of s* > 3",
        "density > 4",
        "new density of spelling/* >= 1",
        "blocking > 0",
        "notes > 1"
      })
  void passesOnceWhatItNamesIsMended(String condition) {
    assertMendable(limits(condition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAIL", "REVIEW"})
  void passesOnceWhatItNamesForAVerdictIsMended(VerdictLimit verdict) {
    assertMendable(with(verdict));
  }

  /** Mends in texts at random what the gate says, word for word, and asks again. */
  private static void assertMendable(GateLimits limits) {
    Random random = new Random(7);
    int broken = 0;
    for (int round = 0; round < 150; round++) {
      List<GateSubject> subjects = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        subjects.add(random(random, "text-" + i + ".txt"));
      }
      Condition condition = decide(limits, subjects).conditions().get(0);
      if (condition.passed() || condition.wouldPassIf().contains("other sorts")) {
        continue;
      }
      broken++;
      List<GateSubject> mended =
          subjects.stream().map(s -> mended(s, condition.wouldPassIf())).toList();
      assertThat(decide(limits, mended).passed())
          .as("%s, with %s", condition.name(), condition.wouldPassIf())
          .isTrue();
    }
    assertThat(broken).isGreaterThan(20);
  }

  private static GateSubject random(Random random, String document) {
    List<String> rules = List.of(NAME, TYPO, "spelling/run-together", WORN, "language/some-rule");
    List<Flagged> findings = new ArrayList<>();
    int number = random.nextInt(random.nextBoolean() ? 8 : 40);
    for (int i = 0; i < number; i++) {
      findings.add(
          finding(
              rules.get(random.nextInt(rules.size())),
              Level.values()[random.nextInt(3)],
              random.nextBoolean(),
              i + 1));
    }
    return subject(document, 100 + random.nextInt(1_500), Map.of(), true, findings);
  }

  private static final Pattern MENDED =
      Pattern.compile("(\\d+) (new )?(error|warning|note)s? of (\\S+?)(?=,| |;|$)");

  /** A submission when exactly what a sentence names is mended in it. */
  private static GateSubject mended(GateSubject subject, String sentence) {
    List<Flagged> gone = new ArrayList<>();
    for (String part : sentence.replace("these were mended: ", "").split("; ")) {
      if (part.matches(".* in " + Pattern.quote(subject.document()) + "( \\(.*)?")) {
        Matcher sorts = MENDED.matcher(part);
        while (sorts.find()) {
          List<Flagged> some =
              subject.findings().stream()
                  .filter(f -> f.rule().value().equals(sorts.group(4)))
                  .filter(f -> f.level().word().equals(sorts.group(3)))
                  .filter(f -> sorts.group(2) == null || f.isNew())
                  .toList();
          gone.addAll(some.subList(0, Integer.parseInt(sorts.group(1))));
        }
      }
    }
    return without(subject, gone);
  }

  @Test
  void tellsTheScoreThatIsLeft() {
    Random random = new Random(3);
    Pattern then = Pattern.compile("\\(score then ([0-9.]+)\\)");
    for (int round = 0; round < 100; round++) {
      GateSubject subject = random(random, "a.txt");
      Condition condition = ask("score < 93", subject);
      if (!condition.passed() && !condition.wouldPassIf().contains("other sorts")) {
        Matcher score = then.matcher(condition.wouldPassIf());
        assertThat(score.find()).isTrue();
        assertThat(mended(subject, condition.wouldPassIf()).score().value())
            .isEqualTo(Double.parseDouble(score.group(1)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {450, 599, 600, 700, 850, 960, 1000})
  void mendsAsFewFindingsAsCanBe(int tenths) {
    Random random = new Random(tenths);
    Cures cures = new Cures(FORMULA);
    for (int round = 0; round < 60; round++) {
      GateSubject subject = random(random, "a.txt");
      List<Flagged> costing =
          subject.findings().stream().filter(f -> f.level() != Level.NOTE).limit(9).toList();
      GateSubject small = subject("a.txt", subject.words(), Map.of(), true, costing);
      int fewest = Integer.MAX_VALUE;
      for (int mask = 0; mask < 1 << costing.size(); mask++) {
        List<Flagged> gone = new ArrayList<>();
        for (int i = 0; i < costing.size(); i++) {
          if ((mask & 1 << i) != 0) {
            gone.add(costing.get(i));
          }
        }
        if (gone.size() < fewest && cures.score(small, gone).tenths() >= tenths) {
          fewest = gone.size();
        }
      }
      assertThat(
              cures
                  .reaching(new Cures.Goal(Optional.empty(), tenths, false), small)
                  .map(c -> c.mended().size()))
          .hasValue(fewest);
    }
  }

  @Test
  void mendsATextOfManyThousandFindingsInTime() {
    Random random = new Random(1);
    List<Flagged> many = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      many.add(finding(i % 3 == 0 ? WORN : TYPO, Level.values()[random.nextInt(3)], true, i));
    }
    GateSubject huge = subject("huge.txt", 400_000, Map.of(), true, many);
    Condition condition = ask("score < 90", huge);
    assertThat(condition.passed()).isFalse();
    assertThat(mended(huge, condition.wouldPassIf()).score().value()).isGreaterThanOrEqualTo(90);
  }

  @Test
  void saysWhatElseWouldHaveToBeSoWhereMendingDoesNotHelp() {
    GateSubject text = subject("a.txt", 600, Map.of("figures", 27.0), true, List.of());
    assertThat(ask("figures > 20", text).wouldPassIf())
        .isEqualTo("figures in a.txt came to 20 or less");
    assertThat(ask("errors < 1", text).wouldPassIf())
        .isEqualTo("errors in a.txt came to 1 or more");
    assertThat(ask("score >= 100", text).wouldPassIf())
        .isEqualTo("score in a.txt came to less than 100");
    assertThat(ask("errors >= 0", text).wouldPassIf())
        .isEqualTo("errors in a.txt came to less than 0");
    assertThat(ask("score <= 100", text).wouldPassIf())
        .isEqualTo("score in a.txt came to more than 100");
    assertThat(ask("all: errors < 1", text).wouldPassIf()).isEqualTo("errors came to 1 or more");
    assertThat(ask("all: failed < 1", text).wouldPassIf()).isEqualTo("failed was 1 or more");
  }

  @Test
  void raisesTheAverageByWhatItNames() {
    Random random = new Random(11);
    int mendable = 0;
    for (int round = 0; round < 100; round++) {
      List<GateSubject> subjects = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        subjects.add(random(random, "text-" + i + ".txt"));
      }
      GateLimits limits = limits("all: average score < 80");
      Condition condition = decide(limits, subjects).conditions().get(0);
      if (!condition.passed() && isToldInFull(condition)) {
        mendable++;
        GateResult again =
            decide(limits, subjects.stream().map(s -> mended(s, condition.wouldPassIf())).toList());
        assertThat(again.passed()).as(condition.wouldPassIf()).isTrue();
        assertThat(condition.wouldPassIf())
            .endsWith("(average then " + again.conditions().get(0).is() + ")");
      }
    }
    assertThat(mendable).isGreaterThan(20);
  }

  private static boolean isToldInFull(Condition condition) {
    return condition.wouldPassIf().startsWith("these were mended")
        && !condition.wouldPassIf().contains("other sorts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all: failed > 20%", "all: review >= 1", "all: passed < 70%"})
  void helpsTheShareByWhatItNames(String asked) {
    Random random = new Random(13);
    int mendable = 0;
    for (int round = 0; round < 100; round++) {
      List<GateSubject> subjects = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        subjects.add(random(random, "text-" + i + ".txt"));
      }
      GateLimits limits = limits(asked);
      Condition condition = decide(limits, subjects).conditions().get(0);
      if (!condition.passed() && !condition.wouldPassIf().contains("other sorts")) {
        mendable++;
        String sentence = condition.wouldPassIf().replaceAll(".*least to mend: ", "");
        GateResult again = decide(limits, subjects.stream().map(s -> mended(s, sentence)).toList());
        assertThat(again.passed()).as(condition.wouldPassIf()).isTrue();
      }
    }
    assertThat(mendable).isGreaterThan(10);
  }
}
