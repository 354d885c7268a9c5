package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that begin, show and look over the files of a desk. */
class DeskCommandsTest {

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void beginRepository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  private int run(Map<String, String> environment, String... args) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            environment,
            args);
    out = data.toString(StandardCharsets.UTF_8);
    err = log.toString(StandardCharsets.UTF_8);
    return code;
  }

  @Test
  void beginsAFileAndNeverOverwritesOne() throws IOException {
    assertThat(run(Map.of(), "init", folder.toString())).isZero();
    Path file = folder.resolve("copydesk.yml");
    assertThat(file).content().contains("# gate:").contains("#   fail-under: 60");
    Files.writeString(file, "out: mine\n");
    assertThat(run(Map.of(), "init", folder.toString())).isEqualTo(2);
    assertThat(err).contains("is there already and was left as it is");
    assertThat(file).hasContent("out: mine\n");
  }

  @Test
  void showsWhereEachValueWasSaid() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("copydesk.yml"),
            "out: mine\nworkers: 3\nrules: {style/*: off}\ngate:\n  fail-when: [\"words > 10\"]\n");
    Path names = Files.writeString(folder.resolve("names.tsv"), "Kyiv\n");
    int code =
        run(
            Map.of("COPYDESK_WORKERS", "5"),
            "config",
            "show",
            "--origin",
            "--fail-under",
            "70",
            folder.toString());
    assertThat(code).as(err).isZero();
    assertThat(out)
        .containsPattern("(?m)^out: \\S*mine *# \\Q" + file + "\\E:1$")
        .containsPattern("(?m)^workers: 5 *# COPYDESK_WORKERS$")
        .containsPattern("(?m)^  fail-under: 70 *# --fail-under$")
        .containsPattern("(?m)^  fail-when: \\[\"words > 10\"] *# \\Q" + file + "\\E:5$")
        .containsPattern("(?m)^names: \\[\\Q" + names + "\\E] *# found$")
        .containsPattern("(?m)^  verdict: fail *# default$")
        .containsPattern("(?m)^  style/\\*: off *# \\Q" + file + "\\E:3$");
    assertThat(run(Map.of(), "config", "show", "--json", folder.toString())).isZero();
    assertThat(out).contains("\"key\" : \"out\"").contains("\"says\" : \"off\"");
  }

  @Test
  void showsRulesAsTheDeskHasSetThem() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("copydesk.yml"),
            "rules:\n  style/*: off\n  statistics/*: {level: note, market-data: off}\n");
    assertThat(run(Map.of(), "rules", "--config", file.toString())).isZero();
    assertThat(out)
        .containsPattern("style/one-block +off ")
        .containsPattern("statistics/unsupported +note ");
    assertThat(run(Map.of(), "explain", "--config", file.toString(), "statistics/unsupported"))
        .isZero();
    assertThat(out)
        .contains("statistics/unsupported  (note)")
        .contains("Option market-data:\n  On or off, now off.")
        .contains("copydesk.yml:3:")
        .contains("Without that: error");
  }

  @Test
  void looksOverEveryFileAndSaysWhatIsBroken() throws IOException {
    assertThat(run(Map.of(), "doctor", folder.toString())).as(out).isZero();
    assertThat(out)
        .containsPattern("(?m)^ok +Java: ")
        .containsPattern("(?m)^ok +grammar engine: LanguageTool ")
        .contains("no copydesk.yml; none is needed");
    Files.writeString(folder.resolve("copydesk.yml"), "out: out\nwork-dir: work\n");
    Files.writeString(folder.resolve("names.tsv"), "Kyiv\tKiev\nKiev\n");
    Files.writeString(
        folder.resolve("copydesk-suppressions.yml"),
        "suppressions:\n  - {rule: style/*, files: a.txt, reason: old, until: 2001-01-31}\n");
    assertThat(run(Map.of(), "doctor", folder.toString())).isEqualTo(2);
    assertThat(out)
        .containsPattern("(?m)^broken +names and words: .*names.tsv:1: ")
        .containsPattern("(?m)^look +suppressions: expired: 1 of 1 ");
    assertThat(folder.resolve("work")).doesNotExist();
    Files.writeString(folder.resolve("copydesk.yml"), "outt: out\n");
    assertThat(run(Map.of(), "doctor", "--json", folder.toString())).isEqualTo(2);
    assertThat(out).contains("\"state\" : \"broken\"").contains("did you mean out");
  }
}
