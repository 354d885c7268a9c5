package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.JavaMachine;
import org.copydesk.extract.StoryFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged jar as users run it: exit codes, what goes where, signals, kills. */
@Execution(ExecutionMode.CONCURRENT) // each test has a folder of its own
class PackagedJarIT {

  private static final String STORY =
      """
      Council delays vote on the new harbour wall

      The city council put off its vote on the harbour wall on Monday, the mayor's office said.

      "We want to see the engineers' second opinion first," Maria Santos, the mayor, told reporters
      after the meeting. "Nobody is against the wall. We only want to know where it should stand."

      The wall would take three years to build, according to the port authority, and would keep the
      fishing boats safe when the wind turns to the south.
      """;

  private static final long PAUSE_MILLIS = 20;

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path jar;

  @BeforeAll
  static void copyJar() throws IOException {
    // A JVM reads from its jar as long as it runs, and a rebuild must not pull it away.
    jar =
        Files.copy(
            Path.of(System.getProperty("copydesk.jar", "target/copydesk.jar")),
            shared.resolve("copydesk.jar"),
            StandardCopyOption.REPLACE_EXISTING);
  }

  private record Ended(int code, String out, String err) {}

  private Process start(String... args) throws IOException {
    return new ProcessBuilder(command(args))
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private static List<String> command(String... args) {
    List<String> command = new ArrayList<>(JavaMachine.quick());
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(args));
    return command;
  }

