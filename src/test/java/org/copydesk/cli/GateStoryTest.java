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
import org.copydesk.changes.GitFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a desk puts the gate before an old archive: a baseline, then merge requests that bring a bad
 * submission, mend it, and touch an old file.
 */
class GateStoryTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String OLD =
      """
      Ferry to Runde gets a second crossing

      The ferry to Runde will cross twice a day from May, the county council said on Monday.

      The goverment pays for the new quay, Anna Brekke, who leads the council, told reporters.

      Two crews were hired in March, according to the shipping line.
      """;

  private static final String GOOD =
      """
      Library in Volda opens on Sundays

      The library in Volda will open on Sundays from April, the town council said on Friday.

      "People asked for it for years," Kari Lunde, who runs the library, told reporters.
      """;

  /** What a form leaves behind fails a submission by itself. */
  private static final String BAD =
      GOOD
          + """

          Dr. [insert name] said the shelves were full. The goverment recieved the bill. It was
          definately the most expensive one in wich they had a part.
          """;

  @TempDir Path folder;

  private String said = "";

  @Test
  void anOldArchivePassesAndABadSubmissionDoesNot() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("desk"))) {
      for (int i = 0; i < 4; i++) {
        git.write("submissions/old-" + i + ".txt", OLD.replace("Runde", "Runde " + (i + 2)));
      }
      git.write(".gitignore", "reports/\n.copydesk/\n");
      git.write("copydesk.yml", "gate:\n  fail-when: [\"new errors > 0\"]\n  fail-on: error\n");
      git.commit("The archive as it is");
      assertThat(audit(git)).as("without a baseline: %s", said).isEqualTo(1);

      assertThat(copydesk(git, "baseline", "create", submissions(git))).as(said).isZero();
      git.commit("Accept what stands");
      assertThat(audit(git)).as("with a baseline: %s", said).isZero();

      git.branch("merge-request");
      git.write("submissions/new.txt", BAD);
      git.commit("Add a submission");
      assertThat(audit(git, "--changed-since", "main")).as(said).isEqualTo(1);
      assertThat(said).contains("FAIL").contains("new.txt");
      assertThat(documents(git)).containsExactly("new.txt");

      git.write("submissions/new.txt", GOOD);
      git.commit("Mend it");
      assertThat(audit(git, "--changed-since", "main")).as(said).isZero();

      git.write(
          "submissions/old-1.txt",
          OLD.replace("Runde", "Runde 3").replace("hired in March", "hired in late March"));
      assertThat(audit(git, "--changed-since", "main")).as(said).isZero();
      assertThat(documents(git)).containsExactly("new.txt", "old-1.txt");
      assertThat(judged(git)).isEmpty();
    }
  }

  private static String submissions(GitFolder git) {
    return git.root().resolve("submissions").toString();
  }

  private int audit(GitFolder git, String... options) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("audit", submissions(git), "--format", "jsonl"));
    words.addAll(List.of("--out", git.root().resolve("reports").toString()));
    words.addAll(List.of(options));
    return copydesk(git, words.toArray(String[]::new));
  }

  private int copydesk(GitFolder git, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--work-dir", git.root().resolve(".copydesk").toString()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Copydesk.run(print, print, all.toArray(String[]::new));
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private static List<String> documents(GitFolder git) throws IOException {
    return lines(git, "documents.jsonl").stream().map(n -> n.get("document").asString()).toList();
  }

  /** Findings that no suppression and no baseline speaks for, notes aside. */
  private static List<String> judged(GitFolder git) throws IOException {
    return lines(git, "findings.jsonl").stream()
        .filter(n -> !n.has("suppression") && !n.get("level").asString().equals("note"))
        .map(n -> n.get("document").asString() + ": " + n.get("text").asString())
        .toList();
  }

  private static List<JsonNode> lines(GitFolder git, String file) throws IOException {
    return Files.readAllLines(git.root().resolve("reports").resolve(file)).stream()
        .map(MAPPER::readTree)
        .toList();
  }
}
