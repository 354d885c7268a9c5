package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.audit.RunScope;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a partial run knows of its texts by what a whole run has kept, on both databases. */
class KeptEvidenceTest {

  private static final int TEXTS = 40;
  private static final int ROUNDS = 3;

  private static final List<String> WORDS =
      List.of(
          "Harbour", "Runde", "Yuri", "Yuriy", "Ushakov", "bridge", "council", "Brekke", "Breke",
          "school", "Lunde", "opened", "closed", "weather", "Kyiv", "Kiev", "quietly", "Monday");

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
                evidence(jdbc).forget(run);
                jdbc.update("DELETE FROM submission WHERE run_id = ?", run);
                jdbc.update("DELETE FROM run WHERE run_id = ?", run);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void isWhatAWholeRunWouldKnow(JdbcTemplate jdbc) {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      TreeMap<String, String> texts = new TreeMap<>();
      for (int i = 0; i < TEXTS; i++) {
        texts.put("text-" + i + ".txt", text(random, texts));
      }
      String kept = whole(jdbc, texts);
      evidence(jdbc).close(kept);

      Set<String> changed = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        texts.remove("text-" + random.nextInt(TEXTS) + ".txt");
        String name = "text-" + random.nextInt(TEXTS) + (i == 0 ? "-new" : "") + ".txt";
        texts.put(name, text(random, texts));
        changed.add(name);
      }
      changed.retainAll(texts.keySet());
      String whole = whole(jdbc, texts);
      String part = begin(jdbc, texts, changed);
      add(jdbc, part, texts, changed);
      evidence(jdbc).aggregate(part, kept);

      assertThat(known(jdbc, part, texts, changed))
          .as("round %d", round)
          .isEqualTo(known(jdbc, whole, texts, changed));
      evidence(jdbc).close(part);
      assertThat(texts(jdbc, part)).isZero();
      evidence(jdbc).close(whole);
      assertThat(texts(jdbc, kept)).as("the newer one is kept in its place").isZero();
      assertThat(texts(jdbc, whole)).isEqualTo(texts.size());
    }
  }

  /** Sentences of few words, some shared, or another text with one sentence more. */
  private static String text(Random random, Map<String, String> others) {
    StringBuilder text = new StringBuilder();
    if (!others.isEmpty() && random.nextInt(3) == 0) {
      List<String> all = List.copyOf(others.values());
      text.append(all.get(random.nextInt(all.size())));
    } else {
      for (int line = 0; line < 9; line++) {
        text.append("In week ").append(random.nextInt(1000));
        for (int i = 0; i < 9; i++) {
          text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        text.append(".\n\n");
      }
    }
    text.append("A fire in the Korvel mill in Lunde killed ")
        .append(12 + random.nextInt(3))
        .append(" people on Friday, police said.\n\n");
    return text.append(random.nextBoolean() ? "Write to the valley desk.\n" : "").toString();
  }

  private String whole(JdbcTemplate jdbc, Map<String, String> texts) {
    String run = begin(jdbc, texts, texts.keySet());
    add(jdbc, run, texts, texts.keySet());
    evidence(jdbc).aggregate(run);
    return run;
  }

  private String begin(JdbcTemplate jdbc, Map<String, String> texts, Set<String> selected) {
    boolean partial = selected.size() < texts.size();
    RunScope scope =
        partial ? new RunScope(true, "", "", List.of(), List.of(), "") : RunScope.WHOLE;
    String run =
        new RunStore(jdbc, Clock.systemUTC())
            .begin("kept", "kept", "", scope, List.of(), "", "", "")
            .id();
    begun.add(run);
    SubmissionStore submissions = new SubmissionStore(jdbc, TestDesk.bean(SentenceSplitter.class));
    try (SubmissionStore.Listing listing = submissions.listing(run)) {
      for (String name : texts.keySet()) {
        if (selected.contains(name)) {
          listing.add(new FoundFile(name, name, 1, 0, null, ""));
        } else {
          listing.leaveOut(name);
        }
      }
    }
    return run;
  }

  private interface Taken {
    void take(long seq, Article article);
  }

  private static void each(Map<String, String> texts, Set<String> selected, Taken taken) {
    long seq = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (selected.contains(text.getKey())) {
        taken.take(seq, TestDesk.article(text.getKey(), text.getValue()));
      }
      seq += SubmissionStore.MEMBERS;
    }
  }

  private static void add(
      JdbcTemplate jdbc, String run, Map<String, String> texts, Set<String> selected) {
    EvidenceStore store = evidence(jdbc);
    each(texts, selected, (seq, article) -> store.add(run, seq, article));
  }

  private static Map<String, BatchEvidence> known(
      JdbcTemplate jdbc, String run, Map<String, String> texts, Set<String> selected) {
    EvidenceStore store = evidence(jdbc);
    Map<String, BatchEvidence> known = new TreeMap<>();
    each(
        texts,
        selected,
        (seq, article) -> known.put(article.name(), store.evidenceFor(run, seq, article)));
    return known;
  }

  private static int texts(JdbcTemplate jdbc, String run) {
    Integer texts =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM evidence_text WHERE run_id = ?", Integer.class, run);
    return texts == null ? 0 : texts;
  }

  private static EvidenceStore evidence(JdbcTemplate jdbc) {
    return new EvidenceStore(jdbc, TestDesk.bean(FigureSurvey.class));
  }
}
