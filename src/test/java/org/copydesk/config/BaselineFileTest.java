package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {

  private static final RuleId WORD = new RuleId("spelling/misspelled-word");

  private static final BaselineEntry TWICE =
      new BaselineEntry(
          "sport/a.txt",
          WORD,
          "quay “frunt” ü",
          Level.ERROR,
          2,
          List.of(new Fingerprint("v1:ffeeddccbbaa9988"), new Fingerprint("v1:0011223344556677")));
  private static final BaselineEntry MEMBER =
      new BaselineEntry(
          "old.zip!/b.txt",
          WORD,
          "teh",
          Level.NOTE,
          1,
          List.of(new Fingerprint("v1:0123456789abcdef")));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("copydesk-baseline.jsonl");
  }

  private String lines() throws IOException {
    new BaselineFile(new Baseline(List.of(TWICE, MEMBER)), "1.2.0", "0123456789abcdef").write(file);
    return Files.readString(file);
  }

  private void fault(String content, String... words) throws IOException {
    Files.writeString(file, content);
    assertThatThrownBy(() -> BaselineFile.read(file))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .startsWith(file + ":")
        .contains(words);
  }

  @Test
  void writesARecordALineSortedByPath() throws Exception {
    assertThat(lines())
        .isEqualTo(
            """
            {"copydesk-baseline":1,"version":"1.2.0","rule-set":"0123456789abcdef"}
            {"path":"old.zip!/b.txt","rule":"spelling/misspelled-word","text":"teh","level":"note","count":1,"findings":["v1:0123456789abcdef"]}
            {"path":"sport/a.txt","rule":"spelling/misspelled-word","text":"quay \\"frunt\\" ü","level":"error","count":2,"findings":["v1:0011223344556677","v1:ffeeddccbbaa9988"]}
            """);
  }

  @Test
  void readsWhatItWrote() throws Exception {
    String lines = lines();
    BaselineFile read = BaselineFile.read(file);
    assertThat(read.version()).isEqualTo("1.2.0");
    assertThat(read.ruleSet()).isEqualTo("0123456789abcdef");
    assertThat(read.baseline().folder()).isEqualTo(folder.toAbsolutePath());
    assertThat(read.baseline().entries())
        .extracting(BaselineEntry::place)
        .containsExactly("copydesk-baseline.jsonl:2", "copydesk-baseline.jsonl:3");
    read.write(file);
    assertThat(Files.readString(file)).isEqualTo(lines);
  }

  @Test
  void knowsFindingsAboutBlanksAlone() throws Exception {
    BaselineEntry blanks =
        new BaselineEntry(
            "sport/a.txt",
            new RuleId("house/two-blanks"),
            "  ",
            Level.WARNING,
            1,
            List.of(new Fingerprint("v1:0123456789abcdef")));
    new BaselineFile(new Baseline(List.of(blanks)), "1.2.0", "0123456789abcdef").write(file);
    assertThat(BaselineFile.read(file).baseline().entries())
        .extracting(BaselineEntry::text)
        .containsExactly("");
  }

  @Test
  void readsTheLineEndsOfAnySystemInAnyOrder() throws Exception {
    String[] lines = lines().split("\n");
    Files.writeString(
        file,
        "\uFEFF" + lines[0] + "\r\n" + lines[2] + "\r\n\r\n" + lines[1],
        StandardCharsets.UTF_8);
    assertThat(BaselineFile.read(file).baseline().entries())
        .extracting(BaselineEntry::path)
        .containsExactly("old.zip!/b.txt", "sport/a.txt");
  }

  @Test
  void saysWhichLineIsDamagedAndWhatToDo() throws Exception {
    String lines = lines();
    fault(lines + "<<<<<<< HEAD\n", ":4: “<<<<<<< HEAD”", "merge", "delete the marks");
    fault(lines + "=======\n", ":4:", "merge");
    fault(lines + "{\"path\":\"a.txt\",\n", ":4: “{\"path\":\"a.txt\",”", "is damaged");
    fault(lines + "7\n", ":4:", "is damaged", "baseline create");
    fault(lines + lines.lines().findFirst().orElseThrow(), ":4:", "line 1 too");
    fault(lines.substring(lines.indexOf('\n') + 1), ":1:", "no beginning of a baseline");
    fault(lines.replace("baseline\":1", "baseline\":2"), ":1:", "another Copydesk, 1.2.0");
    fault(lines.replace("\"path\":\"sport/a.txt\",", ""), ":3:", "says no path");
    fault(lines.replace("sport/a.txt", "/sport/a.txt"), ":3:", "not told from the folder");
    fault(lines.replace("sport/a.txt", "../a.txt"), ":3:", "not told from the folder");
    fault(lines.replace("\"text\":\"teh\"", "\"text\":7"), ":2:", "says no text");
    fault(lines.replace("spelling/", "spelling "), ":2:", "the rule “spelling misspelled-word”");
    fault(lines.replace("\"note\"", "\"high\""), ":2:", "level “high”; there are error");
    fault(lines.replace("\"count\":1", "\"count\":0"), ":2:", "the count 0; a whole number");
    fault(lines.replace("\"count\":1,", ""), ":2:", "has the count “”");
    fault(lines.replace("\"count\":2", "\"count\":1"), ":3:", "2 findings");
    fault(lines.replace("\"findings\":[", "\"findings\":[7,"), ":2:", "a finding “7”");
    fault(lines.replace("\"findings\"", "\"found\""), ":2:", "no list of findings");
    fault(
        lines + lines.lines().skip(1).findFirst().orElseThrow().replace("\"teh\"", "\"Teh\""),
        ":4:",
        "the same words in the same file as line 2");
  }

  @Test
  void saysWhenItIsNoTextOrNotThere() throws Exception {
    fault(lines() + "a\u0000b\n", ":4:", "NUL");
    Files.write(file, new byte[] {'{', '}', '\n', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> BaselineFile.read(file)).hasMessageContaining(":1:");
    Files.writeString(file, lines());
    Files.write(file, new byte[] {(byte) 0xE9, '\n'}, java.nio.file.StandardOpenOption.APPEND);
    assertThatThrownBy(() -> BaselineFile.read(file)).hasMessageContaining(":4: “é” is not UTF-8");
    Files.writeString(file, lines(), StandardCharsets.UTF_16);
    assertThatThrownBy(() -> BaselineFile.read(file)).hasMessageContaining("UTF-16");
    Files.writeString(file, "\n");
    assertThatThrownBy(() -> BaselineFile.read(file)).hasMessageContaining("is empty");
    Files.delete(file);
    assertThatThrownBy(() -> BaselineFile.read(file)).hasMessage("there is no baseline " + file);
  }

  @Test
  void takesNoLineThatSaysTwoThings() throws Exception {
    fault(lines().replace("\"count\":2", "\"count\":2,\"count\":9"), ":3: ", "each name once");
    fault(lines().replace("sport/a.txt", "sport\\n/../../a.txt"), ":3: ", "is not told from");
  }

  @Test
  void writesToWhereALinkLeads() throws Exception {
    Path kept = Files.createDirectory(folder.resolve("kept")).resolve("known.jsonl");
    Files.writeString(kept, "");
    Files.createSymbolicLink(file, kept);
    String lines = lines();
    assertThat(file).isSymbolicLink();
    assertThat(kept).hasContent(lines);
  }
}
