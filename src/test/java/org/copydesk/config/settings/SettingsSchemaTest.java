package org.copydesk.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.job.CheckDiscovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What the schema takes is what the program takes, and the other way round. */
class SettingsSchemaTest {

  private static final RuleCatalogue RULES = CheckDiscovery.catalogue();

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(SettingsSchema.of(RULES));

  private static final String EVERYTHING =
      """
      out: reports
      work-dir: .copydesk
      format: [xlsx, html]
      workers: 2
      allow-empty: false
      names: [names.tsv, more.tsv]
      dictionary: dictionary.txt
      decisions: copydesk-decisions.jsonl
      suppressions: copydesk-suppressions.yml
      baseline: copydesk-baseline.jsonl
      inline-ignores: off
      ignore: ["drafts/**"]
      house-rules: [house.yml, "styles/*.yml"]
      gate:
        verdict: review
        fail-under: 60.5
        fail-on: error
        fail-when: ["figures > 20", "new errors > 0"]
        max-not-audited: 0
      rules:
        "*": on
        style/*: off
        language/some-rule-of-the-engine: note
        names/unverified-name: warning
        statistics/unsupported: {level: error, blocking: true, market-data: off}
      overrides:
        - files: "sport/**"
          rules: {style/*: off}
          gate: {fail-under: 70, fail-when: "words > 900"}
        - files: ["a/**", "b/**"]
          rules:
      """;

  private static boolean fitsTheSchema(String yaml) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    String json = JsonMapper.builder().build().writeValueAsString(read);
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  private static List<String> faults(String yaml) {
    try {
      ConfigurationFile.parse(Path.of("copydesk.yml"), yaml).rules(RULES);
      return List.of();
    } catch (ConfigurationException e) {
      return List.of(String.valueOf(e.getMessage()), e.excerpt());
    }
  }

  @Test
  void bothTakeAFileInWhichEverythingIsSaid() {
    assertThat(faults(EVERYTHING)).isEmpty();
    assertThat(fitsTheSchema(EVERYTHING)).isTrue();
  }

  @Test
  void bothTakeWhatInitWritesAndWhatItShowsAsComments() {
    assertThat(faults(SettingsTemplate.text())).isEmpty();
    assertThat(fitsTheSchema(SettingsTemplate.text())).isTrue();
    String said =
        SettingsTemplate.text().replaceAll("(?m)^# (?=( *[a-z-]+:( |$)| *- files: ))", "");
    assertThat(said).contains("\nout: reports\n").contains("\n  - files: \"sport/**\"\n");
    // Lines of explanation that look like a key would be a fault here.
    assertThat(faults(said)).isEmpty();
    assertThat(fitsTheSchema(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outt: reports",
        "out: [a, b]",
        "out: {a: b}",
        "format: [xlsx, xls]",
        "workers: two",
        "workers: 0",
        "workers: \"2\"",
        "workers: 1.5",
        "allow-empty: maybe",
        "inline-ignores: sometimes",
        "fail-under: 60",
        "gate: {fail-under: 101}",
        "gate: {fail-under: high}",
        "gate: {fail-on: fatal}",
        "gate: {verdict: bad}",
        "gate: {max-not-audited: -1}",
        "gate: [fail-under]",
        "gate: {fail: 1}",
        "rules: [style/*]",
        "rules: {stile/*-x: off, style/unknown: off}",
        "rules: {style/unknown: off}",
        "rules: {style/one-block: loud}",
        "rules: {style/one-block: {loud: true}}",
        "rules: {style/one-block: {blocking: perhaps}}",
        "rules: {style/one-block: {market-data: off}}",
        "rules: {statistics/unsupported: {market-data: 3}}",
        "overrides: [{rules: {style/*: off}}]",
        "overrides: [{files: []}]",
        "overrides: [{files: \"a/**\", gate: {max-not-audited: 1}}]",
        "overrides: [{files: \"a/**\", out: b}]",
        "- out: reports",
      })
  void bothRefuse(String yaml) {
    assertThat(faults(yaml)).as("the program, of %s", yaml).isNotEmpty();
    assertThat(fitsTheSchema(yaml)).as("the schema, of %s", yaml).isFalse();
  }
}
