package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.copydesk.check.HouseRules;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.finding.RuleId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files of house rules are read, and what is said of those that cannot be used. */
class HouseRulesFileTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void namesAFile() {
    file = folder.resolve("house.yml");
  }

  private HouseRulesFile read(String yaml) throws IOException, ConfigurationException {
    Files.writeString(file, yaml);
    return HouseRulesFile.read(List.of(file));
  }

  private ConfigurationException fault(String yaml) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(yaml));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {id: x, kind: existance, terms: [a]}            | 1:23 | “existance” is not one of | did you mean existence?
          {id: x, kind: existence, term: [a]}             | 1:34 | there is no key “term” of a house rule | did you mean terms?
          {id: x, kind: existence, swap: {a: b}}          | 1:34 | a rule of the kind existence has no “swap” | it has terms, instead
          {id: x, kind: existence}                        | 1:9  | “terms:” is missing here | what is looked for
          {kind: existence, terms: [a]}                   | 1:9  | “id:” is missing here | kebab-case
          {id: x, terms: [a]}                             | 1:9  | “kind:” is missing here | existence, substitution
          {id: Worn Phrases, kind: existence, terms: [a]} | 1:14 | “Worn Phrases” is no name of a house rule | “worn-phrases”
          {id: style/x, kind: existence, terms: [a]}      | 1:14 | “style/x” is no name of a house rule | “x”
          {id: x, kind: existence, terms: []}             | 1:41 | at least one term | leave the key out
          {id: x, kind: existence, terms: [/a(b/]}        | 1:42 | this is no pattern (missing closing ) at “a(b”) | mend it
          {id: x, kind: existence, terms: ["/a(?=b)/"]}   | 1:42 | (?=…) looks at what stands around | exceptions
          {id: x, kind: existence, terms: ["/(?<!b)a/"]}  | 1:42 | (?<!…) looks at what stands around | exceptions
          {id: x, kind: existence, terms: ["/(?>b)a/"]}   | 1:42 | (?>…) is not known here | (?:…)
          {id: x, kind: existence, terms: ['/(a) \\1/']}   | 1:42 | \\1 means words that were found before | repetition
          {id: x, kind: existence, terms: ["/((a{99}){99}){99}/"]} | 1:42 | repeats too much | smaller numbers
          {id: x, kind: existence, terms: [a], level: bad} | 1:53 | “bad” is not one of note, warning, error | note
          {id: x, kind: existence, terms: [a], scope: hedline} | 1:53 | there is no place “hedline” | did you mean headline?
          {id: x, kind: existence, terms: [a], quotes: on} | 1:54 | “on” is not one of in, out, only | out
          {id: x, kind: existence, terms: [a], message: "%s %s"} | 1:55 | asks for 2 values, but there is 1 | leave the last %s out
          {id: x, kind: existence, terms: [a], files: /a}  | 1:53 | begins at no folder | sport/**
          {id: x, kind: existence, terms: [a], accepts: "[[a]]"} | 1:55 | an example that is accepted has nothing between brackets | below flags
          {id: x, kind: existence, terms: [a], nonword: 1} | 1:55 | true or false is expected | not
          {id: x, kind: substitution, swap: {}}           | 1:43 | at least one pair is expected | utilise: use
          {id: x, kind: occurrence, terms: [a]}           | 1:9  | needs “min:”, “max:” or both | write one of them
          {id: x, kind: occurrence, terms: [a], min: 3, max: 2} | 1:60 | max is less than min | nothing could keep to both
          {id: x, kind: consistency, either: {a: }}       | 1:45 | the other form is missing | behind the colon
          {id: x, kind: conditional, first: /a/}          | 1:9  | “second:” is missing here | what first needs
          {id: x, kind: capitalization, match: titel}     | 1:46 | “titel” is not one of title, sentence | lower, upper
          {id: x, kind: required, element: byline, terms: [a]} | 1:57 | “terms” is for “element: words” | change the element
          {id: x, kind: limit, of: words, max: many}      | 1:46 | a number is expected here | not
          {id: x, kind: limit, of: paragraphs, max: 3}    | 1:34 | paragraphs are counted in a text | per: text
          """)
  void saysOfEveryFaultWhereItIsAndWhatToDo(String rule, String place, String what, String todo) {
    ConfigurationException fault = fault("rules: [" + rule.strip() + "]\n");
    assertThat(fault).as(rule).isNotNull();
    assertThat(fault.getMessage()).startsWith(file + ":" + place + ": ").contains(what, todo);
    assertThat(fault.excerpt()).contains("^").contains("rules: [");
  }

  @Test
  void refusesAFileThatHoldsNoRules() {
    assertThat(fault("").getMessage()).contains("holds no house rules", "“rules:”");
    assertThat(fault("- a\n").getMessage()).contains("keys with values are expected");
    assertThat(fault("rule:\n  - {}\n").getMessage()).contains("did you mean rules?");
    assertThatThrownBy(() -> HouseRulesFile.read(List.of(folder.resolve("none.yml"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is no house rules");
  }

  @Test
  void refusesTwoRulesOfOneName() throws IOException {
    String rule = "  - {id: x, kind: existence, terms: [a]}\n";
    assertThat(fault("rules:\n" + rule + rule).getMessage())
        .startsWith(file + ":3:")
        .contains("house/x is the name of the rule at " + file + ":2");
    Path other = Files.writeString(folder.resolve("other.yml"), "rules:\n" + rule);
    assertThatThrownBy(
            () -> {
              Files.writeString(file, "rules:\n" + rule);
              HouseRulesFile.read(List.of(file, other));
            })
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(other + ":2")
        .hasMessageContaining(file + ":2");
  }

  @Test
  void readsAFileThatIsNamedTwiceOnce() throws Exception {
    Files.writeString(file, "rules:\n  - {id: x, kind: existence, terms: [a]}\n");
    assertThat(HouseRulesFile.read(List.of(file, folder.resolve("./house.yml"))).written())
        .hasSize(1);
  }

  @Test
  void readsNothingFromNoFiles() throws Exception {
    assertThat(HouseRulesFile.read(List.of()).rules()).isEqualTo(HouseRules.NONE);
  }

  @Test
  void hasTheSameContentWhateverCommentsAndQuotationMarksThereAre() throws Exception {
    String content =
        read("rules:\n  - {id: x, kind: existence, terms: [a, b]}\n").rules().content();
    assertThat(
            read("# why\nrules:\n- id: 'x'\n  kind: existence\n  terms:\n  - a\n  - \"b\"\n")
                .rules()
                .content())
        .isEqualTo(content);
    assertThat(read("rules:\n  - {id: x, kind: existence, terms: [a, c]}\n").rules().content())
        .isNotEqualTo(content);
  }

  @Test
  void knowsWhichRulesAreForOtherFiles() throws Exception {
    HouseRules rules =
        read("""
                rules:
                  - {id: everywhere, kind: existence, terms: [a]}
                  - {id: sport, kind: existence, terms: [b], files: "sport/**"}
                  - {id: two, kind: existence, terms: [c], files: ["*.md", "wire/"]}
                """)
            .rules();
    assertThat(rules.reaches().get(0).folder()).isEqualTo(folder.toAbsolutePath().normalize());
    assertThat(rules.silentIn(f -> "sport/a.txt")).containsExactly(new RuleId("house/two"));
    assertThat(rules.silentIn(f -> "wire/x/a.txt")).containsExactly(new RuleId("house/sport"));
    assertThat(rules.silentIn(f -> "a.txt"))
        .containsExactlyInAnyOrder(new RuleId("house/sport"), new RuleId("house/two"));
    assertThat(rules.silentIn(f -> "sport/a.md")).isEmpty();
  }

  @Test
  void putsRulesInThePlaceOfThoseWithTheirIds() throws Exception {
    HouseRules desk =
        read("""
                rules:
                  - {id: stays, kind: existence, terms: [a]}
                  - {id: sport, kind: existence, terms: [b], files: "sport/**"}
                """)
            .rules();
    HouseRules changed = read("rules:\n  - {id: sport, kind: existence, terms: [c]}\n").rules();
    HouseRules now = desk.with(changed);
    assertThat(now.checks())
        .extracting(c -> c.card().id())
        .containsExactly("house/stays", "house/sport");
    assertThat(now.checks().get(1)).isSameAs(changed.checks().get(0));
    assertThat(now.reaches()).isEmpty();
    assertThat(now.content()).isNotEqualTo(desk.content());
    assertThat(desk.without(Set.of(new RuleId("house/none")))).isSameAs(desk);
    assertThat(desk.without(Set.of(new RuleId("house/sport"))).ids())
        .containsExactly(new RuleId("house/stays"));
  }

  @Test
  void namesARuleByItsSummaryOrElseByItsId() throws Exception {
    assertThat(
            read("""
                    rules:
                      - {id: worn-phrases, kind: existence, terms: [a]}
                      - {id: byline, kind: required, element: byline}
                    """)
                .written())
        .extracting(r -> r.card().summary())
        .containsExactly("Worn phrases", "Missing byline");
  }
}
