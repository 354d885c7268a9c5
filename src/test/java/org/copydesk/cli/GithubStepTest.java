package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a step of a GitHub workflow gets of a run. */
class GithubStepTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private List<Path> reports = List.of();

  @BeforeEach
  void write() throws IOException {
    reports =
        List.of(
            Files.writeString(folder.resolve("summary.md"), "# One of two – failed\n"),
            Files.writeString(
                folder.resolve("github-annotations.txt"),
                "::error file=a.txt::“31%25”\n::notice::one\n"));
  }

  private void tell(Map<String, String> environment) {
    GithubStep.of(environment)
        .tell(reports, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void printsTheAnnotationsAsTheyAre() {
    tell(Map.of());
    assertThat(out.toString().lines())
        .containsExactly("::error file=a.txt::“31%25”", "::notice::one");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void appendsTheSummaryToWhatTheStepSaidBefore() throws IOException {
    Path summary = Files.writeString(folder.resolve("step"), "before\n");
    tell(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
    assertThat(summary).hasContent("before\n# One of two – failed\n");
  }

  @Test
  void writesTheSummaryWhereThereIsNoneYet() {
    Path summary = folder.resolve("step");
    tell(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
    assertThat(summary).hasContent("# One of two – failed\n");
  }

  @Test
  void leavesASummaryAloneThatHasNoRoom() throws IOException {
    Path summary = Files.write(folder.resolve("step"), new byte[1024 * 1024 - 3]);
    tell(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
    assertThat(summary).hasSize(1024 * 1024 - 3);
    assertThat(err.toString()).contains("no room").contains("summary.md");
  }

  @Test
  void saysThatASummaryCannotBeWrittenAndGoesOn() {
    tell(Map.of("GITHUB_STEP_SUMMARY", folder.resolve("no/such/folder/step").toString()));
    assertThat(out.toString()).contains("::notice::one");
    assertThat(err.toString())
        .contains("cannot be written: there is no such file or folder")
        .containsOnlyOnce("no/such/folder/step");
  }

  @Test
  void namesTheSummaryOnceWhateverIsWrongWithIt() {
    tell(Map.of("GITHUB_STEP_SUMMARY", folder.toString()));
    assertThat(err.toString()).contains("cannot be written: ").containsOnlyOnce(folder.toString());
  }
}
