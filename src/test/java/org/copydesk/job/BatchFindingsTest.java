package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.PostgresServer;
import org.copydesk.extract.StoryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is found by looking at all submissions of a run, over the whole way of the job. */
class BatchFindingsTest {

  private static final String FOOTER =
      "\nOur reporters answer every letter they get.\nWrite to the valley desk and tell us more\n";

  private static final String CLOSING = "\nThe inquiry continues.\n";

  @TempDir Path folder;
  private Path in;

  /** Twelve stories, six with a footer, one edited twice, one in every format. */
  @BeforeEach
  void write() throws Exception {
    in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          in.resolve("story-" + (char) ('a' + i) + ".txt"),
          Stories.different(i) + (i < 6 ? FOOTER : "") + CLOSING);
    }
    Files.writeString(
        in.resolve("edited.txt"),
        Stories.different(8).replaceFirst("On Monday", "On Tuesday") + CLOSING);
    for (Map.Entry<String, byte[]> file : StoryFiles.all().entrySet()) {
      Files.write(in.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void flagsTheFooterInEveryStoryThatHasItAndNothingElse() throws IOException {
    Desk desk = Desk.in(folder);
    desk.audit(in);

    Map<String, JsonNode> found = findings(desk, "fragments/shared-line");
    assertThat(found.keySet())
        .containsExactly(
            "story-a.txt",
            "story-b.txt",
            "story-c.txt",
            "story-d.txt",
            "story-e.txt",
            "story-f.txt");
    JsonNode one = found.get("story-c.txt");
    assertThat(one.get("text").asString()).isEqualTo(FOOTER.strip());
    assertThat(one.get("evidence").get(0).asString())
        .isEqualTo("each stands in at least 6 of the 13 different texts of this run");
  }

  @Test
  void tellsWhichSubmissionsWriteANameInAnotherWay() throws Exception {
    for (String file : List.of("story-g.txt", "story-h.txt", "story-j.txt", "story-k.txt")) {
      String form = file.equals("story-h.txt") ? "Yuriy" : "Yuri";
      Files.writeString(
          in.resolve(file),
          Files.readString(in.resolve(file))
              .replaceFirst("\n\n", "\n\nThe work was led by " + form + " Ushakov that week.\n\n"));
    }
    Desk desk = Desk.in(folder);
    desk.audit(in);

    Map<String, JsonNode> found = findings(desk, "consistency/name-variant");
    assertThat(found.keySet()).containsExactly("story-h.txt");
    assertThat(found.get("story-h.txt").get("message").asString())
        .contains("“Yuriy Ushakov” here, “Yuri Ushakov” in 3 other submissions")
        .contains("story-g.txt");
  }

  @Test
  void namesTheTwinOfEveryTextThatStandsTwice() throws Exception {
    Desk desk = Desk.in(folder);
    desk.audit(in);

    Map<String, JsonNode> found = findings(desk, "consistency/near-duplicate");
    assertThat(found.keySet()).hasSize(2 + StoryFiles.all().size());
    assertThat(found.get("edited.txt").get("message").asString()).contains("“story-i.txt”");
    assertThat(found.get("story-i.txt").get("message").asString()).contains("“edited.txt”");
    for (String file : StoryFiles.all().keySet()) {
      assertThat(found.get(file).get("level").asString()).as(file).isEqualTo("warning");
      assertThat(found.get(file).get("message").asString())
          .as(file)
          .contains((StoryFiles.all().size() - 2) + " more submissions of this run are like it");
    }
  }

  @Test
  void knowsTheSameAfterAStopAndKeepsWhatPartialRunsNeed() throws IOException {
    Desk undisturbed = Desk.in(folder.resolve("undisturbed"));
    undisturbed.audit(in);

    Desk stopped = Desk.in(folder.resolve("stopped"));
    assertThat(stopped.stopAt("Checking", 0.4, in)).isInstanceOf(AuditOutcome.Stopped.class);
    stopped.audit(in);

    assertThat(stopped.results()).isEqualTo(undisturbed.results());
    try (ConfigurableApplicationContext context = stopped.start(AuditProgress.SILENT, in)) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      for (String table : List.of("batch_line", "batch_twin", "batch_size")) {
        assertThat(runs(jdbc, table)).as(table).isEmpty();
      }
      for (String table : List.of("submission_print", "submission_line", "evidence_text")) {
        assertThat(runs(jdbc, table)).as(table).hasSize(1);
      }
    }
  }

  @Test
  void dropsWhatAnOvertakenRunHadTakenDown() throws IOException {
    Desk desk = Desk.in(folder.resolve("desk"));
    assertThat(desk.stopAt("Checking", in)).isInstanceOf(AuditOutcome.Stopped.class);
    Files.writeString(in.resolve("late.txt"), Stories.different(40));

    desk.audit(in);

    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, in)) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      for (String table : List.of("submission_print", "submission_line", "submission_name")) {
        assertThat(runs(jdbc, table))
            .as(table)
            .containsExactly(
                jdbc.queryForObject(
                    "SELECT run_id FROM run WHERE state = 'COMPLETED'", String.class));
      }
    }
  }

  @Test
  void knowsTheSameOnPostgresql() throws Exception {
    Desk h2 = Desk.in(folder.resolve("h2"));
    h2.audit(in);
    Desk postgresql = Desk.with(folder.resolve("postgresql"), PostgresServer.properties());
    postgresql.audit(in);

    assertThat(postgresql.results()).isEqualTo(h2.results());
  }

  /** The runs that a table knows of. */
  private static List<String> runs(JdbcTemplate jdbc, String table) {
    return jdbc.queryForList("SELECT DISTINCT run_id FROM " + table, String.class);
  }

  /** The findings of a rule by document; one a document at most. */
  private static Map<String, JsonNode> findings(Desk desk, String rule) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    Map<String, JsonNode> found = new TreeMap<>();
    for (String line : Files.readAllLines(desk.out().resolve("findings.jsonl"))) {
      JsonNode finding = mapper.readTree(line);
      if (finding.get("rule").asString().equals(rule)) {
        assertThat(found.put(finding.get("document").asString(), finding)).isNull();
      }
    }
    return found;
  }
}
