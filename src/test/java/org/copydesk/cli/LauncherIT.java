package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.copydesk.JavaMachine;
import org.copydesk.extract.StoryFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command of the distribution. What it asks of Java is read from a program in Java's place that
 * says its arguments, one a line.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is for a POSIX shell")
class LauncherIT {

  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("copydesk.dist", "target/copydesk-dist")).toAbsolutePath();

  @TempDir Path folder;

  private Path home;
  private Path command;

  private record Ended(int code, List<String> out, String err) {}

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("my programs/copydesk"));
    Files.createDirectory(home.resolve("bin"));
    command = Files.copy(DISTRIBUTION.resolve("bin/copydesk"), home.resolve("bin/copydesk"));
    command.toFile().setExecutable(true);
    Path lib = Files.createDirectory(home.resolve("lib"));
    for (String file : List.of("small-job.options", "large-job.options")) {
      Files.copy(DISTRIBUTION.resolve("lib").resolve(file), lib.resolve(file));
    }
    // Nobody opens it where the Java only says what it was asked to do.
    Files.createFile(lib.resolve("copydesk.jar"));
  }

  /** A Java of a version that only says what it was asked to do. */
  private Path java(String version) throws IOException {
    Path java = folder.resolve("a java/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    java.toFile().setExecutable(true);
    Path home = folder.resolve("a java");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Ended run(Path program, Map<String, String> environment, String... args)
      throws Exception {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(List.of(args));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(words);
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_HOME", "COPYDESK_JAVA_OPTS", "JDK_JAVA_OPTIONS"));
    builder.environment().putAll(environment);
    Process process =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readAllLines(out), Files.readString(err));
  }

  private List<String> asked(String... args) throws Exception {
    return run(command, Map.of("JAVA_HOME", java("17.0.2").toString()), args).out();
  }

  @Test
  void startsThroughLinksAndHandsOnEveryWordAsItIs() throws Exception {
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(
        links.resolve("first"), Path.of("../my programs/copydesk/bin/copydesk"));
    Path second = Files.createSymbolicLink(folder.resolve("copydesk"), links.resolve("first"));

    Ended ended =
        run(
            second,
            Map.of("JAVA_HOME", java("21").toString(), "COPYDESK_JAVA_OPTS", "-Xmx300m -Dmine=yes"),
            "audit",
            "a story.txt",
            "",
            "$HOME *");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .containsSubsequence(
            "-Xmx300m",
            "-Dmine=yes",
            "-cp",
            home.toRealPath().resolve("lib/copydesk.jar").toString(),
            Copydesk.class.getName(),
            "audit",
            "a story.txt",
            "",
            "$HOME *");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules",
        "explain statistics/unsupported",
        "history",
        "--version",
        "audit few",
        "audit --out many few",
        "audit --quiet few --changed-since main many",
        "audit no-such-folder"
      })
  void takesTheQuickCompilerForASmallJob(String words) throws Exception {
    places();
    assertThat(asked(words.split(" "))).contains(options("small-job.options"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit many",
        "audit long",
        "audit --exit-zero long",
        "audit few many",
        "audit --files-from few",
        "schedule few"
      })
  void takesTheThoroughCompilerForALargeJob(String words) throws Exception {
    places();
    assertThat(asked(words.split(" "))).contains(options("large-job.options"));
  }

  private String options(String name) throws IOException {
    Path file = home.toRealPath().resolve("lib").resolve(name);
    assertThat(file).exists();
    return "@" + file;
  }

  private void places() throws IOException {
    Files.write(Files.createDirectory(folder.resolve("few")).resolve("a b.txt"), new byte[9_000]);
    Files.write(
        Files.createDirectory(folder.resolve("long")).resolve("a b.txt"), new byte[3_000_000]);
    Path many = Files.createDirectories(folder.resolve("many/deep"));
    for (int i = 0; i < 1_000; i++) {
      Files.createFile(many.resolve(i + ".txt"));
    }
  }

  @Test
  void leavesTheChoiceToWhoeverChoosesACollector() throws Exception {
    Ended ended =
        run(
            command,
            Map.of("JAVA_HOME", java("17").toString(), "COPYDESK_JAVA_OPTS", "-XX:+UseG1GC"),
            "rules");
    assertThat(ended.out()).first().isEqualTo("-XX:+UseG1GC");
  }

  @Test
  void takesTheClassesThatAJavaWroteDownUnlessTheyAreBeingWritten() throws Exception {
    assertThat(asked("rules")).noneMatch(word -> word.contains("copydesk.jsa"));
    Path archive = Files.createFile(home.resolve("lib/copydesk.jsa"));

    assertThat(asked("rules"))
        .containsSubsequence(
            "-XX:SharedArchiveFile=" + archive.toRealPath(),
            "-Xlog:all=warning,cds=off,cds+dynamic=off:stderr",
            "-cp");
    assertThat(
            run(
                    command,
                    Map.of(
                        "JAVA_HOME",
                        java("17").toString(),
                        "COPYDESK_JAVA_OPTS",
                        "-XX:ArchiveClassesAtExit=copydesk.jsa"),
                    "rules")
                .out())
        .noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_292, 1.8.0_292", "11.0.2, 11.0.2", "16, 16"})
  void refusesAnOldJavaAndSaysWhichOneItFound(String version, String told) throws Exception {
    Ended ended = run(command, Map.of("JAVA_HOME", java(version).toString()), "rules");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .hasLineCount(1)
        .contains("is Java " + told, folder.resolve("a java").toString(), "17 or newer");
  }

  @Test
  void saysWhenThereIsNoJava() throws Exception {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "sed", "head", "wc", "find", "awk", "ls")) {
      for (String place : List.of("/usr/bin", "/bin")) {
        if (Files.exists(Path.of(place, tool)) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
        }
      }
    }
    Ended ended = run(command, Map.of("PATH", tools.toString()), "rules");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).hasLineCount(1).contains("no Java was found", "Java 17 or newer");

    Ended misled = run(command, Map.of("JAVA_HOME", folder.toString()), "rules");
    assertThat(misled.code()).isEqualTo(2);
    assertThat(misled.err()).hasLineCount(1).contains("JAVA_HOME is " + folder, "no bin/java");
  }

  @Test
  void saysWhenTheLibrariesAreNotBesideIt() throws Exception {
    Files.move(home.resolve("lib"), home.resolve("elsewhere"));
    Ended ended = run(command, Map.of("JAVA_HOME", java("17").toString()), "rules");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).hasLineCount(1).contains("lib/copydesk.jar is missing");
  }

  @Test
  void auditsDocumentsInProcessesOfTheirOwn() throws Exception {
    Path stories = Files.createDirectory(folder.resolve("in"));
    Files.write(stories.resolve("story.docx"), StoryFiles.all().get("story.docx"));
    String home = Path.of(JavaMachine.java()).getParent().getParent().toString();
    Ended ended =
        run(
            DISTRIBUTION.resolve("bin/copydesk"),
            Map.of("JAVA_HOME", home, "LC_ALL", "C.UTF-8", "COPYDESK_JAVA_OPTS", "-Xmx700m"),
            "audit",
            "in",
            "--format",
            "jsonl",
            "--exit-zero",
            "--quiet");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(Files.readString(folder.resolve("reports/documents.jsonl"), UTF_8))
        .contains("story.docx")
        .doesNotContain("NOT_AUDITED");
  }
}
