package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BatchEvidence.NameUse;
import org.copydesk.check.BatchEvidence.Twin;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which texts of a batch are nearly the same, on both databases. */
class LikenessEvidenceTest {

  private static final String RUN = "run";

  static Stream<JdbcTemplate> databases() {
    return BothDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void namesTheEditedCopyAndHowMuchIsTheSame(JdbcTemplate jdbc) {
    String text = story(1, 12);
    String edited = text.replaceFirst("word7 ", "changed ");

    List<BatchEvidence> evidence = evidence(jdbc, text, edited, story(2, 12));

    Twin twin = evidence.get(0).twin().orElseThrow();
    assertThat(twin.document()).isEqualTo("story.txt");
    assertThat(twin.sameText()).isFalse();
    assertThat(twin.here()).isBetween(0.9, 0.999);
    assertThat(evidence.get(1).twin()).isPresent();
    assertThat(evidence.get(2).twin()).isEmpty();
    assertThat(evidence.get(0).texts()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void seesTheSameTextBehindOtherLinesAndQuotes(JdbcTemplate jdbc) {
    String text = story(1, 4) + "\n\n\"It\u2019s late,\" she said.";
    String other = story(1, 4) + "\n\u201cIt's  late\u201d, she said.";

    assertThat(evidence(jdbc, text, other))
        .allMatch(e -> e.twin().filter(Twin::sameText).isPresent());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void comparesAShortTextAsAWhole(JdbcTemplate jdbc) {
    String brief = "The bridge over the Esk is closed until Friday, the council said on Monday.";

    List<BatchEvidence> evidence = evidence(jdbc, brief, brief, brief.replace("Friday", "Sunday"));

    assertThat(evidence.get(0).twin()).map(Twin::sameText).contains(true);
    assertThat(evidence.get(2).twin()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void tellsTheTextThatHoldsAnotherFromTheOneThatIsHeld(JdbcTemplate jdbc) {
    String held = story(1, 6);
    String holder = held + "\n\n" + story(2, 6);

    List<BatchEvidence> evidence = evidence(jdbc, held, holder);

    assertThat(evidence.get(0).twin().orElseThrow().here()).isEqualTo(1);
    assertThat(evidence.get(1).twin().orElseThrow().there()).isEqualTo(1);
    assertThat(evidence.get(1).twin().orElseThrow().here()).isBetween(0.4, 0.6);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void namesTheClosestOfSeveralAndCountsTheRest(JdbcTemplate jdbc) {
    String text = story(1, 12);
    String near = text.replaceFirst("word7 ", "changed ");
    String far = near.replaceFirst("word90 ", "changed ").replaceFirst("word50 ", "changed ");

    List<BatchEvidence> evidence = evidence(jdbc, far, text, near);

    assertThat(evidence).allMatch(e -> e.twin().orElseThrow().more() == 1);
    double toNear = evidence.get(1).twin().orElseThrow().here();
    assertThat(toNear).isGreaterThan(evidence.get(0).twin().orElseThrow().here());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void countsTheLinesAndNamesOfCopiesOnce(JdbcTemplate jdbc) {
    String text = story(1, 12) + "\n\nEnds at the Zermatovo bridge";
    String edited = text.replaceFirst("word7 ", "changed ");
    String again = text.replaceFirst("word9 ", "changed ");

    List<BatchEvidence> copies = evidence(jdbc, text, edited, again);
    assertThat(copies).allMatch(e -> e.lines().isEmpty()).allMatch(e -> e.names().isEmpty());

    String line = "\n\nEnds at the Zermatovo bridge";
    List<BatchEvidence> others =
        evidence(jdbc, text, edited, story(2, 12) + line, story(3, 12) + line, story(4, 12));
    assertThat(others.get(0).lines()).containsEntry("ends at the zermatovo bridge", 3);
    assertThat(others.get(0).names()).containsEntry("Zermatovo", new NameUse(2, 2));
    assertThat(others.get(0).texts()).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void countsTwoStoriesAndTheRoundUpThatHoldsThemAsThree(JdbcTemplate jdbc) {
    String line = "\n\nEnds at the Zermatovo bridge";
    String roundUp = story(2, 8) + "\n\n" + story(3, 8) + line;

    List<BatchEvidence> evidence =
        evidence(jdbc, story(2, 8) + line, story(3, 8) + line, roundUp, story(4, 8));

    assertThat(evidence.subList(0, 3)).allMatch(e -> e.twin().isPresent());
    assertThat(evidence.get(0).lines()).containsEntry("ends at the zermatovo bridge", 3);
    assertThat(evidence.get(0).texts()).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void doesNotTakeTheFurnitureOfOneSiteForOneText(JdbcTemplate jdbc) {
    String furniture =
        "\n"
            + "Read more from the valley desk\nMost read this week\n".repeat(20)
            + "Our reporters answer every letter they get, write to the valley desk.";

    List<BatchEvidence> evidence =
        evidence(jdbc, story(1, 5) + furniture, story(2, 5) + furniture, story(3, 5) + furniture);

    assertThat(evidence).allMatch(e -> e.twin().isEmpty());
    assertThat(evidence.get(0).lines()).containsEntry("most read this week", 3);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void joinsALargeGroupWithoutComparingAllWithAll(JdbcTemplate jdbc) {
    String[] texts =
        IntStream.range(0, 150)
            .mapToObj(i -> story(1, 12).replaceFirst("word7 ", "changed" + i + " "))
            .toArray(String[]::new);

    List<BatchEvidence> evidence = evidence(jdbc, texts);

    assertThat(evidence).allMatch(e -> e.twin().orElseThrow().more() == 148);
    assertThat(evidence.get(0).texts()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void forgetsWhatItTookDown(JdbcTemplate jdbc) {
    evidence(jdbc, story(1, 12), story(1, 12));

    for (String table : EvidenceStore.TABLES) {
      assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
          .as(table)
          .isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void takesTextsWithoutWords(JdbcTemplate jdbc) {
    assertThat(evidence(jdbc, "***", "---", "***")).allMatch(e -> e.twin().isEmpty());
  }

  @Test
  void knowsTheSameOnBothDatabasesInWhateverOrderTheTextsWereTakenDown() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      texts.add(
          story(i % 7, 8 + i % 3).replaceFirst("word" + i + " ", "changed ") + "\nValley desk");
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    List<List<BatchEvidence>> known = new ArrayList<>();
    for (JdbcTemplate jdbc : databases().toList()) {
      known.add(evidence(jdbc, texts, order));
      Collections.shuffle(order, new Random(3));
    }
    known.add(evidence(databases().findFirst().orElseThrow(), texts, order));

    assertThat(known.get(1)).isEqualTo(known.get(0));
    assertThat(known.get(2)).isEqualTo(known.get(0));
    assertThat(known.get(0)).anyMatch(e -> e.twin().isPresent());
  }

  /** Prose that no other number shares a passage with. */
  private static String story(int number, int paragraphs) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Story number " + number);
    int count = 0;
    for (int p = 0; p < paragraphs; p++) {
      text.append("\n\nThe");
      for (int w = 0; w < 30; w++) {
        text.append(' ').append(number == 1 ? "word" + count++ : "w" + random.nextInt(5_000));
        text.append(w == 29 ? "." : "");
      }
    }
    return text.toString();
  }

  private static List<BatchEvidence> evidence(JdbcTemplate jdbc, String... texts) {
    return evidence(jdbc, List.of(texts), IntStream.range(0, texts.length).boxed().toList());
  }

  private static List<BatchEvidence> evidence(
      JdbcTemplate jdbc, List<String> texts, List<Integer> order) {
    EvidenceStore store = new EvidenceStore(jdbc, TestDesk.bean(FigureSurvey.class));
    try {
      order.forEach(i -> store.add(RUN, i + 1L, TestDesk.article(texts.get(i))));
      store.aggregate(RUN);
      store.aggregate(RUN);
      Map<Integer, BatchEvidence> evidence = new TreeMap<>();
      order.forEach(
          i -> evidence.put(i, store.evidenceFor(RUN, i + 1L, TestDesk.article(texts.get(i)))));
      return List.copyOf(evidence.values());
    } finally {
      store.forget(RUN);
    }
  }
}