  private Ended end(Process process) throws Exception {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve("stdout"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("stderr"), StandardCharsets.UTF_8));
  }

  private Ended run(String... args) throws Exception {
    return end(start(args));
  }

  private Path stories(int count) throws IOException {
    Path stories = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < count; i++) {
      Files.writeString(
          stories.resolve("story-" + i + ".txt"), STORY.replace("three years", (i + 3) + " years"));
    }
    return stories;
  }

  private String results(String out) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : List.of("documents.jsonl", "findings.jsonl", "statistics.jsonl")) {
      all.append(Files.readString(folder.resolve(out).resolve(file)));
    }
    return all.toString();
  }

  @Test
  void passesACleanStoryAndSaysSoInOneLastLine() throws Exception {
    stories(1);
    Ended ended = run("audit", "in");
    assertThat(ended.err().lines())
        .as("nothing but how far it is, on a slow machine")
        .allSatisfy(line -> assertThat(line).matches("copydesk: \\w+, \\d+ of \\d+ done"));
    assertThat(ended.out().lines().toList())
        .hasSize(3)
        .contains("findings: 0 found, 0 suppressed, 0 in baseline, 0 judged, 0 blocking")
        .last()
        .asString()
        .startsWith("PASS. Report: reports");
    assertThat(ended.code()).isZero();
    assertThat(folder.resolve("reports/latest.xlsx")).exists();
    assertThat(folder.resolve("reports/findings.jsonl")).exists();
  }

  @Test
  void failsForASubmissionThatShouldNotBePublished() throws Exception {
    Path stories = stories(1);
    Files.writeString(stories.resolve("bad.txt"), STORY + "\nLorem ipsum dolor sit amet.\n");
    Ended ended = run("audit", "in", "--format", "jsonl");
    assertThat(ended.out())
        .contains("FAIL: submissions with the verdict FAIL: 1, allowed: 0")
        .contains("bad.txt");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(run("audit", "in", "--exit-zero", "--quiet").code()).isZero();
    assertThat(run("audit", "in/story-0.txt", "--fail-under", "100").code()).isZero();
  }

  @Test
  void readsADocumentInAProcessOfItsOwnAndLeavesNoneBehind() throws Exception {
    Path stories = stories(0);
    for (String file : List.of("story.docx", "wrapped.pdf", "story.odt")) {
      Files.write(stories.resolve(file), StoryFiles.all().get(file));
    }
    // What the packed launcher finds in the folder at hand is not its to read.
    Files.writeString(folder.resolve("loader.properties"), "loader.main=no.such.Program\n");
    Ended ended = run("audit", "in", "--format", "jsonl", "--exit-zero", "--quiet");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(results("reports"))
        .contains("story.docx", "wrapped.pdf", "story.odt", "Wahsington")
        .doesNotContain("NOT_AUDITED");
    assertThat(
            ProcessHandle.allProcesses()
                .map(p -> p.info().commandLine().orElse(""))
                .filter(c -> c.contains(folder.toString())))
        .isEmpty();
  }

  @Test
  void isIncompleteWhenAFileCouldNotBeAudited() throws Exception {
    Path stories = stories(1);
    Files.write(stories.resolve("empty.docx"), new byte[0]);
    Ended ended = run("audit", "in", "--exit-zero", "--format", "jsonl");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(results("reports")).contains("EMPTY_FILE");
    assertThat(run("audit", "in", "--max-not-audited", "1", "--format", "jsonl").code()).isZero();
  }

  @Test
  void beginsADamagedDatabaseAnewAndSaysSo() throws Exception {
    stories(1);
    Files.createDirectories(folder.resolve(".copydesk"));
    Files.writeString(folder.resolve(".copydesk/copydesk.mv.db"), "no database");
    Ended ended = run("audit", "in", "--quiet");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.err())
        .contains("The database was damaged")
        .contains("copydesk.mv.db.damaged-")
        .hasLineCount(1);
  }

  @Test
  void saysWhenALocaleCannotExpressAFileName() throws Exception {
    stories(1);
    shell("cp in/story-0.txt \"in/$(printf 'caf\\303\\251.txt')\"");
    List<String> words = command("audit", "in", "--format", "jsonl", "--quiet");
    String audit = "'" + String.join("' '", words) + "'";
    shell("LC_ALL=C " + audit + " || true");
    assertThat(results("reports")).contains("NAME_UNREADABLE");
    shell("LC_ALL=C.UTF-8 " + audit);
    assertThat(results("reports")).contains("\"document\":\"café.txt\",\"verdict\":\"PASS\"");
  }

  private void shell(String command) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void findsNothingToAuditInAnEmptyFolder() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Ended ended = run("audit", "in");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("there is nothing to audit in in");
    assertThat(run("audit", "in", "--allow-empty", "--format", "jsonl").code()).isZero();
    Files.write(folder.resolve("in/only.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
    assertThat(run("audit", "in", "--format", "jsonl").code()).isEqualTo(2);
  }

  @Test
  void letsOneRunAtATimeUseAWorkFolder() throws Exception {
    stories(40);
    Process first = start("audit", "in", "--format", "jsonl");
    awaitRun(first);
    Process second =
        new ProcessBuilder(command("audit", "in", "--out", "other"))
            .directory(folder.toFile())
            .redirectError(folder.resolve("second").toFile())
            .start();
    assertThat(second.waitFor()).isEqualTo(5);
    assertThat(Files.readString(folder.resolve("second"))).contains("is held by run 00001-");
    assertThat(end(first).code()).isZero();
  }

  @Test
  void goesOnAfterATerminationSignal() throws Exception {
    stories(40);
    Process first = start("audit", "in", "--format", "jsonl");
    awaitRun(first);
    first.destroy();
    assertThat(end(first).code()).isEqualTo(143);
    Ended ended = run("audit", "in", "--format", "jsonl");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("going on with run 00001-");
  }

  @Test
  void endsWithTheSameReportHoweverOftenItIsKilled() throws Exception {
    stories(60);
    Files.writeString(folder.resolve("in/bad.txt"), STORY + "\nLorem ipsum dolor sit amet.\n");
    long began = System.nanoTime();
    run(
        "audit",
        "in",
        "--format",
        "jsonl",
        "--out",
        "undisturbed",
        "--work-dir",
        "undisturbed-work");
    long millis = (System.nanoTime() - began) / 1_000_000;

    int killed = 0;
    int resumed = 0;
    for (int tenths = 0; tenths <= 6; tenths += 2) {
      Process process = start("audit", "in", "--format", "jsonl", "--out", "disturbed");
      // However busy the machine is, the first kill comes when the run has just begun.
      awaitRun(process);
      if (!process.waitFor(millis * tenths / 20, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        killed++;
      }
      if (end(process).err().contains("going on with run 00001-")) {
        resumed++;
      }
    }
    Ended last = run("audit", "in", "--format", "jsonl", "--out", "disturbed");
    if (last.err().contains("going on with run 00001-")) {
      resumed++;
    }

    assertThat(killed).isPositive();
    assertThat(resumed).isPositive();
    assertThat(last.code()).as(last.err()).isEqualTo(1);
    assertThat(results("disturbed").replace("\"unchanged\"", "\"new\""))
        .isEqualTo(results("undisturbed"));
  }

  private void awaitRun(Process process) throws IOException, InterruptedException {
    Path holder = folder.resolve(".copydesk/holder");
    boolean ended = false;
    while (!ended && !(Files.exists(holder) && Files.readString(holder).startsWith("run "))) {
      // Asking without a pause would take from the process the processor it needs.
      ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
