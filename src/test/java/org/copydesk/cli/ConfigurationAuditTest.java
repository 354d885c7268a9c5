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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole audit by what a desk writes in {@code copydesk.yml}. */
class ConfigurationAuditTest {

  private static final String STORY =
      """
      Council delays vote on the new harbour wall

      The city council put off its vote on the harbour wall on Monday, which pleased the mayor, Dont
      Brankovelle. The wall would cut floods by 37% within two years, and the quay could be
      accomodated before the autumn.
      """;

  @TempDir Path folder;
  private Path stories;
  private String out = "";
  private String err = "";

  @BeforeEach
  void writeStories() throws IOException {
    stories = Files.createDirectories(folder.resolve("desk/stories"));
    Files.createDirectory(folder.resolve("desk/.git"));
    Files.writeString(stories.resolve("story.txt"), STORY);
    Files.createDirectories(stories.resolve("sport"));
    Files.writeString(stories.resolve("sport/match.txt"), STORY);
  }

  private Path configure(String yaml) throws IOException {
    return Files.writeString(folder.resolve("desk/copydesk.yml"), yaml);
  }

  private int audit(Map<String, String> environment, String... more) {
    List<String> args = new ArrayList<>(List.of("audit", stories.toString(), "--format", "jsonl"));
    args.addAll(List.of(more));
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            environment,
            args.toArray(String[]::new));
    out = data.toString(StandardCharsets.UTF_8);
    err = log.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** Rule and level of the findings in one file, sorted. */
  private List<String> found(String document) throws IOException {
    return Files.readAllLines(folder.resolve("desk/out/findings.jsonl")).stream()
        .filter(line -> line.contains("\"document\":\"" + document + "\""))
        .map(line -> line.replaceAll(".*\"rule\":\"([^\"]*)\",\"level\":\"([^\"]*)\".*", "$1 $2"))
        .sorted()
        .toList();
  }

  @Test
  void auditsAsTheFileSays() throws IOException {
    configure(
        """
        out: out
        work-dir: work
        ignore: ["stories/drafts/**"]
        gate:
          verdict: fail
        rules:
          spelling/*: off
          spelling/misspelled-word: note
          statistics/unsupported: {level: warning, market-data: off}
        overrides:
          - files: "stories/sport/**"
            rules: {statistics/*: off}
        """);
    Files.createDirectories(stories.resolve("drafts"));
    Files.writeString(stories.resolve("drafts/later.txt"), STORY);
    assertThat(audit(Map.of())).as(err).isIn(0, 1);
    assertThat(err).contains("settings of the desk, from ").contains("copydesk.yml");
    assertThat(found("story.txt"))
        .contains("spelling/misspelled-word note", "statistics/unsupported warning");
    assertThat(found("sport/match.txt"))
        .contains("spelling/misspelled-word note")
        .noneMatch(f -> f.startsWith("statistics/"));
    assertThat(Files.readString(folder.resolve("desk/out/documents.jsonl")))
        .contains("\"document\":\"drafts/later.txt\",\"verdict\":\"NOT_AUDITED\"")
        .contains("The settings say to ignore it.");
  }

  @Test
  void tellsOfGlobsThatNameNoFileAndOfWhatTheyMayHaveMeant() throws IOException {
    Files.createDirectories(folder.resolve("desk/wire"));
    configure(
        """
        out: out
        work-dir: work
        ignore: ["*.bak", "drafts/**", "stories/sport/match.txt"]
        overrides:
          - files: ["stories/**", "sport/**"]
            rules: {style/*: off}
          - files: "wire/**"
            rules: {style/*: off}
        """);
    audit(Map.of());
    assertThat(err)
        .contains(
            "copydesk.yml:5: \"sport/**\" of \"overrides\" names no file of this run; globs are")
        .contains("told from " + folder.resolve("desk") + ". Did you mean stories/sport/**?")
        .contains("copydesk.yml:3: \"drafts/**\" of \"ignore\" names no file")
        .doesNotContain("Did you mean stories/drafts", "\"wire/**\"", "\"stories", "\"*.bak\"");
    audit(Map.of(), "--quiet");
    assertThat(err).doesNotContain("names no file");
  }

  @Test
  void letsFlagsSpeakBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    configure("out: of-file\nwork-dir: work\ngate: {fail-under: 1, verdict: none}\n");
    Path ofVariable = folder.resolve("of-variable");
    Path ofFlag = folder.resolve("of-flag");
    audit(Map.of("COPYDESK_OUT", ofVariable.toString(), "COPYDESK_FAIL_UNDER", "100"));
    assertThat(out).contains("under 100");
    assertThat(ofVariable.resolve("findings.jsonl")).exists();
    audit(
        Map.of("COPYDESK_OUT", ofVariable.toString(), "COPYDESK_FAIL_UNDER", "100"),
        "--out",
        ofFlag.toString(),
        "--fail-under",
        "99");
    assertThat(out).contains("under 99");
    assertThat(ofFlag.resolve("findings.jsonl")).exists();
    assertThat(folder.resolve("desk/of-file")).doesNotExist();
  }

  @Test
  void leavesMarketPricesOutWhereTheDeskChoseSo() throws IOException {
    Files.writeString(
        stories.resolve("markets.txt"), STORY + "\nBrent crude fell 2.1% on Friday.\n");
    configure("out: out\nwork-dir: work\n");
    audit(Map.of());
    Path findings = folder.resolve("desk/out/findings.jsonl");
    assertThat(findings).content().contains("\"text\":\"2.1%\"");
    configure("out: out\nwork-dir: work\nrules: {statistics/*: {market-data: off}}\n");
    audit(Map.of());
    assertThat(Files.readAllLines(findings))
        .anyMatch(l -> l.contains("\"text\":\"37%\""))
        .filteredOn(l -> l.contains("\"2.1%\""))
        .allMatch(l -> l.contains("\"status\":\"absent\",\"byRules\":true"));
  }

  @Test
  void quotesTheLineThatCannotBeMeantAndAuditsNothing() throws IOException {
    Path file = configure("out: out\nwork-dir: work\nrules:\n  stile/*: off\n");
    assertThat(audit(Map.of())).isEqualTo(2);
    assertThat(err)
        .contains(
            file + ":4:3: there is no rule “stile/*”; did you mean style/*? Nothing was audited")
        .contains("  4 |   stile/*: off\n    |   ^")
        .doesNotContain("--help");
    assertThat(folder.resolve("desk/out")).doesNotExist();
  }

  @Test
  void saysWhichVariableCannotBeMeant() throws IOException {
    assertThat(audit(Map.of("COPYDESK_WORKERS", "many"))).isEqualTo(2);
    assertThat(err)
        .contains(
            "the environment variable COPYDESK_WORKERS wants a whole number from 1, not “many”");
    assertThat(audit(Map.of("COPYDESK_WORKER", "2"))).isEqualTo(2);
    assertThat(err)
        .contains("COPYDESK_WORKER")
        .contains("did you mean COPYDESK_WORKERS? If not, unset it");
  }
}
