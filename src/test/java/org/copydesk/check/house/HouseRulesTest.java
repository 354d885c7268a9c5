package org.copydesk.check.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.house.HouseRuleKind;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What rules of a house find. */
class HouseRulesTest {

  private static final Path EVERY_KIND = Path.of("src/test/resources/house/every-kind.yml");

  @TempDir Path folder;

  private HouseRulesFile rules(String rule) throws ConfigurationException {
    return HouseDesk.read(folder, "house.yml", "rules:\n" + rule.indent(2));
  }

  private List<String> words(String rule, String text) throws ConfigurationException {
    return HouseDesk.findings(rules(rule), text).stream().map(Finding::text).toList();
  }

  @TestFactory
  Stream<DynamicTest> doesWhatItsExamplesSay() throws ConfigurationException {
    return HouseRulesFile.read(List.of(EVERY_KIND)).written().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () -> {
                      assertThat(rule.flags()).isNotEmpty();
                      assertThat(rule.accepts()).isNotEmpty();
                      assertThat(HouseDesk.examples().faults(rule)).isEmpty();
                    }));
  }

  @Test
  void hasAnExampleOfEveryKind() throws ConfigurationException {
    List<String> detections =
        HouseRulesFile.read(List.of(EVERY_KIND)).written().stream()
            .map(r -> r.detection().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
            .toList();
    assertThat(detections)
        .containsAll(Arrays.stream(HouseRuleKind.values()).map(HouseRuleKind::word).toList());
  }

  @Test
  void tellsAllThatIsSaidAboutARule() throws ConfigurationException {
    HouseRulesFile file =
        rules(
            """
            - id: plain-words
              kind: substitution
              level: error
              blocking: true
              summary: Long word
              message: Write “%s” for “%s”.
              why: Readers know the short word
              fix: Write the short word
              source: House style, page 12
              swap: {utilise: use}
              flags: We [[utilise -> use]] it.
              accepts: We use it.
            """);
    HouseRule rule = file.written().get(0);
    assertThat(rule.card().id()).isEqualTo("house/plain-words");
    assertThat(rule.card().level()).isEqualTo(Level.ERROR);
    assertThat(rule.card().blocking()).isTrue();
    assertThat(rule.card().summary()).isEqualTo("Long word");
    assertThat(rule.card().why())
        .isEqualTo("Readers know the short word. Source: House style, page 12.");
    assertThat(rule.card().fix()).isEqualTo("Write the short word.");
    assertThat(rule.card().flags()).isEqualTo("We ⟦utilise → use⟧ it.");
    assertThat(rule.card().accepts()).isEqualTo("We use it.");
    assertThat(rule.place()).endsWith("house.yml:2");
    Finding finding = HouseDesk.findings(file, "They utilise a spade.").get(0);
    assertThat(finding.rule()).isEqualTo(new RuleId("house/plain-words"));
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.message()).isEqualTo("Write “use” for “utilise”.");
    assertThat(finding.suggestions()).containsExactly("use");
    assertThat(finding.evidence()).containsExactly("source of the rule: House style, page 12");
  }

  @Test
  void findsAWordInLowerCaseInAnyCaseAndOneWithACapitalAsItIsWritten()
      throws ConfigurationException {
    String rule =
        """
        - {id: x, kind: existence, terms: [spade, Spring]}
        """;
    assertThat(words(rule, "Spade, SPADE and spade. Spring came, in spring, SPRING."))
        .containsExactly("Spade", "SPADE", "spade", "Spring");
    assertThat(
            words(rule.replace("existence,", "existence, ignorecase: false,"), "Spade and spade."))
        .containsExactly("spade");
    assertThat(words(rule.replace("existence,", "existence, ignorecase: true,"), "Spring, spring."))
        .containsExactly("Spring", "spring");
  }

  @Test
  void takesLettersOfEveryAlphabetForLetters() throws ConfigurationException {
    assertThat(
            words(
                "- {id: x, kind: existence, terms: [na, cole, \"/c[oO]le/\"]}",
                "naïve école écola na cole ccole"))
        .containsExactly("na", "cole");
    assertThat(words("- {id: x, kind: existence, terms: [школа]}", "Школа школами, школа"))
        .containsExactly("Школа", "школа");
  }

  @Test
  void findsTheLongestOfTermsThatBeginAlike() throws ConfigurationException {
    assertThat(
            words(
                "- {id: x, kind: existence, terms: [in, in order to, in order]}",
                "In order to go in order in."))
        .containsExactly("In order to", "in order", "in");
  }

  @Test
  void findsTermsThatFollowOneAnother() throws ConfigurationException {
    assertThat(words("- {id: x, kind: existence, terms: [\"/very|really/\"]}", "very very really"))
        .containsExactly("very", "very", "really");
  }

  @Test
  void findsATermThatALineEndBreaks() throws ConfigurationException {
    String wrapped =
        """
        The committee of the town met on the first day of the month and it spoke in
        order to find out how much the new bridge over the river would have to cost
        the people who live there and who pay for it with their taxes every year so.
        """;
    assertThat(words("- {id: x, kind: existence, terms: [in order to]}", wrapped))
        .containsExactly("in\norder to");
  }

  @Test
  void findsWordsWithSignsAtTheirEnds() throws ConfigurationException {
    assertThat(
            words(
                "- {id: x, kind: existence, terms: [e.g., \".com\", C++, 🙂]}",
                "Use e.g. a .com, a x.com or C++ 🙂"))
        .containsExactly("e.g.", ".com", "C++", "🙂");
  }

  @Test
  void leavesQuotedWordsAloneOrLooksAtNothingElse() throws ConfigurationException {
    String rule = "- {id: x, kind: existence, quotes: out, terms: [spade]}";
    String text = "“A spade is a spade,” she said of the spade.";
    assertThat(words(rule, text)).hasSize(1);
    assertThat(words(rule.replace("out", "only"), text)).hasSize(2);
    assertThat(words(rule.replace("out", "in"), text)).hasSize(3);
  }

  @Test
  void looksWhereItIsToldTo() throws ConfigurationException {
    String text =
        """
        The spade of the town is gone

        The spade was last seen on Monday.

        • a spade of steel

        The other spade stayed where it was.
        """;
    String rule = "- {id: x, kind: existence, scope: %s, terms: [spade]}";
    assertThat(words(rule.formatted("headline"), text)).hasSize(1);
    assertThat(words(rule.formatted("lede"), text)).hasSize(1);
    assertThat(words(rule.formatted("lists"), text)).hasSize(1);
    assertThat(words(rule.formatted("body"), text)).hasSize(3);
    assertThat(words(rule.formatted("[body, not lists]"), text)).hasSize(2);
    assertThat(words(rule.formatted("[headline, lists]"), text)).hasSize(2);
    assertThat(words(rule.formatted("not headline"), text)).hasSize(3);
    assertThat(words(rule.formatted("paragraphs"), text)).hasSize(2);
  }

  @Test
  void saysNothingOfWhatIsNoStory() throws ConfigurationException {
    HouseRulesFile rules = rules("- {id: x, kind: existence, terms: [spade]}");
    BitSet fragment = new BitSet();
    fragment.set(0, 9);
    assertThat(HouseDesk.findings(rules, "The spade\n\nThe spade is back.", fragment)).hasSize(1);
  }

  @Test
  void findsWhatIsRequiredAlsoWhereItIsNoStory() throws ConfigurationException {
    HouseRulesFile rules = rules("- {id: x, kind: required, element: byline}");
    String text = "By Ann Smith\n\nThe spade is back.";
    BitSet fragment = new BitSet();
    fragment.set(0, 12);
    assertThat(HouseDesk.findings(rules, text, fragment)).isEmpty();
  }

  @Test
  void asksForNothingInAnEmptyText() throws ConfigurationException {
    assertThat(HouseDesk.findings(HouseRulesFile.read(List.of(EVERY_KIND)), " \n ")).isEmpty();
  }

  @Test
  void saysOnceHowMuchMoreThereIs() throws ConfigurationException {
    List<Finding> found =
        HouseDesk.findings(
            rules("- {id: x, kind: existence, at-most: 2, terms: [spade]}"),
            "Spade, spade, spade, spade.");
    assertThat(found).hasSize(2);
    assertThat(found.get(1).evidence())
        .containsExactly("2 more like it in this text are not listed");
  }

  @Test
  void listsNoMoreThanFiveHundredOfOneLineOfHundredThousandCharacters()
      throws ConfigurationException {
    String line = "a ".repeat(50_000);
    assertThat(
            HouseDesk.findings(
                rules("- {id: x, kind: existence, terms: [\"/(a+)+/\", \"/(?:a|a)*b/\"]}"), line))
        .hasSize(HouseRule.MOST_FINDINGS);
  }

  @Test
  void findsInHostileTextsWhateverItIs() throws ConfigurationException {
    HouseRulesFile every = HouseRulesFile.read(List.of(EVERY_KIND));
    for (String text :
        List.of(
            "\u0000\uD800 x \uDFFF",
            "“".repeat(3_000),
            "[[⟦→⟧]]".repeat(500),
            "İİſK ".repeat(500),
            "(".repeat(5_000) + "OECD",
            "had ".repeat(5_000))) {
      for (Finding finding : HouseDesk.findings(every, text)) {
        assertThat(finding.text()).isEqualTo(finding.span().in(text));
      }
    }
  }
}
