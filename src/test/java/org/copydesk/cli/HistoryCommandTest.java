package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.job.WorkFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a desk is told of its nights, over the whole way from audits to words. */
class HistoryCommandTest {

  private static final String BRIDGE =
      """
      Bridge opens to walkers

      The footbridge over the canal opened to walkers on Sunday, the town said. It is definately
      wider than the old one, and the lamps along it burn all night.
      """;

  private static final String ORCHARD =
      """
      Orchard gives its apples away

      The orchard behind the school gave its apples away on Saturday. Anybody who brought a basket
      could fill it, and most of the baskets were recieved back by noon.
      """;

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(Map<String, String> environment, String... args) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            environment,
            args);
    out = data.toString(StandardCharsets.UTF_8);
    err = log.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int history(String... more) {
    return run(
        Map.of("COLUMNS", "120"),
        Stream.concat(Stream.of("history", "--work-dir", work().toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private JsonNode json(String... more) {
    assertThat(history(Stream.concat(Stream.of(more), Stream.of("--json")).toArray(String[]::new)))
        .as(err)
        .isZero();
    return JsonMapper.builder().build().readTree(out);
  }

  private Path work() {
    return folder.resolve("work");
  }

  private Path in(String name) {
    return folder.resolve("in").resolve(name);
  }

  private void audit(Path... paths) {
    List<String> places = Stream.of(paths).map(Path::toString).toList();
    assertThat(
            run(
                Map.of(),
                Stream.concat(
                        Stream.of(
                            "audit",
                            "--work-dir",
                            work().toString(),
                            "--out",
                            folder.resolve("out").toString(),
                            "--format",
                            "jsonl",
                            "--exit-zero"),
                        places.stream())
                    .toArray(String[]::new)))
        .as(err)
        .isZero();
  }

  private static List<String> changes(JsonNode run) {
    return run.get("changes")
        .valueStream()
        .map(
            c ->
                c.get("status").asString()
                    + " "
                    + c.get("document").asString()
                    + " "
                    + c.get("text").asString()
                    + (c.get("byRules").asBoolean() ? " by rules" : ""))
        .toList();
  }

  @Test
  void tellsWhatCameWentAndCameBackNightByNight() throws Exception {
    Path submissions = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in("bridge.txt"), BRIDGE);
    Files.writeString(in("orchard.txt"), ORCHARD);
    audit(submissions);
    Files.writeString(in("bridge.txt"), BRIDGE.replace("definately", "definitely"));
    audit(submissions);
    Files.writeString(in("bridge.txt"), BRIDGE);
    audit(submissions);
    Path words = Files.writeString(folder.resolve("dictionary.txt"), "definately\n");
    audit(submissions);
    Files.delete(words);
    Files.delete(in("orchard.txt"));
    audit(submissions);

    assertThat(changes(json("--run", "1"))).as("nothing to compare it with").isEmpty();
    assertThat(json("--run", "1").has("new")).isFalse();
    assertThat(changes(json("--run", "2"))).containsExactly("fixed bridge.txt definately");
    assertThat(changes(json("--run", "3"))).containsExactly("cameBack bridge.txt definately");
    assertThat(changes(json("--run", "4"))).containsExactly("fixed bridge.txt definately by rules");
    assertThat(changes(json("--run", "5")))
        .containsExactly("cameBack bridge.txt definately by rules", "fixed orchard.txt recieved");

    JsonNode places = json().get("places");
    assertThat(places).hasSize(1);
    JsonNode runs = places.get(0).get("runs");
    assertThat(runs.valueStream().map(r -> r.get("number").asInt())).containsExactly(1, 2, 3, 4, 5);
    assertThat(runs.valueStream().map(r -> r.get("rulesChanged").asBoolean()))
        .containsExactly(false, false, false, true, true);
    assertThat(runs.get(2).get("cameBack").asInt()).isEqualTo(1);
    assertThat(runs.get(2).get("new").asInt()).isZero();
    assertThat(runs.get(4).get("documents").asInt()).isEqualTo(1);
    String id = runs.get(2).get("run").asString();
    assertThat(json("--run", id)).isEqualTo(json("--run", "00003"));
    assertThat(json("--last", "2").get("places").get(0).get("runs")).hasSize(2);

    JsonNode verdicts = json("--document", "orchard.txt").get("verdicts");
    assertThat(verdicts).hasSize(2);
    assertThat(verdicts.get(1).get("verdict").asString()).isEqualTo("GONE");
    assertThat(verdicts.get(1).get("number").asInt()).isEqualTo(5);
    assertThat(verdicts.get(1).get("score").isNull()).isTrue();

    assertThat(history("--run", "5")).isZero();
    assertThat(out)
        .contains("Came back: 1", "Fixed: 1", "“definately”  (the rules changed, not the text)")
        .doesNotContain("New:");
    assertThat(history("--document", "bridge.txt")).isZero();
    assertThat(out.lines().filter(l -> l.endsWith("text changed"))).hasSize(2);
    assertThat(history(submissions.toString(), "--last", "2147483647")).as(err).isZero();
    assertThat(out.lines().filter(l -> l.endsWith("rules changed"))).hasSize(2);

    // A run over a single file is partial, and no place of its own.
    audit(in("bridge.txt"));
    assertThat(json().get("places")).hasSize(1);

    asksInVain();
    waitsForNobody();
  }

  private void asksInVain() {
    assertThat(history("--run", "99")).isEqualTo(2);
    assertThat(err).contains("there is no run 99");
    assertThat(history("--document", "tower.txt")).isEqualTo(2);
    assertThat(err).contains("no run that is kept knows a submission tower.txt");
    assertThat(history(folder.resolve("elsewhere").toString())).isEqualTo(2);
    assertThat(err).contains("no run over just these paths is kept");
    assertThat(out).isEmpty();
  }

  private void waitsForNobody() throws IOException {
    try (WorkFolder held = WorkFolder.hold(work())) {
      held.sayHolder("run 00007-x");
      assertThat(history()).isEqualTo(5);
      assertThat(history("--json")).isEqualTo(5);
    }
    assertThat(out).isEmpty();
    assertThat(err).contains(work() + " is held by run 00007-x").contains("Wait for it to end");
  }

  @Test
  void leavesNothingInAFolderThatHoldsNoHistory() throws Exception {
    assertThat(history()).isEqualTo(2);
    assertThat(err).contains("there is no work folder " + work());
    assertThat(work()).doesNotExist();
    Files.createDirectory(work());
    assertThat(history()).isEqualTo(2);
    assertThat(err).contains("nothing was audited yet with the work folder " + work());
    assertThat(work()).isEmptyDirectory();
  }

  @Test
  void refusesWhatCannotBeMeant() throws Exception {
    assertThat(history("--last", "0")).isEqualTo(2);
    assertThat(err).contains("--last is the number of runs, at least 1; it is 0");
    assertThat(history("--last", "all")).isEqualTo(2);
    assertThat(history("--run", "1", "--document", "bridge.txt")).isEqualTo(2);
    assertThat(err).contains("leave one of them out");
    Files.createDirectory(work());
    Files.writeString(work().resolve("copydesk.mv.db"), "no database");
    assertThat(history()).isEqualTo(2);
    assertThat(err).contains("the database in " + work() + " cannot be read");
    assertThat(work().resolve("copydesk.mv.db")).as("is left as it is").hasContent("no database");
    assertThat(run(Map.of(), "history", "--help")).isZero();
    assertThat(out).contains("Exit codes:");
  }
}
