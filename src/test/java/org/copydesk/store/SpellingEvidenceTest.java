package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BatchEvidence.SpellingUse;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** In which ways the submissions of a batch write one name, on both databases. */
class SpellingEvidenceTest {

  private static final String RUN = "run";

  private static final String HERE = "Kremlin aide Yuriy Ushakov flew to Riyadh on Monday.";

  private static final String[] OTHERS = {
    "The envoys waited for Yuri Ushakov. Yuri Ushakov was late.",
    "A dinner was held for Yuri Ushakov by his hosts in the old town.",
    "Reporters asked twice, but Yuri Ushakov told them nothing of the letter."
  };

  static Stream<JdbcTemplate> databases() {
    return BothDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void notesTheWayThatMoreSubmissionsWriteAName(JdbcTemplate jdbc) {
    List<List<Finding>> variants = variants(jdbc, HERE, OTHERS[0], OTHERS[1], OTHERS[2]);

    assertThat(variants.get(0))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.level()).isEqualTo(Level.NOTE);
              assertThat(f.text()).isEqualTo("Yuriy Ushakov");
              assertThat(f.suggestions()).containsExactly("Yuri Ushakov");
              assertThat(f.message()).contains("in 3 other submissions");
              assertThat(f.evidence())
                  .contains("“Yuri Ushakov” stands 4 times in the other submissions");
            });
    assertThat(variants.subList(1, 4)).allMatch(List::isEmpty);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void countsCopiesOfOneTextOnce(JdbcTemplate jdbc) {
    String long1 = OTHERS[0] + story();
    List<List<Finding>> variants = variants(jdbc, HERE, long1, long1, long1);

    assertThat(variants).allMatch(List::isEmpty);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void doesNotMixTwoPersonsWhoShareOnlyOneName(JdbcTemplate jdbc) {
    assertThat(
            variants(
                jdbc,
                HERE,
                "The poet Yuri Dalmin met Ivan Ushakov.",
                "Dinner was late, said Yuri Dalmin to Ivan Ushakov."))
        .allMatch(List::isEmpty);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leavesTheTextAloneThatWritesAsMostDo(JdbcTemplate jdbc) {
    List<List<Finding>> variants =
        variants(
            jdbc,
            "The trams of Odesa stood still.",
            "Rain fell on Odesa all day long.",
            "The mayor of Odesa spoke of nine drones.",
            "The port of Odessa was shelled at dawn.");

    assertThat(variants.subList(0, 3)).allMatch(List::isEmpty);
    assertThat(variants.get(3)).extracting(Finding::text).containsExactly("Odessa");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void keepsFullNamesOutOfTheSingleOnes(JdbcTemplate jdbc) {
    assertThat(evidence(jdbc, HERE, OTHERS[0], OTHERS[1]))
        .allMatch(e -> e.names().keySet().stream().noneMatch(SpellingStore::isFullName));
  }

  @Test
  void knowsTheSameOnBothDatabases() {
    List<List<BatchEvidence>> known =
        databases().map(jdbc -> evidence(jdbc, HERE, OTHERS[0], OTHERS[1], OTHERS[2])).toList();

    assertThat(known.get(0)).isEqualTo(known.get(1));
    assertThat(known.get(0).get(0).spellings().get("Yuriy Ushakov"))
        .containsExactly(new SpellingUse("Yuri Ushakov", 3, 4, "story.txt"));
  }

  private static String story() {
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      story.append(" The table number %d was set for guests from the valley.".formatted(i));
    }
    return story.toString();
  }

  private static List<List<Finding>> variants(JdbcTemplate jdbc, String... texts) {
    List<BatchEvidence> evidence = evidence(jdbc, texts);
    Auditor auditor = TestDesk.bean(Auditor.class);
    return IntStream.range(0, texts.length)
        .mapToObj(i -> auditor.audit(TestDesk.article(texts[i]), evidence.get(i)))
        .map(SpellingEvidenceTest::variants)
        .toList();
  }

  private static List<Finding> variants(Audit audit) {
    return audit.findings().stream()
        .map(LocatedFinding::finding)
        .filter(f -> f.rule().value().equals("consistency/name-variant"))
        .toList();
  }

  private static List<BatchEvidence> evidence(JdbcTemplate jdbc, String... texts) {
    EvidenceStore store = new EvidenceStore(jdbc, TestDesk.bean(FigureSurvey.class));
    List<Article> articles = Stream.of(texts).map(TestDesk::article).toList();
    for (int i = 0; i < texts.length; i++) {
      store.add(RUN, i + 1, articles.get(i));
    }
    store.aggregate(RUN);
    List<BatchEvidence> evidence =
        IntStream.range(0, texts.length)
            .mapToObj(i -> store.evidenceFor(RUN, i + 1, articles.get(i)))
            .toList();
    store.forget(RUN);
    return evidence;
  }
}
