package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.PostgresServer;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.MoveCause;
import org.copydesk.audit.RunChanges;
import org.copydesk.config.Selection;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.Scope;
import org.copydesk.store.RunStore;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a night's run tells of the nights before, over the whole way of the job. */
class RunHistoryTest {

  /** Runs that a test looks back on. */
  private static final int KEPT = 20;

  @TempDir Path folder;
  private Path in;

  @BeforeEach
  void makeFolder() throws IOException {
    in = Files.createDirectories(folder.resolve("in")).toRealPath();
  }

  private Desk desk(String vendor) {
    Desk desk =
        vendor.equals("h2") ? Desk.in(folder) : Desk.with(folder, PostgresServer.properties());
    return desk.ordering(o -> o.keepDetails(KEPT));
  }

  private void write(String name, int story, String... sentences) throws IOException {
    Files.writeString(
        in.resolve(name), Stories.different(story) + "\n\n" + String.join(" ", sentences) + "\n");
  }

  /** What a run tells of the words that are spelled wrongly, one line a finding. */
  private static List<String> told(StoredRun run) {
    List<String> lines = new ArrayList<>();
    run.eachRaised(Order.BY_NAME, f -> tell(f, lines));
    run.eachGone(f -> tell(f, lines));
    return lines;
  }

  private static void tell(FindingRow finding, List<String> lines) {
    if (finding.located().finding().rule().area().equals("spelling")) {
      FindingHistory history = finding.history();
      lines.add(
          finding.document()
              + " "
              + finding.located().finding().text()
              + " "
              + history.status().word()
              + (history.returned() ? " returned" : "")
              + (history.byRules() ? " by rules" : "")
              + (finding.isOpen() ? "" : " let stand"));
    }
  }

  private static DocumentRow document(StoredRun run, String name) {
    List<DocumentRow> rows = new ArrayList<>();
    run.eachDocument(Order.BY_NAME, rows::add);
    return rows.stream().filter(d -> d.document().equals(name)).findFirst().orElseThrow();
  }

  /** The runs of a desk, opened all at once. */
  private interface Look {
    void at(List<StoredRun> runs, JdbcTemplate jdbc) throws IOException;
  }

