package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.hostile.HostileFiles;
import org.copydesk.hostile.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One audit of harmless stories among files that mean harm: each comes to what is known of it, and
 * of the stories not a byte is told otherwise.
 */
class HostileAuditTest {

  private static final Path SEEDS = Path.of("seeds");
  private static final Path SET = Path.of("../shared/eval/hostile-dev");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String CANARY = "canary-7f3a-in-the-mine";

  @TempDir Path folder;

  @Test
  void auditsHarmlessStoriesAmongHostileFilesAsIfTheyWereAlone() throws Exception {
    Path desk = desk("desk");
    Path canary = Files.writeString(folder.resolve("canary"), CANARY);
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread listening = listen(web, asked);
      URI address = URI.create("http://127.0.0.1:" + web.getLocalPort() + "/");
      HostileFiles.write(desk.resolve("hostile"), canary, address);
      Files.createSymbolicLink(desk.resolve("hostile/loop"), desk);
      Files.createSymbolicLink(desk.resolve("hostile/out.txt"), canary);

      assertThat(audit(desk)).isEqualTo(ExitCode.NOT_ALL_AUDITED);

      web.close();
      listening.join();
    }
    assertThat(asked).as("calls at the server that nobody may ask").hasValue(0);
    assertThat(Files.walk(folder).filter(p -> p.getFileName().toString().contains("escaped")))
        .isEmpty();
    assertOutcomes(Outcomes.beside(HostileFiles.class, "outcomes.tsv"), "hostile/", desk);
    assertReports(desk);
    assertSeedsAsAlone(desk);
  }

  @Test
  void auditsTheSetOfHostileFilesAsExpected() throws Exception {
    assumeThat(SET).as("the set of hostile files is not here").isDirectory();
    Path desk = desk("set");
    for (String part : List.of("made", "fetched")) {
      Path to = Files.createDirectories(desk.resolve("hostile").resolve(part));
      try (Stream<Path> files = Files.list(SET.resolve(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }

    assertThat(audit(desk)).isEqualTo(ExitCode.NOT_ALL_AUDITED);

    assertOutcomes(Outcomes.beside(HostileFiles.class, "hostile-dev.tsv"), "hostile/", desk);
    assertReports(desk);
    assertSeedsAsAlone(desk);
  }

  private Path desk(String name) throws IOException {
    Path desk = Files.createDirectories(folder.resolve(name).resolve("in"));
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, desk.resolve(seed.getFileName()));
      }
    }
    return desk;
  }

  private int audit(Path desk) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            "audit",
            desk.toString(),
            "--out",
            desk.resolveSibling("out").toString(),
            "--work-dir",
            desk.resolveSibling("work").toString(),
            "--format",
            "jsonl,html,xlsx,sarif,gitlab,junit,github,markdown",
            "--no-cache",
            "--quiet");
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
    return code;
  }

  private static Thread listen(ServerSocket web, AtomicInteger asked) {
    Thread thread =
        new Thread(
            () -> {
              while (!web.isClosed()) {
                try {
                  web.accept().close();
                  asked.incrementAndGet();
                } catch (IOException e) {
                  return;
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void assertOutcomes(Outcomes expected, String below, Path desk)
      throws IOException {
    SoftAssertions each = new SoftAssertions();
    Map<String, String> came = new TreeMap<>();
    for (JsonNode row : rows(desk, "documents.jsonl")) {
      String document = row.path("document").asString();
      if (!document.startsWith(below)) {
        continue;
      }
      String name = document.substring(below.length());
      List<String> reasons = new ArrayList<>();
      row.path("shortfalls").forEach(s -> reasons.add(s.path("reason").asString()));
      String verdict = row.path("verdict").asString();
      String outcome =
          verdict.equals("NOT_AUDITED")
              ? row.path("reason").asString()
              : String.join(" ", Stream.concat(Stream.of("AUDITED"), reasons.stream()).toList());
      came.put(name, outcome);
      if (!reasons.isEmpty()) {
        each.assertThat(verdict).as("%s was audited in part", name).isNotEqualTo("PASS");
      }
    }
    came.forEach(
        (name, outcome) ->
            each.assertThat(expected.of(name))
                .as("%s came to %s", name, outcome)
                .contains(outcome));
    each.assertThat(came.keySet()).as("a row for each").containsAll(expected.files());
    each.assertAll();
  }

  private static void assertReports(Path desk) throws IOException {
    Path out = desk.resolveSibling("out");
    JsonNode run = MAPPER.readTree(Files.readString(out.resolve("run.json")));
    assertThat(run.path("counts").path("found").asInt())
        .as("files found are rows of documents")
        .isEqualTo(rows(desk, "documents.jsonl").size());
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String report = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(report.contains(CANARY)).as("the canary in %s", file).isFalse();
        assertThat(report).as("%s", file).doesNotContainPattern("\\tat [a-z]+\\.|java\\.lang\\.");
      }
    }
    Path unpacked = desk.resolveSibling("work").resolve("unpacked");
    if (Files.exists(unpacked, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> left = Files.walk(unpacked)) {
        assertThat(left.filter(Files::isRegularFile)).as("left in the work folder").isEmpty();
      }
    }
  }

  private void assertSeedsAsAlone(Path desk) throws IOException {
    Path alone = desk("alone");
    audit(alone);
    for (String file : List.of("documents.jsonl", "findings.jsonl", "statistics.jsonl")) {
      assertThat(linesOfSeeds(desk, file)).as(file).isEqualTo(linesOfSeeds(alone, file));
    }
  }

  private static List<String> linesOfSeeds(Path desk, String file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(desk.resolveSibling("out").resolve(file))) {
      if (!MAPPER.readTree(line).path("document").asString().contains("/")) {
        lines.add(line.replaceAll("\"since\":\"[^\"]*+\"", "\"since\":\"…\""));
      }
    }
    assertThat(lines).as(file).isNotEmpty();
    return lines;
  }

  private static List<JsonNode> rows(Path desk, String file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(desk.resolveSibling("out").resolve(file))) {
      rows.add(MAPPER.readTree(line));
    }
    return rows;
  }
}
