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
import org.copydesk.score.Breach;
import org.copydesk.score.GateLimits;
import org.copydesk.score.GateResult.Condition;
import org.copydesk.score.MeasureLimit;
import org.copydesk.score.MeasureLimit.Comparison;
import org.copydesk.score.QualityGate;
import org.copydesk.score.Remedy;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
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
  void namesWhoIsBeyondALimitFarthestFirst(JdbcTemplate jdbc) {
    String run =
        run(
            jdbc,
            Map.of("quoted", 0.3),
            Map.of("quoted", 0.301),
            Map.of("sources", 9.0),
            Map.of("quoted", 0.9),
            Map.of("quoted", 0.0));
    assertThat(beyond(jdbc, run, Comparison.MORE, 0.3))
        .isEqualTo(new Breach(2, List.of("3.txt", "1.txt"), List.of(0.9, 0.301)));
    assertThat(beyond(jdbc, run, Comparison.AT_LEAST, 0.3).worst())
        .containsExactly("3.txt", "1.txt", "0.txt");
    assertThat(beyond(jdbc, run, Comparison.LESS, 0.3).worst()).containsExactly("4.txt");
    assertThat(beyond(jdbc, run, Comparison.AT_MOST, 0.3).worst())
        .containsExactly("4.txt", "0.txt");
    assertThat(beyond(jdbc, run, Comparison.MORE, 1).count()).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void namesFiveAndCountsAll(JdbcTemplate jdbc) {
    List<Map<String, Double>> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      many.add(Map.of("quoted", 0.5));
    }
    String run = run(jdbc, many);
    Breach breach = beyond(jdbc, run, Comparison.MORE, 0.1);
    assertThat(breach.count()).isEqualTo(8);
    assertThat(breach.worst())
        .as("equal measures: lowest score first")
        .containsExactly("7.txt", "6.txt", "5.txt", "4.txt", "3.txt");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void tellsTheGateWhatTheMeasureWasThere(JdbcTemplate jdbc) {
    String run = run(jdbc, Map.of("quoted", 0.312), Map.of("quoted", 0.1));
    GateLimits limits =
        new GateLimits(
            OptionalDouble.empty(), Optional.empty(), List.of(limit(Comparison.MORE, 0.3)), 0);
    List<Condition> conditions =
        QualityGate.decide(limits, new ResultStore(jdbc).tally(run)).conditions();
    Condition measured = conditions.get(conditions.size() - 1);
    assertThat(measured.name()).isEqualTo("submissions with quoted > 30%");
    assertThat(measured.passed()).isFalse();
    assertThat(measured.value()).isEqualTo(1);
    assertThat(measured.decidingInWords()).containsExactly("0.txt: 31.2%");

    RunStore runs = new RunStore(jdbc, Clock.systemUTC());
    runs.decide(run, QualityGate.decide(limits, new ResultStore(jdbc).tally(run)));
    assertThat(runs.gate(run).conditions()).isEqualTo(conditions);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void forgetsTheMeasuresOfATextThatIsGivenUp(JdbcTemplate jdbc) {
    String run = run(jdbc, Map.of("quoted", 0.5));
    new SubmissionStore(jdbc, TestDesk.bean(SentenceSplitter.class))
        .giveUp(run, 0, UnreadableReason.CHECK_FAILED, "for the test");
    assertThat(beyond(jdbc, run, Comparison.AT_LEAST, 0).count()).isZero();
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

  private static MeasureLimit limit(Comparison comparison, double limit) {
    return new MeasureLimit("quoted", comparison, limit, true);
  }

  private static Breach beyond(JdbcTemplate jdbc, String run, Comparison comparison, double limit) {
    return new ResultStore(jdbc).tally(run).measured(limit(comparison, limit));
  }

  private static List<Measures> measures(JdbcTemplate jdbc, String run) {
    List<DocumentRow> rows = new ArrayList<>();
    new StoredRuns(
            jdbc,
            new RunStore(jdbc, Clock.systemUTC()),
            new RuleCatalogue(List.of()),
            MEASURES,
            new SourceRoot(Path.of("")),
            Suppressions.NONE,
            decision -> Optional.empty())
        .open(run, Decisions.NONE)
        .eachDocument(Order.BY_NAME, rows::add);
    return rows.stream().map(DocumentRow::measures).toList();
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