  private void look(Desk desk, Look look) throws IOException {
    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, in)) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      StoredRuns runs = context.getBean(StoredRuns.class);
      look.at(
          jdbc.queryForList("SELECT run_id FROM run ORDER BY run_number", String.class).stream()
              .map(id -> runs.open(id, Decisions.NONE))
              .toList(),
          jdbc);
    }
  }

  private static Instant started(StoredRun run) {
    return run.header().started();
  }

  private static Instant since(StoredRun run, String words) {
    List<Instant> found = new ArrayList<>();
    run.eachRaised(
        Order.BY_NAME,
        f -> {
          if (f.located().finding().text().equals(words)) {
            found.add(f.history().since());
          }
        });
    assertThat(found).as(words).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void tellsWhatCameWentChangedAndCameBack(String vendor) throws Exception {
    Desk desk = desk(vendor);
    write("a.txt", 1, "The goverment said so on Monday.");
    write("b.txt", 2, "They recieved the letter on Monday.");
    write("c.txt", 3, "He definately knew about it.");
    write("d.txt", 4, "The two rooms are seperate today.");
    desk.audit(in);
    desk.audit(in);

    write("a.txt", 1, "The officials said so on Monday.");
    write("b.txt", 2, "They say they recieved the letter in the last week of May.");
    Files.delete(in.resolve("c.txt"));
    Files.move(in.resolve("d.txt"), in.resolve("e.txt"));
    write("f.txt", 5, "It occured in the night.");
    desk.audit(in);

    write("a.txt", 1, "The officials said so.", "The goverment heard them.");
    write("c.txt", 3, "He definately knew about it.");
    String letter = Files.readString(in.resolve("b.txt"));
    Files.writeString(in.resolve("b.txt"), "");
    desk.audit(in);

    Files.writeString(in.resolve("b.txt"), "A first line that was not there before.\n\n" + letter);
    desk.audit(in);

    look(
        desk,
        (runs, jdbc) -> {
          assertThat(told(runs.get(0)))
              .containsExactly(
                  "a.txt goverment new",
                  "b.txt recieved new",
                  "c.txt definately new",
                  "d.txt seperate new");
          assertThat(runs.get(0).changes().comparable()).isFalse();
          assertThat(told(runs.get(1)))
              .containsExactly(
                  "a.txt goverment unchanged", "b.txt recieved unchanged",
                  "c.txt definately unchanged", "d.txt seperate unchanged");
          assertThat(runs.get(1).changes().unchanged()).isEqualTo(runs.get(1).changes().open());
          assertThat(since(runs.get(1), "seperate")).isEqualTo(started(runs.get(0)));
          assertThat(told(runs.get(2)))
              .containsExactly(
                  "b.txt recieved updated",
                  "e.txt seperate unchanged",
                  "f.txt occured new",
                  "a.txt goverment absent",
                  "c.txt definately absent");
          assertThat(since(runs.get(2), "recieved")).isEqualTo(started(runs.get(0)));
          assertThat(since(runs.get(2), "seperate")).isEqualTo(started(runs.get(0)));
          assertThat(told(runs.get(3)))
              .as("b.txt is empty, and loses nothing")
              .containsExactly(
                  "a.txt goverment new returned",
                  "c.txt definately new returned",
                  "e.txt seperate unchanged",
                  "f.txt occured unchanged");
          assertThat(told(runs.get(4)))
              .containsExactly(
                  "a.txt goverment unchanged",
                  "b.txt recieved unchanged",
                  "c.txt definately unchanged",
                  "e.txt seperate unchanged",
                  "f.txt occured unchanged");
          assertThat(since(runs.get(4), "goverment")).isEqualTo(started(runs.get(3)));
          assertThat(since(runs.get(4), "recieved")).isEqualTo(started(runs.get(0)));
          assertThat(since(runs.get(4), "seperate")).isEqualTo(started(runs.get(0)));
          assertThat(runs.get(3).changes().returned()).isGreaterThanOrEqualTo(2);
          assertThat(runs.get(3).changes()).isEqualTo(counted(runs.get(3)));
          assertThat(runs.get(2).changes()).isEqualTo(counted(runs.get(2)));
          assertThat(document(runs.get(2), "a.txt").before().cause()).isEqualTo(MoveCause.TEXT);
          assertThat(document(runs.get(2), "e.txt").before().cause()).isEqualTo(MoveCause.AROUND);
          assertThat(document(runs.get(4), "b.txt").before().verdict().name())
              .isEqualTo("NOT_AUDITED");
        });
  }

  /** The same from the rows. */
  private static RunChanges counted(StoredRun run) {
    int[] counts = new int[6];
    run.eachFinding(
        Order.BY_NAME,
        f -> {
          counts[4]++;
          counts[5] += f.history().byRules() ? 1 : 0;
          switch (f.status()) {
            case NEW -> counts[f.history().returned() ? 1 : 0]++;
            case UPDATED -> counts[2]++;
            default -> {}
          }
        });
    run.eachGone(
        f -> {
          counts[3]++;
          counts[5] += f.history().byRules() ? 1 : 0;
        });
    return new RunChanges(true, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void tellsApartWhatTheRulesDid(String vendor) throws Exception {
    Desk desk = desk(vendor);
    write("a.txt", 1, "The goverment said so on Monday.");
    write("b.txt", 2, "They recieved the letter on Monday.");
    desk.audit(in);
    Files.writeString(in.resolve("dictionary.txt"), "goverment\nrecieved\n");
    write("b.txt", 2, "They got the letter on Monday.");
    desk.audit(in);
    Files.delete(in.resolve("dictionary.txt"));
    desk.audit(in);

    look(
        desk,
        (runs, jdbc) -> {
          assertThat(told(runs.get(1)))
              .containsExactly("a.txt goverment absent by rules", "b.txt recieved absent");
          assertThat(runs.get(1).changes().byRules()).isEqualTo(1);
          assertThat(document(runs.get(1), "a.txt").before().cause()).isEqualTo(MoveCause.RULES);
          assertThat(document(runs.get(1), "b.txt").before().cause())
              .isEqualTo(MoveCause.TEXT_AND_RULES);
          assertThat(told(runs.get(2))).containsExactly("a.txt goverment new returned by rules");
          assertThat(runs.get(2).trend())
              .extracting(r -> r.rulesChanged())
              .containsExactly(false, true, true);
          assertThat(runs.get(2).trend().get(2).returned()).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void aFindingThatIsLetStandIsNotGone(String vendor) throws Exception {
    Desk desk = desk(vendor);
    write("a.txt", 1, "The goverment said so on Monday.");
    desk.audit(in);
    List<Decision> accepted = new ArrayList<>();
    look(
        desk,
        (runs, jdbc) ->
            runs.get(0)
                .eachRaised(
                    Order.BY_NAME,
                    f -> {
                      if (f.located().finding().text().equals("goverment")) {
                        accepted.add(
                            new Decision(
                                Answer.ACCEPT,
                                Scope.FINDING,
                                f.keys(),
                                f.located().finding().rule().value(),
                                "a.txt",
                                "goverment",
                                "A. Editor",
                                Instant.parse("2026-03-18T09:00:00Z"),
                                "so be it",
                                "1"));
                      }
                    }));
    Desk decided = desk.ordering(o -> o.decisions(new Decisions(accepted)));
    decided.audit(in);
    decided.audit(in);
    write("a.txt", 1, "The officials said so on Monday.");
    decided.audit(in);

    look(
        desk,
        (runs, jdbc) -> {
          assertThat(told(runs.get(1))).containsExactly("a.txt goverment unchanged let stand");
          assertThat(runs.get(1).changes().gone()).isZero();
          assertThat(told(runs.get(2))).containsExactly("a.txt goverment unchanged let stand");
          assertThat(since(runs.get(2), "goverment")).isEqualTo(started(runs.get(0)));
          assertThat(told(runs.get(3))).as("it did not count before").isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void partialAndAbandonedRunsLeaveNothing(String vendor) throws Exception {
    Desk desk = desk(vendor);
    write("a.txt", 1, "The goverment said so on Monday.");
    write("b.txt", 2, "They recieved the letter on Monday.");
    desk.audit(in);

    write("a.txt", 1, "It occured on Monday.");
    Files.delete(in.resolve("b.txt"));
    Selection selection =
        new Selection(
            false,
            Set.of(in.resolve("a.txt")),
            "main",
            "0123456789",
            List.of("in/b.txt"),
            Map.of());
    desk.ordering(o -> o.selection(selection)).audit(in);
    desk.ordering(o -> o.selection(selection)).audit(in);
    // Overtaken by one over other files.
    for (int i = 10; i < 25; i++) {
      write("z-" + i + ".txt", i);
    }
    assertThat(desk.stopAt("Checking", in)).isInstanceOf(AuditOutcome.Stopped.class);
    write("b.txt", 2, "They recieved the letter on Monday.");
    desk.audit(in);

    look(
        desk,
        (runs, jdbc) -> {
          for (int partial : List.of(1, 2)) {
            assertThat(told(runs.get(partial)))
                .containsExactly("a.txt occured new", "a.txt goverment absent");
            assertThat(runs.get(partial).changes()).isEqualTo(counted(runs.get(partial)));
          }
          assertThat(told(runs.get(4)))
              .containsExactly(
                  "a.txt occured new", "b.txt recieved unchanged", "a.txt goverment absent");
          assertThat(
                  jdbc.queryForList(
                      "SELECT DISTINCT from_run FROM finding_life ORDER BY from_run", Long.class))
              .containsExactly(1L, 5L);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void aReportStepThatFailedLeavesNothingTwice(String vendor) throws Exception {
    Desk desk = desk(vendor);
    write("a.txt", 1, "The goverment said so on Monday.");
    desk.audit(in);
    write("a.txt", 1, "It occured on Monday.");
    // A folder in the place of a report.
    Path report = desk.out().resolve("findings.jsonl");
    Files.delete(report);
    Files.createDirectories(report.resolve("in the way"));
    assertThat(desk.audit(in)).isInstanceOf(AuditOutcome.Failed.class);
    Files.delete(report.resolve("in the way"));
    Files.delete(report);
    assertThat(desk.audit(in)).isInstanceOf(AuditOutcome.Finished.class);

    look(
        desk,
        (runs, jdbc) -> {
          assertThat(runs).hasSize(2);
          assertThat(told(runs.get(1)))
              .containsExactly("a.txt occured new", "a.txt goverment absent");
          List<Map<String, Object>> before = lives(jdbc);
          new RunStore(jdbc, java.time.Clock.systemUTC()).complete(runs.get(1));
          assertThat(lives(jdbc)).isEqualTo(before);
          assertThat(
                  jdbc.queryForObject(
                      "SELECT COUNT(*) FROM finding_life WHERE until_run IS NULL", Integer.class))
              .isEqualTo(runs.get(1).totals().raised());
        });
  }

  private static List<Map<String, Object>> lives(JdbcTemplate jdbc) {
    return jdbc.queryForList(
        "SELECT id, from_run, until_run, began, ended FROM finding_life ORDER BY id");
  }
}
