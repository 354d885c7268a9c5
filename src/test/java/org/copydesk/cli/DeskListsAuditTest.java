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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole audit with a desk's own names, words and choices. */
class DeskListsAuditTest {

  private static final String STORY =
      """
      Council delays vote on the new harbour wall

      The city council put off its vote on the harbour wall on Monday, Senator John Tune said in
      Kiev after the meeting. Dont Brankovelle, the mayor, had asked for more time.

      "Nobody is against the wall," Netanyahoo told reporters. "We only want to know where it should
      stand, and whether the quayfront can be accomodated before the autumn."

      Mayor Brankovele left the meeting in Kiev's old town hall before the vote.
      """;

  @TempDir Path folder;
  private Path stories;
  private String out = "";
  private String err = "";

  @BeforeEach
  void writeStory() throws IOException {
    stories = Files.createDirectories(folder.resolve("in"));
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(stories.resolve("story.txt"), STORY);
  }

  private int audit(String... more) {
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
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            args.toArray(String[]::new));
    out = data.toString(StandardCharsets.UTF_8);
    err = log.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** The flagged words of spelling and names, as "text" or "text → suggestion". */
  private List<String> flagged() throws IOException {
    List<String> flagged = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out/findings.jsonl"))) {
      if (!line.contains("\"status\":\"absent\"")
          && (line.contains("\"rule\":\"names/") || line.contains("\"rule\":\"spelling/"))) {
        flagged.add(
            line.replaceAll(
                ".*\"text\":\"([^\"]*)\".*\"suggestions\":\\[\"([^\"]*)\".*", "$1 → $2"));
      }
    }
    return flagged;
  }

  @Test
  void flagsWhatTheDeskCallsWrongAndNothingThatItCallsRight() throws IOException {
    audit();
    assertThat(err).doesNotContain("of the desk");
    assertThat(flagged())
        .contains("Tune → Thune", "Dont → Don't", "accomodated → accommodated")
        .doesNotContain("Kiev → Kyiv");

    Path names =
        Files.writeString(
            stories.resolve("names.tsv"),
            "Kyiv\tKiev\r\nBrankovelle\t\tDont\tmayor\r\nNetanyahoo\r\nTune\r\n");
    Files.writeString(folder.resolve("dictionary.txt"), "# trade words\naccomodated\nquayfront\n");
    audit();
    assertThat(err)
        .contains("copydesk: names of the desk: 4, from " + names)
        .contains("copydesk: words of the desk: 2, from " + folder.resolve("dictionary.txt"));
    assertThat(flagged()).containsExactly("Kiev → Kyiv", "Brankovele → Brankovelle", "Kiev → Kyiv");
    assertThat(Files.readString(folder.resolve("out/documents.jsonl")))
        .contains("\"document\":\"story.txt\"")
        .contains("{\"document\":\"names.tsv\",\"verdict\":\"NOT_AUDITED\"");
  }

  @Test
  void takesTheListsThatAreNamed() throws IOException {
    Files.writeString(stories.resolve("names.tsv"), "Tune\n");
    Path other = Files.writeString(folder.resolve("other.tsv"), "Brankovelle\tBrankovele\n");
    Path words = Files.writeString(folder.resolve("words"), "dont\n");
    audit("--names", other.toString(), "--dictionary", words.toString());
    assertThat(err).contains("1, from " + other).contains("1, from " + words);
    assertThat(flagged())
        .contains("Brankovele → Brankovelle", "Tune → Thune")
        .doesNotContain("Dont → Don't");
    audit("--names", other.toString(), "--quiet");
    assertThat(err).isEmpty();
  }

  @Test
  void leavesMarketPricesToTheRegisterWhenAsked() throws IOException {
    Files.writeString(
        stories.resolve("market.txt"),
        STORY + "\nBrent crude fell 2.1% on Friday. The lights cut crashes by 18%.\n");
    audit("--no-market-data");
    String quiet = Files.readString(folder.resolve("out/findings.jsonl"));
    String register = Files.readString(folder.resolve("out/statistics.jsonl"));
    String rules = ruleSet();
    assertThat(quiet).contains("\"text\":\"18%\"").doesNotContain("\"text\":\"2.1%\"");
    assertThat(register).contains("\"text\":\"2.1%\",\"kind\":\"market\"");

    audit();
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
        .contains("\"text\":\"18%\"")
        .contains("\"text\":\"2.1%\"");
    assertThat(Files.readString(folder.resolve("out/statistics.jsonl"))).isEqualTo(register);
    assertThat(ruleSet()).as("runs of unlike choices are not compared").isNotEqualTo(rules);
  }

  private String ruleSet() throws IOException {
    return Files.readString(folder.resolve("out/run.json"))
        .replaceAll("(?s).*\"ruleSet\" : \"([^\"]*)\".*", "$1");
  }

  @Test
  void auditsNothingWhenAListIsMissingOrFaulty() throws IOException {
    assertThat(audit("--names", folder.resolve("none.tsv").toString())).isEqualTo(2);
    assertThat(err).contains("there is no list").contains("none.tsv; nothing was audited");

    Path names = Files.writeString(stories.resolve("names.tsv"), "Kyiv\tKiev\nKiev\n");
    assertThat(audit()).isEqualTo(2);
    assertThat(err)
        .contains(
            names
                + ":1: “Kyiv | Kiev” lists “Kiev” as a wrong form, which line 2 lists as right;"
                + " keep one of the two; nothing was audited");
    assertThat(out).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("work")).doesNotExist();
  }
}
