package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Measures;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.StoryRow;
import org.copydesk.audit.Suppression;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.Scope;
import org.copydesk.score.GateResult;
import org.copydesk.score.Remedy;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run whose findings editors answered, and runs that follow each other, on both databases. */
class ReviewedRunTest {

  private static final RuleId RULE = new RuleId("spelling/misspelled-word");

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
                for (String table : List.of("finding", "submission", "run")) {
                  jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", run);
                }
              }
              for (String table : List.of("finding_gone", "finding_life", "submission_life")) {
                jdbc.update("DELETE FROM " + table);
              }
              jdbc.update("DELETE FROM decision");
              jdbc.update("DELETE FROM known_workbook");
            });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatAnEditorLetsStandStaysInSightAndDoesNotCount(JdbcTemplate jdbc) {
    String run =
        begin(jdbc, "rules", "The goverment met. It recieved us.", "goverment", "recieved");
    Decision decision = decide(jdbc, run, 0, Answer.ACCEPT);
    score(jdbc, run, 950, Verdict.PASS);
    StoredRun stored = open(jdbc, run, new Decisions(List.of(decision)));

    assertThat(raised(stored))
        .extracting(f -> f.located().finding().text())
        .containsExactly("goverment", "recieved");
    assertThat(raised(stored).get(0).suppression()).isNotNull();
    assertThat(raised(stored).get(0).decision()).isEqualTo(decision);
    List<FindingRow> counted = new ArrayList<>();
    stored.eachFinding(Order.BY_NAME, counted::add);
    assertThat(counted).extracting(f -> f.located().finding().text()).containsExactly("recieved");
    assertThat(stored.totals().counted()).isEqualTo(1);
    assertThat(stored.totals().letStand()).isEqualTo(1);
    List<DocumentRow> documents = new ArrayList<>();
    stored.eachDocument(Order.BY_NAME, documents::add);
    assertThat(documents.get(0).findings()).isEqualTo(1);
    assertThat(documents.get(0).suppressed()).isEqualTo(1);
    assertThat(documents.get(0).path()).isEqualTo("desk/a.txt");
    List<DecisionRow> decisions = new ArrayList<>();
    stored.eachDecision(decisions::add);
    assertThat(decisions).containsExactly(new DecisionRow(decision, 1));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aStoryComesWithItsTextAndAllItsFindings(JdbcTemplate jdbc) {
    String run =
        begin(jdbc, "rules", "The goverment met. It recieved us.", "goverment", "recieved");
    decide(jdbc, run, 0, Answer.FALSE_ALARM);
    score(jdbc, run, 950, Verdict.PASS);
    List<StoryRow> stories = new ArrayList<>();
    open(jdbc, run, Decisions.NONE).eachStory(Order.BY_NAME, stories::add);

    assertThat(stories).hasSize(1);
    StoryRow story = stories.get(0);
    assertThat(story.text()).isEqualTo("The goverment met. It recieved us.");
    assertThat(story.blocks()).hasSize(1);
    assertThat(story.findings())
        .allSatisfy(
            f ->
                assertThat(f.located().finding().span().in(story.text()))
                    .isEqualTo(f.located().finding().text()))
        .hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theTrendTellsWhatCameAndWentAndWhereTheRulesChanged(JdbcTemplate jdbc) {
    String first =
        begin(jdbc, "rules", "The goverment met. It recieved us.", "goverment", "recieved");
    score(jdbc, first, 700, Verdict.REVIEW);
    complete(jdbc, first);
    String second =
        begin(jdbc, "rules", "The goverment met. I definately saw.", "goverment", "definately");
    score(jdbc, second, 800, Verdict.REVIEW);
    complete(jdbc, second);
    String third = begin(jdbc, "new rules", "The government met.");
    score(jdbc, third, 1000, Verdict.PASS);
    new RunStore(jdbc, Clock.systemUTC()).compare(third);

    List<PastRun> trend = open(jdbc, third, Decisions.NONE).trend();
    assertThat(trend).extracting(PastRun::runId).containsExactly(first, second, third);
    assertThat(trend)
        .extracting(r -> r.averageScore().getAsDouble())
        .containsExactly(70.0, 80.0, 100.0);
    assertThat(trend).extracting(PastRun::comparable).containsExactly(false, true, true);
    assertThat(trend).extracting(PastRun::rulesChanged).containsExactly(false, false, true);
    assertThat(trend).extracting(PastRun::appeared).containsExactly(0, 1, 0);
    assertThat(trend).extracting(PastRun::gone).containsExactly(0, 1, 2);
    List<DocumentRow> documents = new ArrayList<>();
    open(jdbc, second, Decisions.NONE).eachDocument(Order.BY_NAME, documents::add);
    assertThat(documents.get(0).before().verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(documents.get(0).before().score()).isEqualTo(70.0);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aRunIsComparedWithTheOneJustBeforeWhateverItsRules(JdbcTemplate jdbc) {
    String first = begin(jdbc, "rules", "The goverment met.", "goverment");
    score(jdbc, first, 700, Verdict.REVIEW);
    complete(jdbc, first);
    for (int i = 0; i < 60; i++) {
      String other = begin(jdbc, "other rules", "The goverment met.");
      score(jdbc, other, 1000, Verdict.PASS);
      complete(jdbc, other);
    }
    String now = begin(jdbc, "rules", "It recieved us.", "recieved");
    score(jdbc, now, 800, Verdict.REVIEW);
    new RunStore(jdbc, Clock.systemUTC()).compare(now);

    StoredRun stored = open(jdbc, now, Decisions.NONE);
    assertThat(stored.before()).map(PastRun::runId).contains(begun.get(begun.size() - 2));
    assertThat(stored.changes()).isEqualTo(new RunChanges(true, 1, 0, 0, 0, 1, 0));
    List<PastRun> trend = stored.trend();
    assertThat(trend).hasSize(60).extracting(PastRun::runId).doesNotContain(first);
    assertThat(trend.get(59).rulesChanged()).as("beside a run of other rules").isTrue();
    assertThat(trend.get(59).appeared()).isEqualTo(1);
    assertThat(trend.get(58).rulesChanged()).isFalse();
    assertThat(trend.get(58).comparable()).isTrue();
    assertThat(trend.get(0).comparable()).as("the run above it is not shown").isTrue();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void decisionsAreKeptOncePerReachAndKey(JdbcTemplate jdbc) {
    String run = begin(jdbc, "rules", "The goverment met.", "goverment");
    Decision accept = decide(jdbc, run, 0, Answer.ACCEPT);
    Decision fix = decide(jdbc, run, 0, Answer.FIX);
    DecisionStore store = new DecisionStore(jdbc);
    store.add(List.of(accept));
    store.add(List.of(fix));
    assertThat(store.all().all()).containsExactly(fix);
    store.know("c".repeat(64));
    store.know("c".repeat(64));
    assertThat(store.isKnown("c".repeat(64))).isTrue();
    assertThat(store.isKnown("d".repeat(64))).isFalse();
  }

  private static List<FindingRow> raised(StoredRun run) {
    List<FindingRow> rows = new ArrayList<>();
    run.eachRaised(Order.BY_NAME, rows::add);
    return rows;
  }

  private static StoredRun open(JdbcTemplate jdbc, String run, Decisions decisions) {
    return new StoredRuns(
            jdbc,
            new RunStore(jdbc, Clock.systemUTC()),
            new RuleCatalogue(List.of()),
            MeasureCatalogue.NONE,
            new SourceRoot(Path.of("")),
            Suppressions.NONE,
            decision -> Optional.empty())
        .open(run, decisions);
  }

  private static void complete(JdbcTemplate jdbc, String run) {
    RunStore runs = new RunStore(jdbc, Clock.systemUTC());
    runs.compare(run);
    runs.decide(run, new GateResult(List.of()));
    runs.complete(open(jdbc, run, Decisions.NONE));
  }

  private static void score(JdbcTemplate jdbc, String run, int tenths, Verdict verdict) {
    new ResultStore(jdbc)
        .addScore(
            run,
            0,
            new Score(
                tenths,
                List.of(new Score.Line(RULE.value(), 1, 10, 1000 - tenths)),
                Map.of(),
                new Remedy(List.of(), tenths)),
            verdict,
            "");
  }

  /** Answers a finding of the run as the score step does. */
  private static Decision decide(JdbcTemplate jdbc, String run, int ordinal, Answer answer) {
    ResultStore results = new ResultStore(jdbc);
    ResultStore.Raised finding = results.raised(run, 0, "a.txt").get(ordinal);
    Decision decision =
        new Decision(
            answer,
            Scope.FINDING,
            finding.keys(),
            RULE.value(),
            "a.txt",
            "goverment",
            "A. Editor",
            Instant.parse("2026-03-18T09:00:00Z"),
            "so be it",
            run);
    results.addReview(run, 0, ordinal, Suppression.of(decision).orElse(null), decision);
    results.recount(run, 0);
    return decision;
  }

  private String begin(JdbcTemplate jdbc, String rules, String text, String... wrong) {
    String run =
        new RunStore(jdbc, Clock.systemUTC())
            .begin(rules, "places", "found", List.of("desk"), "0", "none", rules)
            .id();
    begun.add(run);
    Article article = TestDesk.article("a.txt", text);
    SubmissionStore submissions = new SubmissionStore(jdbc, TestDesk.bean(SentenceSplitter.class));
    try (SubmissionStore.Listing listing = submissions.listing(run)) {
      listing.add(new FoundFile("a.txt", "desk/a.txt", 1, 0, null, ""));
    }
    submissions.addRead(run, 0, "desk/a.txt", article, 1, "", "text/plain", List.of());
    List<LocatedFinding> findings = Stream.of(wrong).map(words -> located(article, words)).toList();
    new ResultStore(jdbc)
        .addChecked(
            run,
            0,
            article,
            new Audit(
                "a.txt",
                "en",
                "",
                article.words(),
                findings,
                List.of(),
                Map.of(),
                Measures.NONE,
                List.of(),
                new Score(1000, List.of(), Map.of(), new Remedy(List.of(), 1000)),
                Verdict.PASS));
    return run;
  }

  private static LocatedFinding located(Article article, String words) {
    int at = article.text().indexOf(words);
    Span span = new Span(at, at + words.length());
    Finding finding =
        new Finding(RULE, Level.ERROR, span, words, "“" + words + "”?", List.of(), List.of(), 0.9);
    return new LocatedFinding(
        finding,
        Fingerprint.of(RULE, article.name(), words, words, 0),
        article.placeOf(at),
        "paragraph 1",
        Excerpt.of(article, span));
  }
}
