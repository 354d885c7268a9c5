package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.PostgresServer;
import org.copydesk.audit.RunScope;
import org.copydesk.config.Selection;
import org.copydesk.extract.StoryFiles;
import org.copydesk.review.Decisions;
import org.copydesk.store.RunStore;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs over some of the files of a place, over the whole way of the job. */
class PartialRunTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String FOOTER =
      "\nOur reporters answer every letter they get.\nWrite to the valley desk and tell us more\n";

  private static final String TOLL =
      "\n\nA fire in the Korvel mill in Lunde killed %d people on Friday, police said.\n\n";

  @TempDir Path folder;
  private Path in;

  /** Stories with a footer, a figure that differs, a name in two spellings, and a text twice. */
  @BeforeEach
  void write() throws IOException {
    in = Files.createDirectories(folder.resolve("in")).toRealPath();
    for (int i = 0; i < 10; i++) {
      write("story-" + (char) ('a' + i) + ".txt", story(i));
    }
    write("twice.txt", Stories.different(3).replaceFirst("On Monday", "On Tuesday"));
    Files.write(
        in.resolve("letters.zip"),
        StoryFiles.zip(
            Map.of(
                "one.txt",
                Stories.different(20).getBytes(StandardCharsets.UTF_8),
                "two.txt",
                story(5).getBytes(StandardCharsets.UTF_8))));
  }

  private static String story(int i) {
    String form = i % 4 == 1 ? "Yuriy" : "Yuri";
    return Stories.different(i)
            .replaceFirst("\n\n", "\n\nThe work was led by " + form + " Ushakov that week.\n\n")
            .replaceFirst("\n\n", TOLL.formatted(i % 3 == 0 ? 14 : 12))
        + (i < 6 ? FOOTER : "");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  /** Some files are edited, one comes, one goes and one gets another name. */
  private Selection change() throws IOException {
    write("story-b.txt", story(1).replaceFirst("On Monday", "On Wednesday"));
    write("another.txt", story(3).replaceFirst("On Monday", "On Sunday") + FOOTER);
    write("story-h.txt", story(7) + FOOTER);
    Files.delete(in.resolve("story-c.txt"));
    Files.move(in.resolve("story-e.txt"), in.resolve("renamed.txt"));
    return selection("story-b.txt", "another.txt", "story-h.txt", "renamed.txt");
  }

  private Selection selection(String... names) {
    return new Selection(
        false,
        Stream.of(names).map(in::resolve).collect(Collectors.toSet()),
        "main",
        "0123456789",
        List.of("in/story-c.txt"),
        Map.of());
  }

  @Test
  void findsInTheSelectedFilesWhatAWholeRunFinds() throws Exception {
    same(Desk.in(folder.resolve("whole")), Desk.in(folder.resolve("part")));
  }

  @Test
  void findsTheSameOnPostgresql() throws Exception {
    same(
        Desk.in(folder.resolve("whole")),
        Desk.with(folder.resolve("part"), PostgresServer.properties()));
  }

  private void same(Desk whole, Desk part) throws IOException {
    whole.audit(in);
    part.audit(in);
    Selection selection = change();
    whole.audit(in);
    part.ordering(o -> o.selection(selection)).audit(in);

    Set<String> names =
        selection.files().stream().map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    assertThat(names(part, "documents.jsonl")).containsExactlyInAnyOrderElementsOf(names);
    for (String file : List.of("documents.jsonl", "findings.jsonl", "statistics.jsonl")) {
      assertThat(lines(part, file)).as(file).isEqualTo(of(names, lines(whole, file)));
    }
    assertThat(rules(part))
        .contains(
            "fragments/shared-line",
            "consistency/near-duplicate",
            "consistency/name-variant",
            "consistency/conflicting-figures");
  }

  @Test
  void neverBecomesTheRunThatOthersAreComparedWith() throws IOException {
    Desk desk = Desk.in(folder.resolve("desk"));
    desk.audit(in);
    Selection selection = change();
    desk.ordering(o -> o.selection(selection)).audit(in);
    Path named = in.resolve("story-a.txt");
    desk.audit(named);
    desk.audit(named);
    desk.audit(in);

    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, in)) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      List<String> runs =
          jdbc.queryForList("SELECT run_id FROM run ORDER BY run_number", String.class);
      StoredRuns stored = context.getBean(StoredRuns.class);
      StoredRun part = stored.open(runs.get(1), Decisions.NONE);
      assertThat(part.scope())
          .isEqualTo(
              new RunScope(
                  true,
                  "main",
                  "0123456789",
                  List.of("in/story-c.txt"),
                  List.of(new RunScope.Renamed("story-e.txt", "renamed.txt")),
                  runs.get(0)));
      assertThat(part.before().orElseThrow().runId()).isEqualTo(runs.get(0));
      assertThat(part.trend()).extracting(r -> r.runId()).containsExactly(runs.get(1));
      StoredRun single = stored.open(runs.get(3), Decisions.NONE);
      assertThat(single.scope().partial()).isTrue();
      assertThat(single.before()).isEmpty();
      StoredRun last = stored.open(runs.get(4), Decisions.NONE);
      assertThat(last.scope().partial()).isFalse();
      assertThat(last.before().orElseThrow().runId()).isEqualTo(runs.get(0));
      assertThat(last.trend()).extracting(r -> r.runId()).containsExactly(runs.get(0), runs.get(4));
      assertThat(last.trend().get(1).comparable()).isTrue();
      assertThat(jdbc.queryForList("SELECT DISTINCT run_id FROM submission_line", String.class))
          .containsExactly(runs.get(4));
      assertThat(context.getBean(RunStore.class).scope(runs.get(4)).renamed())
          .containsExactly(new RunScope.Renamed("story-e.txt", "renamed.txt"));
    }
  }

  @Test
  void tellsNothingOfOtherSubmissionsWhereNoWholeRunIsKept() throws IOException {
    Desk desk = Desk.in(folder.resolve("desk"));
    Selection selection = selection("story-a.txt", "story-b.txt", "story-c.txt", "story-d.txt");
    desk.ordering(o -> o.selection(selection)).audit(in);

    assertThat(names(desk, "documents.jsonl")).hasSize(4);
    assertThat(rules(desk)).doesNotContain("fragments/shared-line", "consistency/near-duplicate");
  }

  @Test
  void goesOnAfterAStopWithWhatItHadChosen() throws IOException {
    Desk whole = Desk.in(folder.resolve("whole"));
    whole.audit(in);
    Desk stopped = Desk.in(folder.resolve("stopped"));
    stopped.audit(in);
    Selection selection = change();
    whole.ordering(o -> o.selection(selection)).audit(in);
    Desk part = stopped.ordering(o -> o.selection(selection));
    assertThat(part.stopAt("Checking", in)).isInstanceOf(AuditOutcome.Stopped.class);
    assertThat(part.audit(in))
        .isInstanceOfSatisfying(AuditOutcome.Finished.class, f -> assertThat(f.resumed()).isTrue());
    assertThat(part.results()).isEqualTo(whole.results());
  }

  private static List<String> lines(Desk desk, String file) throws IOException {
    return Desk.withoutTimes(Files.readString(desk.out().resolve(file))).lines().toList();
  }

  private static List<String> of(Set<String> documents, List<String> lines) {
    return lines.stream()
        .filter(l -> documents.contains(MAPPER.readTree(l).get("document").asString()))
        .toList();
  }

  private static List<String> names(Desk desk, String file) throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : lines(desk, file)) {
      names.add(MAPPER.readTree(line).get("document").asString());
    }
    return names;
  }

  private static Set<String> rules(Desk desk) throws IOException {
    return lines(desk, "findings.jsonl").stream()
        .map(MAPPER::readTree)
        .map((JsonNode n) -> n.get("rule").asString())
        .collect(Collectors.toSet());
  }
}
