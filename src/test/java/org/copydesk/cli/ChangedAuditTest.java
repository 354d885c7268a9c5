package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.changes.GitFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Audits of what changed, from the command line on. */
class ChangedAuditTest {

  private static final String STORY =
      """
      The ferry to Runde gets a second crossing

      The ferry crosses twice a day from May, the county council said on Monday. Two crews were hired
      in March, according to the shipping line.

      "People asked for it for years," Anna Brekke, who leads the council, told reporters.
      """;

  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void knowNoUser() {
    GitFolder.ignoreSettingsOfTheUser();
  }

  @Test
  void auditsWhatChangedUnderTheNamesOfAWholeAudit() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("desk"))) {
      git.write("in/deep/old.txt", STORY);
      git.write("in/gone.txt", "The bridge is closed, the road authority said on Tuesday.\n");
      git.commit("Begin");
      git.branch("work");
      git.write("in/deep/new.txt", STORY.replace("ferry", "train"));
      git.delete("in/gone.txt");
      String in = git.root().resolve("in").toString();

      assertThat(run("audit", in, "--changed-since", "main")).as(said).isZero();
      assertThat(documents()).containsExactly("deep/new.txt");
      assertThat(said)
          .contains("copydesk: Only files that changed since main (")
          .contains("copydesk: Rules that compare submissions with each other had nothing to go by")
          .contains("copydesk: 1 file is gone since then: in/gone.txt.");
      assertThat(said.indexOf("Only files that changed")).isLessThan(said.indexOf(" found: "));
      assertThat(run("audit", in, "--changed-since", "main", "--quiet")).as(said).isZero();
      assertThat(said).doesNotContain("Only files that changed");

      Path list =
          Files.writeString(
              folder.resolve("list"),
              git.root().resolve("in/deep/old.txt") + "\n" + git.root().resolve("in/gone.txt"));
      assertThat(run("audit", in, "--files-from", list.toString())).as(said).isZero();
      assertThat(documents()).containsExactly("deep/old.txt");
      assertThat(said)
          .contains("copydesk: Only the files that were named were audited.")
          .containsOnlyOnce("1 listed file is not there: " + git.root().resolve("in/gone.txt"))
          .doesNotContain("gone since then");

      Files.writeString(list, "a1.txt\na2.txt\na3.txt\na4.txt\na5.txt\na6.txt\na7.txt\n");
      assertThat(run("audit", in, "--files-from", list.toString())).isEqualTo(2);
      assertThat(said)
          .contains(
              "7 listed files are not there: a1.txt, a2.txt, a3.txt, a4.txt, a5.txt and 2 more");
    }
  }

  @Test
  void saysThatNothingChanged() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("desk"))) {
      git.write("in/old.txt", STORY);
      String base = git.commit("Begin").name().substring(0, 10);
      String in = git.root().resolve("in").toString();

      assertThat(run("audit", in, "--changed-since", "main")).isEqualTo(2);
      assertThat(said)
          .contains("nothing in " + in + " has changed since main (commit " + base + ")")
          .contains("--allow-empty");
      assertThat(run("audit", in, "--changed-since", "main", "--allow-empty")).as(said).isZero();
    }
  }

  @Test
  void saysThatFilesAreGoneWhereNothingElseChanged() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("desk"))) {
      git.write("in/old.txt", STORY);
      git.write("in/gone.txt", STORY.replace("ferry", "train"));
      String base = git.commit("Begin").name().substring(0, 10);
      git.delete("in/gone.txt");
      String in = git.root().resolve("in").toString();

      assertThat(run("audit", in, "--changed-since", "main")).isEqualTo(2);
      assertThat(said)
          .contains("nothing is left to audit: in/gone.txt is gone")
          .contains("since main (commit " + base + ")")
          .contains("--allow-empty");
    }
  }

  @Test
  void auditsNothingWhereTheReferenceIsUnknown() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("desk"))) {
      git.write("in/old.txt", STORY);
      git.commit("Begin");
      String in = git.root().resolve("in").toString();

      assertThat(run("audit", in, "--changed-since", "nowhere")).isEqualTo(2);
      assertThat(said)
          .contains("there is no branch, tag or commit \"nowhere\"")
          .contains("nothing was audited");
      assertThat(run("audit", in, "--changed-since", "main", "--files-from", "-")).isEqualTo(2);
      assertThat(said).contains("leave one of them out");
      assertThat(folder.resolve("work")).doesNotExist();
    }
  }

  private int run(String... words) {
    String[] all = new String[words.length + 6];
    System.arraycopy(words, 0, all, 0, words.length);
    List<String> more =
        List.of(
            "--format",
            "jsonl",
            "--out",
            folder.resolve("out").toString(),
            "--work-dir",
            folder.resolve("work").toString());
    for (int i = 0; i < more.size(); i++) {
      all[words.length + i] = more.get(i);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Copydesk.run(print, print, all);
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private List<String> documents() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    return Files.readAllLines(folder.resolve("out/documents.jsonl")).stream()
        .map(l -> mapper.readTree(l).get("document").asString())
        .toList();
  }
}
