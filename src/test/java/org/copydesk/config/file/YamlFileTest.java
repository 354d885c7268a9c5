package org.copydesk.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

  private static final Path FILE = Path.of("copydesk.yml");

  private static YamlMapping read(String text) throws ConfigurationException {
    return YamlFile.parse(FILE, text).root().orElseThrow().asMapping();
  }

  private static ConfigurationException fault(Reading reading) {
    return catchThrowableOfType(ConfigurationException.class, reading::read);
  }

  private interface Reading {
    void read() throws ConfigurationException;
  }

  @Test
  void readsValuesAsWhatIsAskedFor() throws ConfigurationException {
    YamlMapping root =
        read(
            """
            out: reports
            format: [xlsx, jsonl]
            one: xlsx
            allow-empty: off
            fail-under: 62.5
            until: 2027-01-31
            version: "1.10"
            """);
    assertThat(root.require("out", "").asText()).isEqualTo("reports");
    assertThat(root.require("format", "").asTexts()).containsExactly("xlsx", "jsonl");
    assertThat(root.require("one", "").asTexts()).containsExactly("xlsx");
    assertThat(root.require("allow-empty", "").asSwitch()).isFalse();
    assertThat(root.require("fail-under", "").asNumber(0, 100)).isEqualTo(62.5);
    assertThat(root.require("until", "").asDay()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(root.require("version", "").asText()).isEqualTo("1.10");
  }

  @Test
  void keepsTheWordNoAWordWhereATextIsAskedFor() throws ConfigurationException {
    assertThat(read("terms: [No, on, 007]").require("terms", "").asTexts())
        .containsExactly("No", "on", "007");
  }

  @Test
  void pointsAtAKeyThatNobodyReads() {
    ConfigurationException fault =
        fault(
            () ->
                read("out: a\ngate:\n  fail-undr: 80\n")
                    .require("gate", "")
                    .asMapping()
                    .refuseUnknown("the gate", List.of("fail-under", "fail-on")));
    assertThat(fault)
        .hasMessage(
            "copydesk.yml:3:3: there is no key “fail-undr” of the gate; did you mean fail-under?");
    assertThat(fault.excerpt()).isEqualTo("  3 |   fail-undr: 80%n    |   ^".formatted());
  }

  @Test
  void tellsWhereAKeyStoodBefore() {
    assertThat(fault(() -> read("out: a\nwork-dir: b\nout: c\n")))
        .hasMessage(
            "copydesk.yml:3:1: “out” stands a second time, after line 1; keep one of the two");
  }

  @Test
  void saysWhichWordsThereAre() {
    assertThat(fault(() -> read("a: eror").require("a", "").asOneOf(List.of("error", "note"))))
        .hasMessage("copydesk.yml:1:4: “eror” is not one of error, note; did you mean error?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [1, 2",
        "a: b: c",
        "a:\n\t- b",
        "a: \"unclosed",
        "a: &x [*x]",
        "a: !!java.net.URL [\"http://example.org\"]",
        "a: 1\n---\nb: 2",
        "<<: {a: 1}",
        "? [a, b]\n: c",
        "a: *nobody",
      })
  void refusesWhatItDoesNotUnderstandWithItsPlace(String text) {
    assertThat(fault(() -> YamlFile.parse(FILE, text)))
        .hasMessageMatching("(?s)copydesk\\.yml:\\d+:\\d+: .+")
        .satisfies(e -> assertThat(((ConfigurationException) e).excerpt()).contains("^"));
  }

  @Test
  void isNotBlownUpByAliases() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
    }
    assertThatThrownBy(() -> YamlFile.parse(FILE, bomb.toString()))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void takesAnEmptyFileForNothingSaid() throws ConfigurationException {
    assertThat(YamlFile.parse(FILE, "").root()).isEmpty();
    assertThat(YamlFile.parse(FILE, "# only a remark\n").root()).isEmpty();
  }

  @Test
  void showsNoControlCharactersOfALine() {
    ConfigurationException fault =
        fault(() -> read("a: \"x\\e\"\nb: 1\n").refuseUnknown("it", List.of("b")));
    assertThat(fault.excerpt()).doesNotContain("\u001b");
  }

  @Test
  void marksThePlaceInALongLine() {
    String line = "a: [" + "word, ".repeat(200) + "{}]";
    ConfigurationException fault = fault(() -> read(line).require("a", "").asTexts());
    String[] shown = fault.excerpt().split("\\R");
    assertThat(shown[0].charAt(shown[1].indexOf('^'))).isEqualTo('{');
  }

  @Test
  void saysThatAStarNeedsQuotes() {
    assertThat(fault(() -> read("rules:\n  *: off\n")))
        .hasMessage(
            "copydesk.yml:2:3: a word that begins with a star needs quotes around it in YAML");
    assertThat(fault(() -> read("ignore: [*.bak]\n")))
        .hasMessage(
            "copydesk.yml:1:10: a word that begins with a star needs quotes around it in YAML");
    assertThat(fault(() -> read("files: **/live.txt\n")))
        .hasMessage(
            "copydesk.yml:1:8: a word that begins with a star needs quotes around it in YAML");
  }

  @Test
  void pointsAtTheQuotationMarkThatIsNeverClosed() {
    assertThat(fault(() -> read("out: \"reports\nformat: xlsx\n")))
        .hasMessage("copydesk.yml:1:6: a quotation mark is opened here and never closed; close it");
  }

  @Test
  void knowsAKeyWithTwoLettersSwapped() {
    assertThat(fault(() -> read("utnil: 2027-01-31\n").refuseUnknown("it", List.of("until", "by"))))
        .hasMessageEndingWith("did you mean until?");
  }
}
