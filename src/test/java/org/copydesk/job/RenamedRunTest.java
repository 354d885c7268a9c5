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
import java.util.function.Consumer;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.config.Selection;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.RuleId;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.review.Scope;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A submission under another name keeps what was found and decided under the first. */
class RenamedRunTest {

  private static final String TEXT =
      """
      Town council meets on Monday

      The goverment recieved the bill on Monday, the town clerk said.

      The council will talk about it next week, according to the agenda.
      """;

  @TempDir Path folder;
  private Path in;
  private Desk desk;

  @BeforeEach
  void write() throws IOException {
    in = Files.createDirectories(folder.resolve("in")).toRealPath();
    desk = Desk.in(folder).ordering(o -> o.keepDetails(5));
    Files.writeString(in.resolve("old.txt"), TEXT);
    Files.writeString(in.resolve("other.txt"), Stories.different(3));
  }

  /** What stands in a run, by its place among all. */
  private record Seen(DocumentRow document, List<FindingRow> findings, StoredRun run) {}

  private void look(int number, String name, Consumer<Seen> consumer) {
    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, in)) {
      String id =
          context
              .getBean(JdbcTemplate.class)
              .queryForList("SELECT run_id FROM run ORDER BY run_number", String.class)
              .get(number);
      StoredRun run = context.getBean(StoredRuns.class).open(id, Decisions.NONE);
      List<DocumentRow> documents = new ArrayList<>();
      run.eachDocument(Order.BY_NAME, documents::add);
      List<FindingRow> findings = new ArrayList<>();
      run.eachRaised(Order.BY_NAME, findings::add);
      consumer.accept(
          new Seen(
              documents.stream().filter(d -> d.document().equals(name)).findFirst().orElseThrow(),
              findings.stream().filter(f -> f.document().equals(name)).toList(),
              run));
    }
  }

  private Decision accepted() {
    List<Decision> decisions = new ArrayList<>();
    look(
        0,
        "old.txt",
        seen -> {
          FindingRow found =
              seen.findings().stream()
                  .filter(f -> f.located().finding().text().equals("goverment"))
                  .findFirst()
                  .orElseThrow();
          RuleId rule = found.located().finding().rule();
          decisions.add(
              new Decision(
                  Answer.ACCEPT,
                  Scope.FINDING,
                  FindingKeys.of(rule, "old.txt", "goverment", found.located().fingerprint()),
                  rule.value(),
                  "old.txt",
                  "goverment",
                  "A. Editor",
                  Instant.parse("2026-03-18T09:00:00Z"),
                  "so be it",
                  "1"));
        });
    return decisions.get(0);
  }

  @Test
  void knowsAFileOfTheSameContentUnderItsNewName() throws IOException {
    desk.audit(in);
    Decisions decisions = new Decisions(List.of(accepted()));
    desk = desk.ordering(o -> o.decisions(decisions));
    Files.createDirectories(in.resolve("march"));
    Files.move(in.resolve("old.txt"), in.resolve("march/new.txt"));
    desk.audit(in);
    desk.audit(in);

    look(
        1,
        "march/new.txt",
        seen -> {
          assertThat(seen.document().earlierName()).isEqualTo("old.txt");
          assertThat(seen.document().before()).isNotNull();
          assertThat(seen.findings()).hasSizeGreaterThan(1);
          assertThat(seen.findings())
              .extracting(FindingRow::status)
              .containsOnly(FindingStatus.UNCHANGED);
          assertThat(suppressed(seen)).containsExactly("goverment");
          assertThat(seen.run().trend().get(1).appeared()).isZero();
          assertThat(seen.run().trend().get(1).gone()).isZero();
        });
    look(
        2,
        "march/new.txt",
        seen -> {
          assertThat(seen.document().earlierName()).as("it is renamed no longer").isEmpty();
          assertThat(suppressed(seen)).as("and decided still").containsExactly("goverment");
          assertThat(seen.findings())
              .extracting(FindingRow::status)
              .containsOnly(FindingStatus.UNCHANGED);
        });
  }

  @Test
  void takesFromGitThatAnEditedFileIsTheOldOne() throws IOException {
    desk.audit(in);
    Decisions decisions = new Decisions(List.of(accepted()));
    desk = desk.ordering(o -> o.decisions(decisions));
    Files.delete(in.resolve("old.txt"));
    Path now = in.resolve("new.txt");
    Files.writeString(now, TEXT + "\nThe goverment will answer in April, the clerk said.\n");
    Selection selection =
        new Selection(
            false,
            Set.of(now),
            "main",
            "0123456789",
            List.of("in/old.txt"),
            Map.of(now, in.resolve("old.txt")));
    desk.ordering(o -> o.selection(selection)).audit(in);
    desk.audit(in);

    for (int run : List.of(1, 2)) {
      look(
          run,
          "new.txt",
          seen -> {
            assertThat(seen.document().earlierName()).as("run %d", run).isEqualTo("old.txt");
            assertThat(seen.document().before()).as("run %d", run).isNotNull();
            assertThat(suppressed(seen)).as("run %d", run).containsExactly("goverment");
            assertThat(
                    seen.findings().stream()
                        .filter(f -> f.status() == FindingStatus.NEW)
                        .map(f -> f.located().finding().text()))
                .as("run %d", run)
                .containsExactly("goverment");
          });
    }
  }

  @Test
  void takesACopyForNoRename() throws IOException {
    desk.audit(in);
    Files.copy(in.resolve("old.txt"), in.resolve("new.txt"));
    desk.audit(in);

    look(1, "new.txt", seen -> assertThat(seen.document().earlierName()).isEmpty());
  }

  @Test
  void leavesAnOldNameToTheNewFileThatHasItNow() throws IOException {
    desk.audit(in);
    Decisions decisions = new Decisions(List.of(accepted()));
    desk = desk.ordering(o -> o.decisions(decisions));
    Files.move(in.resolve("old.txt"), in.resolve("new.txt"));
    desk.audit(in);
    Files.writeString(in.resolve("old.txt"), Stories.different(5));
    desk.audit(in);
    look(
        2,
        "new.txt",
        seen -> {
          assertThat(seen.document().earlierName()).isEmpty();
          assertThat(suppressed(seen)).as("said of another file now").isEmpty();
        });

    Path now = in.resolve("new.txt");
    Path taken = in.resolve("old.txt");
    Selection selection =
        new Selection(false, Set.of(now), "main", "0123456789", List.of(), Map.of(now, taken));
    desk.ordering(o -> o.selection(selection)).audit(in);
    look(
        3,
        "new.txt",
        seen -> {
          assertThat(seen.document().earlierName()).as("the other file was left out").isEmpty();
          assertThat(suppressed(seen)).isEmpty();
        });
  }

  @Test
  void comparesByTheNameOfTheRunBeforeAlone() throws IOException {
    desk.audit(in);
    Files.move(in.resolve("old.txt"), in.resolve("new.txt"));
    desk.audit(in);
    desk.audit(in);

    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, in)) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      String perRun =
          """
          SELECT COUNT(f.earlier_fingerprint) FROM run r JOIN finding f ON f.run_id = r.run_id
          GROUP BY r.run_number ORDER BY r.run_number
          """;
      List<Integer> byOldName = jdbc.queryForList(perRun, Integer.class);
      assertThat(byOldName.get(1)).isPositive();
      assertThat(byOldName.get(2)).as("the run before has the new name").isZero();
    }
  }

  private static List<String> suppressed(Seen seen) {
    return seen.findings().stream()
        .filter(f -> f.suppression() != null)
        .map(f -> f.located().finding().text())
        .toList();
  }
}
