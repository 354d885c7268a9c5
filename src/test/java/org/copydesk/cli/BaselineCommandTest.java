package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The baseline of a desk from its first day on. */
class BaselineCommandTest {

  private static final String STORY =
      """
      Council puts off its vote on the harbour wall

      The accomodation stayed closed. Nobody could say whether the accomodation will open again.

      The fishermen had asked for a higher wall after a storm tore their boats from the moorings.
      """;

  private static final String OTHER =
      """
      Ships wait before the port for a second day

      Ships waited before the port on Tuesday for a second day, the port authority said. It was
      definately the longest wait of the year, the harbour master said.
      """;

  @TempDir Path folder;
  private Path archive;
  private Path baseline;
  private String out = "";
  private String err = "";

  @BeforeEach
  void writeArchive() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    archive = Files.createDirectories(folder.resolve("archive"));
    baseline = folder.resolve("copydesk-baseline.jsonl");
    Files.writeString(archive.resolve("a.txt"), STORY);
    Files.writeString(archive.resolve("b.txt"), OTHER);
  }

  private int run(String... args) {
    return run(new ByteArrayOutputStream(), args);
  }

  private int run(ByteArrayOutputStream log, String... args) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            args);
    out = data.toString(StandardCharsets.UTF_8);
    err = log.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int baseline(String command, String... more) {
    List<String> args = new ArrayList<>(List.of("baseline", command, archive.toString()));
    args.addAll(List.of("--work-dir", folder.resolve("work").toString(), "--quiet"));
    args.addAll(Arrays.asList(more));
    return run(args.toArray(String[]::new));
  }

  private int audit(Path path) {
    return run(
        "audit",
        path.toString(),
        "--format",
        "jsonl",
        "--fail-on",
        "error",
        "--out",
        folder.resolve("out").toString(),
        "--work-dir",
        folder.resolve("work").toString());
  }

  @Test
  void anOldArchivePassesAndWhatIsNewInItFails() throws IOException {
    assertThat(audit(archive)).isEqualTo(ExitCode.GATE_FAILED);

    assertThat(baseline("create")).as(err).isEqualTo(ExitCode.PASSED);
    assertThat(out)
        .contains("copydesk-baseline.jsonl: 3 findings in 2 of 2 submissions are known from now on")
        .contains("       3  spelling/misspelled-word");
    String written = Files.readString(baseline);
    assertThat(written.lines())
        .hasSize(3)
        .anyMatch(l -> l.startsWith("{\"path\":\"archive/a.txt\",") && l.contains("\"count\":2"));

    assertThat(audit(archive)).isEqualTo(ExitCode.PASSED);
    assertThat(err).contains("known findings of the desk: 3, from " + baseline);
    assertThat(audit(archive.resolve("b.txt"))).isEqualTo(ExitCode.PASSED);

    // An unrelated paragraph is edited, and the file moves on.
    Files.delete(archive.resolve("a.txt"));
    Files.writeString(
        Files.createDirectory(archive.resolve("2025")).resolve("wall.txt"),
        "Notes of the desk\n\n" + STORY.replace("a higher wall", "a much higher wall"));
    assertThat(audit(archive)).as(out).isEqualTo(ExitCode.PASSED);

    Files.writeString(archive.resolve("c.txt"), OTHER.replace("definately", "recieved"));
    assertThat(audit(archive)).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(out).contains("c.txt").doesNotContain("b.txt");

    assertThat(Files.readString(baseline)).as("an audit never adds to it").isEqualTo(written);
  }

  @Test
  void isReplacedOnlyWhenThatIsSaid() throws IOException {
    baseline("create");
    String written = Files.readString(baseline);
    assertThat(baseline("create")).isEqualTo(ExitCode.USAGE);
    assertThat(err).contains("which knows 3 findings", "--replace", "nothing was written");
    assertThat(Files.readString(baseline)).isEqualTo(written);
    assertThat(folder.resolve("reports")).doesNotExist();

    Files.writeString(baseline, "damaged\n");
    assertThat(baseline("create")).isEqualTo(ExitCode.USAGE);
    assertThat(err).contains("which cannot be read");
    assertThat(audit(archive)).isEqualTo(ExitCode.USAGE);
    assertThat(err).contains(baseline + ":1: “damaged” is damaged", "nothing was audited");
    assertThat(run("baseline", "show", "--baseline", baseline.toString()))
        .isEqualTo(ExitCode.USAGE);

    assertThat(baseline("create", "--replace")).isEqualTo(ExitCode.PASSED);
    assertThat(Files.readString(baseline)).isEqualTo(written);
  }

  @Test
  void isNotMadeThroughALinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(baseline, folder.resolve("gone.jsonl"));
    assertThat(baseline("create", "--replace")).isEqualTo(ExitCode.USAGE);
    assertThat(err).contains("is a link that leads to no file", "nothing was written");
    assertThat(baseline).isSymbolicLink();
  }

  /** Runs a command, and does something once it has begun to audit. */
  private int whileAuditing(Meanwhile meanwhile, String command, String... more) {
    ByteArrayOutputStream log =
        new ByteArrayOutputStream() {
          private boolean done;

          @Override
          public synchronized void write(byte[] bytes, int begin, int length) {
            super.write(bytes, begin, length);
            if (!done && toString(StandardCharsets.UTF_8).contains("settings of the desk")) {
              done = true;
              try {
                meanwhile.happens();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          }
        };
    List<String> args = new ArrayList<>(List.of("baseline", command, archive.toString()));
    args.addAll(List.of("--work-dir", folder.resolve("work").toString()));
    args.addAll(Arrays.asList(more));
    return run(log, args.toArray(String[]::new));
  }

  /** What somebody else does. */
  private interface Meanwhile {
    void happens() throws IOException;
  }

  @Test
  void writesNothingOverWhatSomebodyChangedMeanwhile() throws IOException {
    Files.writeString(folder.resolve("copydesk.yml"), "workers: 1\n");
    baseline("create");
    String written = Files.readString(baseline);
    Files.delete(archive.resolve("b.txt"));
    String edited =
        written
            .lines()
            .limit(2)
            .map(l -> l + "\n")
            .collect(Collectors.joining())
            .replace("\"count\":2", "\"count\":9");
    assertThat(edited).isNotEqualTo(written).contains("\"count\":9");

    assertThat(whileAuditing(() -> Files.writeString(baseline, edited), "prune"))
        .as(err)
        .isEqualTo(ExitCode.USAGE);
    assertThat(err).contains("changed by somebody else meanwhile", "nothing was written");
    assertThat(baseline).hasContent(edited);

    assertThat(whileAuditing(() -> Files.delete(baseline), "prune")).isEqualTo(ExitCode.USAGE);
    assertThat(baseline).doesNotExist();

    assertThat(whileAuditing(() -> Files.writeString(baseline, edited), "create"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err).contains("made by somebody else meanwhile", "nothing was written");
    assertThat(baseline).hasContent(edited);
  }

  @Test
  void losesWhatIsGoneAndNothingElse() throws IOException {
    baseline("create");
    Files.writeString(archive.resolve("a.txt"), STORY.replace("The accomodation", "The rooms"));
    Files.move(archive.resolve("b.txt"), archive.resolve("ships.txt"));
    Files.writeString(archive.resolve("new.txt"), OTHER.replace("definately", "recieved"));
    String before = Files.readString(baseline);

    assertThat(baseline("prune", "--dry-run")).isEqualTo(ExitCode.PASSED);
    assertThat(out).contains("1 of 3 findings are gone; it would know 2");
    assertThat(Files.readString(baseline)).isEqualTo(before);

    assertThat(baseline("prune")).isEqualTo(ExitCode.PASSED);
    assertThat(out)
        .contains("1 of 3 findings are gone and taken out; it knows 2")
        .contains("archive/b.txt is now archive/ships.txt");
    assertThat(Files.readString(baseline))
        .contains("archive/ships.txt", "\"count\":1")
        .doesNotContain("archive/b.txt", "recieved", "\"count\":2");

    assertThat(baseline("prune")).isEqualTo(ExitCode.PASSED);
    assertThat(out).contains("nothing is gone; it knows 2 findings");
  }

  private void zip(Map<String, String> members) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(archive.resolve("post.zip")))) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void losesTheMembersThatTheirArchiveHoldsNoMore() throws IOException {
    Files.delete(archive.resolve("a.txt"));
    Files.delete(archive.resolve("b.txt"));
    zip(Map.of("a.txt", STORY, "b.txt", OTHER, "c.txt", OTHER.replace("definately", "recieved")));
    baseline("create");
    assertThat(Files.readString(baseline)).contains("post.zip!/a.txt", "!/b.txt", "!/c.txt");
    zip(Map.of("b.txt", OTHER, "c.txt", ""));

    assertThat(baseline("prune")).as(err).isEqualTo(ExitCode.PASSED);
    assertThat(out).contains("2 of 4 findings are gone and taken out; it knows 2");
    assertThat(Files.readString(baseline))
        .as("what is empty today was not audited")
        .contains("!/b.txt", "!/c.txt")
        .doesNotContain("!/a.txt");
  }

  @Test
  void isShownByRuleAndFile() throws IOException {
    baseline("create");
    Files.delete(archive.resolve("b.txt"));
    assertThat(run("baseline", "show", "--baseline", baseline.toString()))
        .isEqualTo(ExitCode.PASSED);
    assertThat(out)
        .contains("knows 3 findings in 2 files")
        .contains("       3  spelling/misspelled-word")
        .contains("       2  archive/a.txt")
        .contains("       1  archive/b.txt (gone)")
        .contains("1 of the files is gone or renamed, with 1 finding;");
    run("baseline", "show", "--baseline", baseline.toString(), "--json");
    assertThat(out).contains("\"findings\" : 3").contains("\"gone\" : true");
  }
}
