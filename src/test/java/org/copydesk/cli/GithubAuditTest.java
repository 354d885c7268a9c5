package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline reads from standard output when it asked for annotations. */
class GithubAuditTest {

  private static final String STORY =
      """
      Library opens its roof to readers

      The town library opened a garden on its roof on Friday, the librarian Maria Santos said. It has
      room for forty chairs, two apple trees and a shelf that anybody may fill or empty.

      "We recieved more books than rain," Santos told visitors at the opening, "and that is how we
      would like it to stay until the autumn."
      """;

  @TempDir Path folder;

  @Test
  void printsAnnotationsBeforeTheLineWithTheVerdict() throws IOException {
    Path story = Files.writeString(folder.resolve("library.txt"), STORY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "audit",
            story.toString(),
            "--format",
            "note,github",
            "--fail-on",
            "error",
            "--out",
            folder.resolve("out").toString(),
            "--work-dir",
            folder.resolve("work").toString());
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(1);
    assertThat(lines.get(0)).startsWith("1 found: ");
    assertThat(lines)
        .anyMatch(
            l ->
                l.startsWith("::error file=")
                    && l.contains("library.txt,line=6,endLine=6,col=5,endColumn=13,")
                    && l.contains("Try: received"));
    assertThat(lines.get(lines.size() - 1)).startsWith("FAIL: ").contains(" Report: ");
    assertThat(folder.resolve("out/summary.md")).content().contains("library.txt");
    assertThat(Files.readString(folder.resolve("out/github-annotations.txt")).lines())
        .isNotEmpty()
        .allMatch(lines::contains);
  }
}
