package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.Scope;
import org.copydesk.review.SomeDecisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsFileTest {

  private static final Decision ACCEPTED =
      SomeDecisions.on(
          Answer.ACCEPT, Scope.FINDING, "spelling/misspelled-word", "b.txt", "quay “front” ü");
  private static final Decision NAME = SomeDecisions.right("names/misspelled-name", "Netanyhau");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("copydesk-decisions.jsonl");
  }

  private String lines() throws Exception {
    DecisionsFile.empty().with(List.of(ACCEPTED, NAME)).write(file);
    return Files.readString(file);
  }

  private void fault(String content, String... words) throws IOException {
    Files.writeString(file, content);
    assertThatThrownBy(() -> DecisionsFile.read(file))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(words);
  }

  @Test
  void writesADecisionALineSortedByDocument() throws Exception {
    assertThat(lines())
        .isEqualTo(
            """
            {"document":"","rule":"names/misspelled-name","text":"Netanyhau","answer":"false-alarm","scope":"everywhere","by":"A. Editor","when":"2026-03-18T09:30:00Z","comment":"","run":"00001-20260318-020000","keys":{"anywhere":"%s"}}
            {"document":"b.txt","rule":"spelling/misspelled-word","text":"quay “front” ü","answer":"accept","scope":"finding","by":"A. Editor","when":"2026-03-18T09:30:00Z","comment":"","run":"00001-20260318-020000","keys":{"exact":"%s","document":"%s","anywhere":"%s"}}
            """
                .formatted(
                    NAME.keys().anywhere(),
                    ACCEPTED.keys().exact(),
                    ACCEPTED.keys().document(),
                    ACCEPTED.keys().anywhere()));
  }

  @Test
  void readsWhatItWrote() throws Exception {
    lines();
    assertThat(DecisionsFile.read(file).decisions().all()).containsExactly(NAME, ACCEPTED);
  }

  @Test
  void keepsTheLinesOfALaterVersionAsTheyAre() throws Exception {
    String later =
        """
        {"document":"a.txt","rule":"spelling/misspelled-word","answer":"accept","scope":"finding","when":"2027-01-01T00:00:00Z","mood":"good","keys":{"exact":"v2:00112233445566778899aabb","document":"v2:0011223344556677","anywhere":"v2:0011223344556677"}}
        """;
    Files.writeString(file, "\uFEFF" + later.replace("\n", "\r\n\r\n"));
    DecisionsFile read = DecisionsFile.read(file);
    assertThat(read.decisions().on(ACCEPTED.keys())).isEmpty();
    read.with(List.of(ACCEPTED)).write(file);
    assertThat(Files.readString(file)).startsWith(later).contains("b.txt").doesNotContain("\r");
  }

  @Test
  void letsTheLaterOfTwoHoldAfterAMergeOfBothSides() throws Exception {
    String lines = lines();
    Files.writeString(
        file,
        lines + lines.replace("\"accept\"", "\"fix\"").replace("2026-03-18T09", "2026-03-18T10"));
    assertThat(DecisionsFile.read(file).decisions().on(ACCEPTED.keys()).orElseThrow().answer())
        .isEqualTo(Answer.FIX);
  }

  @Test
  void saysWhichLineIsWrongAndWhatToDo() throws Exception {
    String lines = lines();
    fault(lines + "<<<<<<< HEAD\n", ":3: “<<<<<<< HEAD”", "merge", "delete the marks");
    fault(lines + "=======\n", ":3:", "merge");
    fault("{\"answer\":\n" + lines, ":1: “{\"answer\":”", "is no decision");
    fault("[1]\n", "is no decision");
    fault(lines.replace("\"accept\"", "\"maybe\""), ":2:", "answer “maybe”; there are fix, accept");
    fault(lines.replace("\"everywhere\"", "\"\""), ":1:", "scope “”; there are finding");
    fault(lines.replace("18T09:30:00Z", "18"), ":1:", "2026-03-18”; write a time like");
    fault(lines.replace("\"exact\":\"v1:", "\"exact\":\""), ":2:", "no key “exact”");
    fault("\u0000", "holds a NUL character");
    Files.delete(file);
    assertThatThrownBy(() -> DecisionsFile.read(file))
        .hasMessage("there is no file of decisions " + file);
  }

  @Test
  void keepsWhoMayReadTheFile() throws Exception {
    lines();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    lines();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }
}
