package org.copydesk.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.SuppressionsFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.job.CheckDiscovery;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What the schemas of the other files take is what the program takes. */
class DeskFileSchemasTest {

  @TempDir Path folder;

  private static boolean fits(String schema, String yaml) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema)
        .validate(JsonMapper.builder().build().writeValueAsString(read), InputFormat.JSON)
        .isEmpty();
  }

  private boolean isRead(String name, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve(name), yaml);
    try {
      if (name.startsWith("house")) {
        HouseRulesFile.read(List.of(file));
      } else {
        SuppressionsFile.read(file, CheckDiscovery.catalogue());
      }
      return true;
    } catch (ConfigurationException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | rules: [{id: worn, kind: existence, terms: [paradigm shift], level: error}]
          true  | rules: [{id: house/worn, kind: substitution, swap: {utilise: use}, files: 'a/**'}]
          true  | rules: [{id: long, kind: limit, of: words, per: sentence, max: 40}]
          false | rules: [{id: worn, terms: [paradigm shift]}]
          false | rules: [{id: worn, kind: existense, terms: [paradigm shift]}]
          false | rules: [{id: worn, kind: existence, terms: [paradigm shift], max: 3}]
          false | rules: [{id: worn, kind: existence, terms: [paradigm shift], level: loud}]
          false | rules: [{id: worn, kind: existence, terms: [paradigm shift], leval: error}]
          false | rule: []
          """)
  void houseRules(boolean right, String yaml) throws IOException {
    assertThat(isRead("house.yml", yaml)).as("the program").isEqualTo(right);
    assertThat(fits(DeskFileSchemas.houseRules(), yaml)).as("the schema").isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | suppressions: [{rule: style/*, files: 'sport/**', reason: ours}]
          true  | suppressions: [{text: [colour], reason: ours, by: me, until: '2031-01-31'}]
          false | suppressions: [{rule: style/*}]
          false | suppressions: [{reason: ours}]
          false | suppressions: [{rule: style/*, reason: ours, till: '2031-01-31'}]
          false | suppression: []
          """)
  void suppressions(boolean right, String yaml) throws IOException {
    assertThat(isRead("suppressions.yml", yaml)).as("the program").isEqualTo(right);
    assertThat(fits(DeskFileSchemas.suppressions(), yaml)).as("the schema").isEqualTo(right);
  }
}
