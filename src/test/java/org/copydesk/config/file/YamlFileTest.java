package org.copydesk.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [ /a?b/ ]",
        "a: [/a{2,3}b/]",
        "a: [one, /[ab]c/]",
        "a: {/x?/: y}",
        "a: [/(a|b)]/]"
      })
  void saysThatAPatternInBracketsNeedsQuotationMarks(String text) {
    assertThat(fault(() -> read(text)))
        .hasMessageContaining("copydesk.yml:1:")
        .hasMessageContaining("put quotation marks around the text, as in [ '/a?b/' ]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.txt", "**/x", "*b", "@x", "%s is", "`x`"})
  void saysThatASignAtTheBeginningOfAValueNeedsQuotationMarks(String value) {
    for (String before : List.of("a: ", "a: [", "a:\n  - ")) {
      ConfigurationException fault = fault(() -> read(before + value));
      assertThat(fault)
          .hasMessageContaining(
              "takes a “%c” at the beginning of a value".formatted(value.charAt(0)))
          .hasMessageContaining("put quotation marks around the value");
      String last = before.substring(before.lastIndexOf('\n') + 1);
      assertThat(fault.getMessage()).contains(":%d: ".formatted(last.length() + 1));
    }
  }

  @Test
  void refusesAnAmpersandThatIsAMarkForNobody() throws ConfigurationException {
    assertThat(fault(() -> read("a: &c. is\n")))
        .hasMessageContaining("takes a “&” at the beginning of a value");
    assertThat(fault(() -> read("a: &c is\n")))
        .hasMessageStartingWith("copydesk.yml:1:4: “&c” is a mark of YAML")
        .hasMessageContaining("put quotation marks around the value");
    assertThat(read("a: &b c\nd: *b\n").require("d", "").asText()).isEqualTo("c");
  }

  @Test
  void saysOfAListWithoutAnEndWhatItAlwaysSaid() {
    assertThat(fault(() -> read("a: [b, c\nd: e\n"))).hasMessageContaining("this is no YAML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1;<<<<<<< HEAD;b: 2;=======;b: 3;>>>>>>> other | 2:1  | mark of a merge",
        "a: 1;b: x\u0007y                                  | 2:5  | character U+0007",
        "a: 1;b: x\u0085y                                  | 2:5  | character U+0085",
        "a: 1;b: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[    | 2:33 | nested deeper",
        "a: 1;b: \"never closed;c: 2                        | 2:4  | never closed",
      })
  void saysWhereAFileIsSpoilt(String text, String place, String reason) {
    assertThat(fault(() -> YamlFile.parse(FILE, text.replace(";", "\n"))))
        .hasMessageStartingWith("copydesk.yml:" + place + ": ")
        .hasMessageContaining(reason)
        .satisfies(e -> assertThat(((ConfigurationException) e).excerpt()).contains("^"));
  }

  @Test
  void saysWhichAliasIsOneTooMany() {
    String text = "a: &a [x]\nb:\n" + "- *a\n".repeat(60);
    assertThat(fault(() -> YamlFile.parse(FILE, text)))
        .hasMessageStartingWith("copydesk.yml:53:3: this is one alias too many");
  }

  @Test
  void turnsNothingAroundOnATerminal() {
    ConfigurationException fault =
        fault(() -> read("\"a\u202eb\": 1").refuseUnknown("it", List.of("c")));
    assertThat(fault.getMessage() + fault.excerpt())
        .doesNotContain("\u202e")
        .contains("a?b", "a b");
  }

  @Test
  @Timeout(20)
  void readsTensOfThousandsOfKeysAndEndlessNumbersInAMoment() throws ConfigurationException {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      keys.append("word").append(i).append(": x\n");
    }
    assertThat(read(keys.toString()).entries()).hasSize(100_000);
    YamlMapping number = read("a: " + "9".repeat(1_500_000));
    assertThat(fault(() -> number.require("a", "").asNumber(0, 100)))
        .hasMessageContaining("a number is expected");
    YamlMapping word = read("a: " + "x".repeat(1_500_000));
    assertThat(fault(() -> word.require("a", "").asOneOf(List.of("error", "x"))))
        .hasMessageContaining("is not one of");
  }

  @Test
  void knowsAKeyWithTwoLettersSwapped() {
    assertThat(fault(() -> read("utnil: 2027-01-31\n").refuseUnknown("it", List.of("until", "by"))))
        .hasMessageEndingWith("did you mean until?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules:\n  *: off\n", "rules:\n  **/a: off\n", "a: [*.bak]"})
  void saysThatAStarNeedsQuotationMarksInAKeyToo(String text) {
    assertThat(fault(() -> read(text))).hasMessageContaining("put quotation marks around");
  }
}
