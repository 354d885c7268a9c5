package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code copydesk rules test} and {@code copydesk rules try}. */
class RulesCommandTest {

  private static final String HOUSE =
      """
      rules:
        - id: plain-words
          kind: substitution
          level: error
          blocking: true
          swap: {utilise: use}
          flags: We [[utilise -> use]] it.
          accepts: We use it.
        - {id: hype, kind: existence, level: note, terms: [game-changing]}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... args) {
    out.reset();
    err.reset();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    return Copydesk.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        words);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path house(String yaml) throws IOException {
    return Files.writeString(folder.resolve("house.yml"), yaml);
  }

  private Path stories() throws IOException {
    Path stories = Files.createDirectories(folder.resolve("stories"));
    Files.writeString(
        stories.resolve("a.txt"),
        "Town opens the old hall again\n\n"
            + "The town said on Monday that it will utilise the old hall, said the mayor, Ann Smith.\n");
    Files.writeString(
        stories.resolve("b.txt"),
        "Town closes the new hall at last\n\n"
            + "The town will use the new hall no more, said the mayor, Ann Smith, on Tuesday.\n");
    return stories;
  }

  @Test
  void saysThatExamplesComeTrueAndWhichRulesHaveNone() throws IOException {
    assertThat(run("rules", "test", house(HOUSE))).isZero();
    assertThat(out())
        .contains("ok        house/plain-words  1 flagged, 1 accepted")
        .contains("untested  house/hype         no example says what it flags")
        .contains(
            "PASS: 2 rules, 1 do what their examples say, 0 do not, 1 have no example that is"
                + " flagged");
  }

  @Test
  void failsWhereAnExampleDoesNotComeTrue() throws IOException {
    Path file = house(HOUSE.replace("accepts: We use it.", "accepts: We utilise it."));
    assertThat(run("rules", "test", file)).isEqualTo(1);
    assertThat(out())
        .contains("broken    house/plain-words  1 of 2 examples do not come true")
        .contains(file + ":8: “We utilise it.” is to be accepted, but “utilise” is flagged")
        .contains("FAIL: 2 rules");
  }

  @Test
  void testsEveryFileOfAFolderForMachines() throws IOException {
    house(HOUSE);
    Files.writeString(
        Files.createDirectories(folder.resolve("Plain")).resolve("Odd.yml"),
        "extends: script\nmessage: x\n");
    assertThat(run("rules", "test", "--json", folder)).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out());
    assertThat(json.get("passed").asBoolean()).isTrue();
    assertThat(json.get("rules")).hasSize(2);
    assertThat(json.get("rules").get(0).get("result").asString()).isEqualTo("ok");
    assertThat(json.get("warnings").get(0).asString()).contains("vale/plain-odd is left out");
  }

  @Test
  void quotesTheLineThatIsWrong() throws IOException {
    assertThat(run("rules", "test", house("rules:\n  - {id: x, kind: existance}\n"))).isEqualTo(2);
    assertThat(err())
        .contains("house.yml:2:19: “existance” is not one of")
        .contains("  2 |   - {id: x, kind: existance}")
        .contains("^");
    assertThat(run("rules", "test", folder.resolve("none.yml"))).isEqualTo(2);
    assertThat(run("rules", "test")).isEqualTo(2);
  }

  @Test
  void namesARuleThatIsNotThere() throws IOException {
    assertThat(run("rules", "try", "style/stock-phrase", stories())).isEqualTo(2);
    assertThat(err()).contains("there is no rule and no file “style/stock-phrase”; did you mean");
    assertThat(run("rules", "try", house(HOUSE), folder.resolve("none"))).isEqualTo(2);
    assertThat(err()).contains("there is no file or folder");
  }

  @Test
  void tellsWhatANewRuleWouldHaveFlaggedAndWhatWouldFail() throws IOException {
    assertThat(run("rules", "try", "--quiet", house(HOUSE), stories())).isZero();
    assertThat(out())
        .containsPattern("house/hype +note +0 findings in 0 submissions")
        .containsPattern("house/plain-words +error +1 finding in 1 submission")
        .contains("1 finding in", "of 2 submissions", "in 1,000 words")
        .contains("1 submission would newly fail; 1 submission would change its verdict")
        .containsPattern("FAIL +was ")
        .contains("a.txt:3:38  house/plain-words")
        .contains("that it will ⟦utilise⟧ the old hall")
        .contains("The house writes “use”, not “utilise”.");
  }

  @Test
  void tellsWhatAChangeOfARuleChangesForMachines() throws IOException {
    Path before = Files.writeString(folder.resolve("before.yml"), HOUSE);
    Path now = house(HOUSE.replace("utilise: use", "old hall: hall").replace("error", "warning"));
    assertThat(run("rules", "try", now, stories(), "--instead-of", before, "--json", "--quiet"))
        .isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out());
    assertThat(json.get("findings").asInt()).isEqualTo(2);
    assertThat(json.get("more").asInt()).isEqualTo(2);
    assertThat(json.get("noMore").asInt()).isEqualTo(1);
    assertThat(json.get("newlyFail").asInt()).isZero();
    assertThat(json.get("changedVerdicts").asInt()).isEqualTo(1);
    assertThat(json.get("changes").get(0).get("before").asString()).isEqualTo("FAIL");
    assertThat(json.get("samples").get(0).get("text").asString()).isEqualTo("old hall");
  }

  private Path configured(String more) throws IOException {
    house(HOUSE);
    return Files.writeString(folder.resolve("copydesk.yml"), "house-rules: [house.yml]\n" + more);
  }

  @Test
  void testsTheRulesThatTheSettingsNameWhereNoFileIsNamed() throws IOException {
    assertThat(run("rules", "test", "--config", configured(""))).isZero();
    assertThat(out()).contains("ok        house/plain-words  1 flagged, 1 accepted");
    Path none = Files.writeString(folder.resolve("none.yml"), "out: reports\n");
    assertThat(run("rules", "test", "--config", none)).isEqualTo(2);
    assertThat(err()).contains("the desk's settings name no house rules; say which files to test");
  }

  @Test
  void triesARuleOfTheDeskByTheDesksSettings() throws IOException {
    configured("rules: {house/plain-words: note}\n");
    assertThat(run("rules", "try", "house/plain-words", stories())).isZero();
    assertThat(out())
        .containsPattern("house/plain-words +note +1 finding in 1 submission")
        .doesNotContain("house/hype")
        .contains("0 submissions would newly fail");
    assertThat(err()).contains("settings of the desk, from ");
    assertThat(folder.resolve("reports")).doesNotExist();
    assertThat(folder.resolve(".copydesk")).doesNotExist();
  }

  @Test
  void triesARuleThatIsOffAsIfItWereOn() throws IOException {
    configured("rules: {house/plain-words: off}\n");
    assertThat(run("rules", "try", "--quiet", "house/plain-words", stories())).isZero();
    assertThat(out()).containsPattern("house/plain-words +error +1 finding in 1 submission");
    assertThat(err()).contains("turned off by the desk, and tried as if on: house/plain-words");
  }

  @Test
  void comparesARuleOfAFileWithTheOneOfTheDeskThatHasItsId() throws IOException {
    configured("suppressions: known.yml\n");
    Files.writeString(
        folder.resolve("known.yml"),
        "suppressions:\n  - {rule: house/plain-words, files: stories/b.txt, reason: quoted}\n");
    Path changed =
        Files.writeString(
            folder.resolve("new.yml"),
            """
            rules:
              - {id: plain-words, kind: substitution, swap: {old hall: hall, new hall: hall}}
            """);
    assertThat(run("rules", "try", "--json", "--quiet", changed, stories())).isZero();
    assertThat(err())
        .contains("compared with the rules of the desk as they are: house/plain-words");
    JsonNode json = JsonMapper.builder().build().readTree(out());
    // "new hall" in b.txt is let stand; "utilise" is flagged no more.
    assertThat(json.get("findings").asInt()).isEqualTo(2);
    assertThat(json.get("more").asInt()).isEqualTo(2);
    assertThat(json.get("noMore").asInt()).isEqualTo(1);
    assertThat(json.get("changes").get(0).get("before").asString()).isEqualTo("FAIL");
  }

  @Test
  void tellsOnceAFileWhatOfAStyleIsLeftOut() throws IOException {
    Path style = Files.createDirectories(folder.resolve("styles/Plain"));
    for (int i = 1; i <= 8; i++) {
      Files.writeString(style.resolve("Odd" + i + ".yml"), "extends: script\nmessage: x\n");
    }
    Files.writeString(
        style.resolve("Word.yml"),
        "extends: existence\nmessage: \"'%s' is worn\"\ntokens: [utilise]\n");
    Path config =
        Files.writeString(
            folder.resolve("copydesk.yml"), "house-rules: [\"styles/Plain/*.yml\"]\n");
    Path reports = folder.resolve("reports");
    Path work = folder.resolve("work");
    run(
        "audit",
        stories(),
        "--config",
        config,
        "--out",
        reports,
        "--work-dir",
        work,
        "--exit-zero");
    assertThat(err().lines().filter(l -> l.contains(" is left out: "))).hasSize(5);
    assertThat(err())
        .contains("vale/plain-odd1 is left out")
        .contains("of 3 more files of house rules something is left out; \"copydesk rules test\"");
    assertThat(run("rules", "try", style.resolve("Odd1.yml"), stories())).isEqualTo(2);
    assertThat(err()).contains("holds no rule that can be tried: ", "runs a program");
    assertThat(run("rules", "try", "--quiet", "vale/plain-word", stories())).isZero();
    assertThat(out()).containsPattern("vale/plain-word +warning +1 finding in 1 submission");
  }
}
