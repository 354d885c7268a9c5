package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.copydesk.JavaMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit says does not hang on the language of the machine. */
class ForeignLocaleTest {

  @TempDir Path folder;

  @Test
  void writesTheSameDigitsWhereTheMachineWritesOthers() throws Exception {
    Path story =
        Files.writeString(
            folder.resolve("story.txt"),
            """
            Mayor meets the press

            The mayor of Zermatovo met the press on Monday. Nobody in Zermatovo was surprised, for the
            council had said the week before that the old bridge would be closed in the autumn.

            People who live on the other side of the river will have to take the ferry to work. The
            ferry leaves every hour, and the council wants it to leave more often from May.
            """);
    Process audit =
        new ProcessBuilder(
                JavaMachine.withClassPath(
                    "-Duser.language=ar",
                    "-Duser.country=EG",
                    "org.copydesk.cli.Copydesk",
                    "audit",
                    story.toString(),
                    "--format",
                    "jsonl",
                    "--out",
                    folder.resolve("out").toString(),
                    "--work-dir",
                    folder.resolve("work").toString(),
                    "--exit-zero",
                    "--no-notify",
                    "--quiet"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("stderr").toFile())
            .start();

    assertThat(audit.waitFor(5, TimeUnit.MINUTES)).isTrue();

    assertThat(audit.exitValue()).as(Files.readString(folder.resolve("stderr"))).isZero();
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
        .contains("used 2 times")
        .doesNotContainPattern("[\\u0660-\\u0669]");
  }
}
