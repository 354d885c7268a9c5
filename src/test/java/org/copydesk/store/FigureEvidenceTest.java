package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one submission tells of the figures of another, on both databases. */
class FigureEvidenceTest {

  private static final String RUN = "run";

  private static final String SOURCED =
      "The storm left 46,300 homes in Lunde county without power, the grid operator Nordnett said.";

  private static final String BARE =
      "Snow fell all night. The storm left 46,300 homes in Lunde county without power.";

  private static final String TWELVE =
      "A fire in the Korvel mill in Lunde killed 12 people on Friday, police said.";

  private static final String FOURTEEN =
      "A fire in the Korvel mill in Lunde killed 14 people on Friday, the fire brigade said.";

  static Stream<JdbcTemplate> databases() {
    return BothDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void showsWhereTheSameFigureHasASourceWithoutClearingIt(JdbcTemplate jdbc) {
    Audit audit = audits(jdbc, SOURCED, BARE).get(1);

    Finding finding = only(audit, "statistics/unsupported");
    assertThat(finding.text()).isEqualTo("46,300");
    assertThat(finding.evidence())
        .anyMatch(e -> e.startsWith("the same figure stands in") && e.contains("Nordnett"));
    assertThat(audit.elsewhere().values()).anyMatch(e -> e.startsWith("agrees: "));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void neverTellsATextOfItself(JdbcTemplate jdbc) {
    List<BatchEvidence> evidence =
        evidence(jdbc, SOURCED, "The council met on Monday.", "Snow fell in Lunde county.");

    assertThat(evidence).allMatch(e -> e.figures().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void notesAnotherTollOfOneEvent(JdbcTemplate jdbc) {
    List<Audit> audits = audits(jdbc, TWELVE, FOURTEEN, TWELVE.replace("Korvel", "Brenta"));

    Finding finding = only(audits.get(0), "consistency/conflicting-figures");
    assertThat(finding.level()).isEqualTo(Level.NOTE);
    assertThat(finding.text()).isEqualTo("12");
    assertThat(finding.message()).contains("“14” in story.txt");
    assertThat(findings(audits.get(2), "consistency/conflicting-figures")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void staysQuietWhereTheTollsAgree(JdbcTemplate jdbc) {
    List<Audit> audits = audits(jdbc, TWELVE, TWELVE, TWELVE.replace("12", "at least 12"));

    assertThat(audits).allMatch(a -> findings(a, "consistency/conflicting-figures").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void forgetsWhatItTookDown(JdbcTemplate jdbc) {
    audits(jdbc, SOURCED, BARE);

    for (String table : List.of("submission_figure", "batch_figure")) {
      assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class)).isZero();
    }
  }

  @Test
  void knowsTheSameOnBothDatabases() {
    String[] texts =
        Stream.of(SOURCED, BARE, TWELVE, FOURTEEN, SOURCED, TWELVE.replace("12", "17"))
            .toArray(String[]::new);
    List<List<BatchEvidence>> known = databases().map(jdbc -> evidence(jdbc, texts)).toList();

    assertThat(known.get(0)).isEqualTo(known.get(1));
    assertThat(known.get(0).get(0).figures()).isNotEmpty();
  }

  @Test
  void takesABoundedNumberOfAnyText() {
    StringBuilder table = new StringBuilder();
    for (int i = 1; i <= 2_000; i++) {
      table.append("The Lunde office counted %d,%03d cases in Korvel. ".formatted(i, i % 1000));
    }
    JdbcTemplate jdbc = databases().findFirst().orElseThrow();
    EvidenceStore store = new EvidenceStore(jdbc, TestDesk.bean(FigureSurvey.class));

    store.add(RUN, 1, TestDesk.article(table.toString()));

    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM submission_figure", Integer.class))
        .isBetween(100, 5_000);
    store.forget(RUN);
  }

  private static List<Audit> audits(JdbcTemplate jdbc, String... texts) {
    Auditor auditor = TestDesk.bean(Auditor.class);
    List<BatchEvidence> evidence = evidence(jdbc, texts);
    return Stream.iterate(0, i -> i < texts.length, i -> i + 1)
        .map(i -> auditor.audit(TestDesk.article(texts[i]), evidence.get(i)))
        .toList();
  }

  private static List<BatchEvidence> evidence(JdbcTemplate jdbc, String... texts) {
    EvidenceStore store = new EvidenceStore(jdbc, TestDesk.bean(FigureSurvey.class));
    List<Article> articles = Stream.of(texts).map(TestDesk::article).toList();
    for (int i = 0; i < texts.length; i++) {
      store.add(RUN, i + 1, articles.get(i));
    }
    store.aggregate(RUN);
    Function<Integer, BatchEvidence> known = i -> store.evidenceFor(RUN, i + 1, articles.get(i));
    List<BatchEvidence> evidence =
        Stream.iterate(0, i -> i < texts.length, i -> i + 1).map(known).toList();
    store.forget(RUN);
    return evidence;
  }

  private static Finding only(Audit audit, String rule) {
    List<Finding> findings = findings(audit, rule);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<Finding> findings(Audit audit, String rule) {
    return audit.findings().stream()
        .map(LocatedFinding::finding)
        .filter(f -> f.rule().value().equals(rule))
        .toList();
  }
}
