package org.copydesk.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.RuleSettings;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFileTest {

  private static final RuleCatalogue RULES = CheckDiscovery.catalogue();

  @TempDir Path folder;

  private static ConfigurationFile parse(String yaml) throws ConfigurationException {
    return ConfigurationFile.parse(Path.of("copydesk.yml"), yaml);
  }

  private static RuleSettings rules(String yaml) throws ConfigurationException {
    return parse(yaml).rules(RULES).settings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ot: a                                | copydesk.yml:1:1: there is no key “ot” of the configuration; did you mean out
          workers: two                         | copydesk.yml:1:10: a whole number from 1 is expected here, not “two”
          workers: '2'                         | copydesk.yml:1:10: a whole number from 1 is expected here, not “2”; leave out the quotes
          fail-under: 60                       | copydesk.yml:1:1: “fail-under” belongs under “gate:”
          format: [xlsx, htm]                  | copydesk.yml:1:16: one of xlsx, html, jsonl, sarif, gitlab, junit, github, markdown, note is expected here, not “htm”; did you mean html?
          ignore: /drafts                      | "/drafts" begins at no folder here
          rules: {style/one-blok: off}         | copydesk.yml:1:9: there is no rule “style/one-blok”; did you mean style/one-block
          rules: {Style/one-block: off}        | did you mean style/one-block
          rules: {style/one-block: of}         | “of” is not one of off, on, error, warning, note; did you mean off
          rules: {style/one-block: {leve: off}} | there is nothing called “leve” to say about style/one-block; did you mean level?
          rules: {style/one-block: }           | nothing is said about “style/one-block”
          rules: {style/one-block: {blocking: true, level: note}} | copydesk.yml:1:27: only errors block: “style/one-block” at the level note
          rules: {style/one-block: {level: warning, blocking: true}} | copydesk.yml:1:43: only errors block
          overrides: [{files: a, rules: {style/*: {blocking: true}}}] | holds for all files
          overrides: [{files: a, rules: {statistics/*: {market-data: off}}}] | is chosen for all files
          out: a\\tb: c                        | a colon stands where none may
          """)
  void quotesWhatCannotBeMeant(String yaml, String message) {
    assertThatThrownBy(() -> rules(yaml.replace("\\t", "\t")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .satisfies(
            e -> assertThat(((ConfigurationException) e).excerpt()).contains("1 | ").contains("^"));
  }

  @Test
  void letsALaterLineSpeakBeforeAnEarlierOneAndSomeFilesBeforeAll() throws Exception {
    RuleSettings settings =
        rules(
            """
            overrides:
              - files: "sport/**"
                rules: {style/one-block: error}
            rules:
              style/*: off
              style/stock-phrases: warning
            """);
    RuleId oneBlock = new RuleId("style/one-block");
    RuleId phrases = new RuleId("style/stock-phrases");
    assertThat(settings.level("a.txt", oneBlock, Level.NOTE)).isEmpty();
    assertThat(settings.level("a.txt", phrases, Level.NOTE)).contains(Level.WARNING);
    assertThat(settings.level("sport/a.txt", oneBlock, Level.NOTE)).contains(Level.ERROR);
    assertThat(settings.level("sport/a.txt", phrases, Level.NOTE)).contains(Level.WARNING);
  }

  @Test
  void asksARuleThatIsOnInSomeFiles() throws Exception {
    var card = RULES.find(new RuleId("style/one-block")).orElseThrow();
    assertThat(rules("rules: {style/*: off}").isOff(card)).isTrue();
    assertThat(
            rules("{rules: {style/*: off}, overrides: [{files: a, rules: {style/*: on}}]}")
                .isOff(card))
        .isFalse();
    var family = RULES.find(new RuleId("language/any-rule")).orElseThrow();
    assertThat(rules("rules: {\"*\": off}").isOff(family)).isTrue();
    assertThat(rules("rules: {\"*\": off, language/one: note}").isOff(family)).isFalse();
  }

  /** Only errors fail a submission by themselves. */
  @Test
  void showsHowARuleIsMadeToBlock() throws Exception {
    List<RuleSettings.Line> lines =
        rules("rules:\n" + Section.RULES.example().indent(2)).lines().stream()
            .filter(line -> line.blocking().orElse(false))
            .toList();
    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.level().orElse(Level.ERROR)).isEqualTo(Level.ERROR));
  }

  @Test
  void tellsPathsFromItsOwnFolder() throws Exception {
    Files.createDirectories(folder.resolve("desk/sub"));
    Path file = folder.resolve("desk/copydesk.yml");
    Files.writeString(file, "out: sub/reports\nnames: ../names.tsv\n");
    DeskSettings desk =
        DeskSettings.read(
            new Layer(), Optional.empty(), Map.of(), List.of(folder.resolve("desk/sub")));
    assertThat(desk.settings().value(AuditSettings.OUT))
        .contains(folder.resolve("desk/sub/reports"));
    assertThatThrownBy(() -> desk.deskFiles(AuditSettings.NAMES, "names.tsv"))
        .hasMessageContaining("copydesk.yml:2:8: there is no file " + folder.resolve("names.tsv"));
  }

  @Test
  void findsHouseRulesByGlobInTheOrderOfTheirNames() throws Exception {
    Files.createDirectories(folder.resolve("styles/deep"));
    for (String name : List.of("styles/b.yml", "styles/a.yml", "styles/deep/c.yml", "own.yml")) {
      Files.writeString(folder.resolve(name), "rules: []\n");
    }
    Path file = folder.resolve("copydesk.yml");
    Files.writeString(file, "house-rules: [own.yml, \"styles/*.yml\"]\n");
    assertThat(desk(file).houseRules())
        .extracting(p -> folder.relativize(p).toString())
        .containsExactly("own.yml", "styles/a.yml", "styles/b.yml");
    Files.writeString(file, "house-rules: \"stiles/*.yml\"\n");
    assertThatThrownBy(() -> desk(file).houseRules())
        .hasMessageContaining("copydesk.yml:1:14: no file is meant by");
  }

  private static DeskSettings desk(Path file) throws ConfigurationException {
    return DeskSettings.read(new Layer(), Optional.of(file), Map.of(), List.of());
  }

  @Test
  void saysWhatTheFileIsWhenItIsNoText() throws IOException {
    Path file = folder.resolve("copydesk.yml");
    Files.write(file, "out: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> desk(file)).hasMessageContaining(":1: ").hasMessageContaining("UTF-8");
    Files.writeString(file, "out: a\n---\nout: b\n");
    assertThatThrownBy(() -> desk(file)).hasMessageContaining("a second document begins here");
    Files.writeString(file, "out: a\nout: b\n");
    assertThatThrownBy(() -> desk(file)).hasMessageContaining("stands a second time, after line 1");
  }

  @Test
  void readsListsFromTheEnvironmentAtCommasOutsideOfBraces() throws Exception {
    Settings settings =
        new Settings(
            List.of(
                EnvironmentVariables.read(
                    Map.of("COPYDESK_FORMAT", "xlsx, html", "COPYDESK_IGNORE", "{a,b}/**,*.bak"))));
    assertThat(settings.values(AuditSettings.FORMAT)).containsExactly("xlsx", "html");
    assertThat(settings.values(AuditSettings.IGNORE))
        .extracting(Object::toString)
        .containsExactly("{a,b}/**", "*.bak");
  }
}
