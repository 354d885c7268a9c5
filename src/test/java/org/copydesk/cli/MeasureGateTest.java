package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions on measures from the command line to the exit code. */
class MeasureGateTest {

  private static final String NO_FIGURES =
      """
      Council delays vote on the new harbour wall

      The city council put off its vote on the harbour wall on Monday, the mayor's office said.

      "Nobody is against the wall," Maria Santos, the mayor, told reporters after the meeting. "We
      only want to know where it should stand."
      """;

  private static final String TWO_FIGURES =
      NO_FIGURES
          + """

          The port counted 212 boats in the inner basin this spring, and traffic fell by 14 percent,
          its annual report said.
          """;

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String... args) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            args);
    out = data.toString(StandardCharsets.UTF_8);
    err = log.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int audit(String... more) throws IOException {
    Path stories = Files.createDirectories(folder.resolve("in"));
    Files.writeString(stories.resolve("bare.txt"), NO_FIGURES);
    Files.writeString(stories.resolve("counted.txt"), TWO_FIGURES);
    List<String> args =
        new ArrayList<>(
            List.of(
                "audit",
                stories.toString(),
                "--format",
                "jsonl",
                "--out",
                folder.resolve("out").toString(),
                "--work-dir",
                folder.resolve("work").toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void failsARunForASubmissionThatMeasuresSo() throws IOException {
    assertThat(audit("--fail-when", "figures < 1", "--fail-when", "figures > 20")).isEqualTo(1);
    assertThat(out)
        .contains("FAIL: submissions with figures < 1: 1, allowed: 0 (bare.txt: 0). Report: ");
    assertThat(Files.readString(folder.resolve("out/run.json")))
        .contains("\"submissions with figures > 20\"")
        .containsPattern(
            "\"deciding\" : \\[ \"bare.txt\" \\],\\s+\"others\" : 0,\\s+\"amounts\" : \\[ 0.0 \\]");
    assertThat(Files.readAllLines(folder.resolve("out/documents.jsonl")))
        .anyMatch(l -> l.contains("\"bare.txt\"") && l.contains("\"figures\":0"))
        .anyMatch(l -> l.contains("\"counted.txt\"") && l.contains("\"figures\":2"));
  }

  @Test
  void refusesAConditionBeforeAnythingIsAudited() throws IOException {
    assertThat(audit("--fail-when", "figure < 1")).isEqualTo(2);
    assertThat(err)
        .startsWith("copydesk: --fail-when: there is no measure \"figure\"; did you mean figures?");
    assertThat(audit("--fail-when", "figures == 1")).isEqualTo(2);
    assertThat(err).contains("there are <, <=, > and >=");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void listsTheMeasures() {
    assertThat(run("measures")).isZero();
    assertThat(out).containsPattern("figures  \\(count\\)\\R  Numbers in the story");
    assertThat(out).contains("readability  (grade)", "words-a-sentence  (rate)");
    assertThat(run("measures", "--json")).isZero();
    assertThat(out).startsWith("[").contains("\"id\" : \"figures\"", "\"unit\" : \"count\"");
  }
}
