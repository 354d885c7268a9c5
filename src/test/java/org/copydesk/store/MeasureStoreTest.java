package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.Measures;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.TestDesk;
import org.copydesk.review.Decisions;
import org.copydesk.score.Comparison;
import org.copydesk.score.GateCondition;
import org.copydesk.score.GateLimits;
import org.copydesk.score.GateResult;
import org.copydesk.score.GateResult.Condition;
import org.copydesk.score.GateSubject;
import org.copydesk.score.PriceList;
import org.copydesk.score.QualityGate;
import org.copydesk.score.Remedy;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.SubmissionQuantity;
import org.copydesk.score.Verdict;
import org.copydesk.score.VerdictLimit;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is measured of a text, kept and judged, on both databases. */
class MeasureStoreTest {

  private static final MeasureCatalogue MEASURES =
      new MeasureCatalogue(
          List.of(
              new MeasureCard("sources", "Sources", Unit.COUNT, "For the test.", ""),
              new MeasureCard("quoted", "Quoted", Unit.SHARE, "For the test.", "")));

  private final List<String> begun = new ArrayList<>();

  static Stream<JdbcTemplate> databases() {
    return BothDatabases.all();
  }

  @AfterEach
  void leaveNothingBehind() {
    databases()
        .forEach(
            jdbc -> {
              for (String run : begun) {
                for (String table : List.of("submission_measure", "submission", "run")) {
                  jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", run);
                }
              }
            });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void givesBackWhatWasMeasured(JdbcTemplate jdbc) {
    String run = run(jdbc, Map.of("sources", 3.0, "quoted", 0.125), Map.of("sources", 0.0));

    List<Measures> kept = measures(jdbc, run);
    assertThat(kept.get(0).amounts())
        .containsExactly(Map.entry("quoted", 0.125), Map.entry("sources", 3.0));
    assertThat(kept.get(1).of("sources")).hasValue(0);
    assertThat(kept.get(1).of("quoted")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void tellsTheGateWhatTheMeasureWasThere(JdbcTemplate jdbc) {
    String run = run(jdbc, Map.of("quoted", 0.312), Map.of("quoted", 0.1));
    GateResult result = beyond(jdbc, run, Comparison.MORE, 0.3);
    Condition measured = last(result);
    assertThat(measured.name()).isEqualTo("submissions with quoted > 30%");
    assertThat(measured.passed()).isFalse();
    assertThat(measured.value()).isEqualTo(1);
    assertThat(measured.decidingInWords()).containsExactly("0.txt: 31.2%");

    RunStore runs = new RunStore(jdbc, Clock.systemUTC());
    runs.decide(run, result);
    assertThat(runs.gate(run)).isEqualTo(result);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void forgetsTheMeasuresOfATextThatIsGivenUp(JdbcTemplate jdbc) {
    String run = run(jdbc, Map.of("quoted", 0.5));
    new SubmissionStore(jdbc, TestDesk.bean(SentenceSplitter.class))
        .giveUp(run, 0, UnreadableReason.CHECK_FAILED, "for the test");
    assertThat(last(beyond(jdbc, run, Comparison.AT_LEAST, 0)).value()).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void dropsTheMeasuresOfARunThatIsAbandoned(JdbcTemplate jdbc) {
    String run = run(jdbc, Map.of("quoted", 0.5));
    new RunStore(jdbc, Clock.systemUTC()).abandonUnfinished();
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM submission_measure WHERE run_id = ?", Integer.class, run))
        .isZero();
  }

  private static Condition last(GateResult result) {
    return result.conditions().get(result.conditions().size() - 1);
  }

  private static GateResult beyond(
      JdbcTemplate jdbc, String run, Comparison comparison, double limit) {
    GateCondition condition =
        new GateCondition.OfSubmission(
            new SubmissionQuantity.Measured("quoted", true), comparison, limit);
    return QualityGate.decide(
        new GateLimits(
            VerdictLimit.FAIL,
            OptionalDouble.empty(),
            Optional.empty(),
            List.of(condition),
            0,
            List.of()),
        new ScoreFormula(PriceList.standard(), rule -> false),
        false,
        consumer ->
            stored(jdbc, run)
                .eachSubmission(
                    s ->
                        consumer.accept(
                            new GateSubject(
                                s.document().document(),
                                s.file(),
                                s.document().verdict(),
                                s.document().score(),
                                s.document().words(),
                                s.document().measures().amounts(),
                                true,
                                List.of(),
                                0,
                                0))));
  }

  private static List<Measures> measures(JdbcTemplate jdbc, String run) {
    List<DocumentRow> rows = new ArrayList<>();
    stored(jdbc, run).eachDocument(Order.BY_NAME, rows::add);
    return rows.stream().map(DocumentRow::measures).toList();
  }

  private static StoredRun stored(JdbcTemplate jdbc, String run) {
    return new StoredRuns(
            jdbc,
            new RunStore(jdbc, Clock.systemUTC()),
            new RuleCatalogue(List.of()),
            MEASURES,
            new SourceRoot(Path.of("")),
            Suppressions.NONE,
            decision -> Optional.empty())
        .open(run, Decisions.NONE);
  }

  @SafeVarargs
  private String run(JdbcTemplate jdbc, Map<String, Double>... measured) {
    return run(jdbc, List.of(measured));
  }

  /** A run of submissions with these measures; the later one, the lower its score. */
  private String run(JdbcTemplate jdbc, List<Map<String, Double>> measured) {
    String run =
        new RunStore(jdbc, Clock.systemUTC())
            .begin("a".repeat(64), "p", "b".repeat(64), List.of("in"), "0", "none", "rules")
            .id();
    begun.add(run);
    try (SubmissionStore.Listing listing =
        new SubmissionStore(jdbc, TestDesk.bean(SentenceSplitter.class)).listing(run)) {
      for (int i = 0; i < measured.size(); i++) {
        listing.add(new FoundFile(i + ".txt", i + ".txt", 1, 0, null, ""));
      }
    }
    ResultStore results = new ResultStore(jdbc);
    for (int i = 0; i < measured.size(); i++) {
      long seq = i * SubmissionStore.MEMBERS;
      Article article = TestDesk.article(i + ".txt", "A story.");
      results.addChecked(run, seq, article, audit(article, measured.get(i)));
      Score score =
          new Score(
              900 - i,
              List.of(new Score.Line("style/test", 1, 10, 100 + i)),
              Map.of(),
              new Remedy(List.of(), 900 - i));
      results.addScore(run, seq, score, Verdict.PASS, "");
    }
    return run;
  }

  private static Audit audit(Article article, Map<String, Double> measured) {
    return new Audit(
        article.name(),
        "en",
        "A story.",
        2,
        List.of(),
        List.of(),
        Map.of(),
        new Measures(new HashMap<>(measured)),
        List.of(),
        new Score(1000, List.of(), Map.of(), new Remedy(List.of(), 1000)),
        Verdict.PASS);
  }
}
