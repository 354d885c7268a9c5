package org.copydesk.config.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.check.house.HouseDesk;
import org.copydesk.check.house.HouseRule;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of Vale styles: what they mean here, and what is said of those that are left out. */
class ValeRuleTest {

  @TempDir Path folder;

  private HouseRulesFile rule(String yaml) throws ConfigurationException {
    return HouseDesk.read(folder, "styles/Plain/PlainWords.yml", yaml);
  }

  private List<Finding> findings(String yaml, String text) throws ConfigurationException {
    HouseRulesFile file = rule(yaml);
    assertThat(file.warnings()).isEmpty();
    return HouseDesk.findings(file, text);
  }

  private List<String> words(String yaml, String text) throws ConfigurationException {
    return findings(yaml, text).stream().map(Finding::text).toList();
  }

  @Test
  void hasItsOwnCard() throws ConfigurationException {
    HouseRule rule =
        rule("""
                extends: existence
                message: "Hedge: '%s'."
                description: Say it or leave it
                link: https://example.org/hedges
                level: suggestion
                tokens: [perhaps]
                """)
            .written()
            .get(0);
    assertThat(rule.card().id()).isEqualTo("vale/plain-plain-words");
    assertThat(rule.card().summary()).isEqualTo("Plain words (Plain)");
    assertThat(rule.card().level()).isEqualTo(Level.NOTE);
    assertThat(rule.card().why()).isEqualTo("Say it or leave it. More: https://example.org/hedges");
  }

  @ParameterizedTest
  @CsvSource({
    "Google/FirstPerson.yml, vale/google-first-person",
    "write-good/TooWordy.yml, vale/write-good-too-wordy",
    "House/AMPM.yml, vale/house-ampm",
    "House/HTMLTags.yaml, vale/house-html-tags",
    "x_y/a b.yml, vale/x-y-a-b",
    "Ü/Ö.yml, vale/rule"
  })
  void isNamedForItsStyleAndItsFile(String file, String id) {
    assertThat(ValeRuleReader.idOf(Path.of("styles").resolve(file))).isEqualTo(id);
  }

  @Test
  void isAWarningWhereItSaysNothingElse() throws ConfigurationException {
    assertThat(findings("extends: existence\nmessage: x\ntokens: [spade]\n", "A spade."))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void findsTokensAsWordsOrInsideThem() throws ConfigurationException {
    String yaml = "extends: existence\nmessage: x\nignorecase: true\ntokens: [spade, 'sp\\w+n']\n";
    assertThat(words(yaml, "Spade spades spoon Spoons")).containsExactly("Spade", "spoon");
    assertThat(words(yaml + "nonword: true\n", "Spade spades spoon Spoons"))
        .containsExactly("Spade", "spade", "spoon", "Spoon");
    assertThat(words(yaml.replace("true", "false"), "Spade spoon Spoon")).containsExactly("spoon");
  }

  @Test
  void findsARawPatternBeforeOrBehindItsTokens() throws ConfigurationException {
    String yaml = "extends: existence\nmessage: x\nraw: ['[(]', ' ?']\ntokens: [spade]\n";
    assertThat(words(yaml, "(spade ( spade spade)")).containsExactly("(spade", "( spade");
    assertThat(words(yaml.replace("[(]", "[)]") + "append: true\n", "(spade ( spade spade) ("))
        .containsExactly("spade) ");
  }

  @Test
  void leavesExceptionsAlone() throws ConfigurationException {
    assertThat(
            words(
                "extends: existence\nmessage: x\ntokens: ['\\w+ly']\nexceptions: [family, only]\n",
                "The family only quickly ate."))
        .containsExactly("quickly");
  }

  @Test
  void tellsThePreferredWordsFirst() throws ConfigurationException {
    List<Finding> found =
        findings(
            """
            extends: substitution
            message: "Use '%s' instead of '%s'."
            ignorecase: true
            capitalize: true
            action: {name: replace}
            swap:
              utili[sz]e: use
              prior to: before|ahead of
              'within the (\\w+) area': in the $1
            """,
            "Utilize it prior to noon within the harbour area.");
    assertThat(found)
        .extracting(Finding::message)
        .containsExactly(
            "Use 'Use' instead of 'Utilize'.",
            "Use 'before or ahead of' instead of 'prior to'.",
            "Use 'in the harbour' instead of 'within the harbour area'.");
    assertThat(found.get(1).suggestions()).containsExactly("before", "ahead of");
  }

  @Test
  void countsByScope() throws ConfigurationException {
    String yaml =
        "extends: occurrence\nmessage: '%d commas'\nscope: sentence\nmax: 2\ntoken: ','\n";
    assertThat(findings(yaml, "A, b, c, d, e. A, b."))
        .extracting(Finding::message)
        .containsExactly("4 commas");
    assertThat(
            findings(
                yaml.replace("max: 2", "min: 1").replace("sentence", "paragraph"),
                "One is short.\n\nTwo, too."))
        .extracting(Finding::text)
        .containsExactly("One is short.");
  }

  @Test
  void findsRepetitionsOfLetters() throws ConfigurationException {
    String yaml =
        "extends: repetition\nmessage: \"'%s' is repeated!\"\nalpha: true\ntokens: ['[^\\s.!?]+']\n";
    List<Finding> found = findings(yaml, "This is is a test of the the rule - - of The the.");
    assertThat(found).extracting(Finding::text).containsExactly("is is", "the the");
    assertThat(found.get(0).message()).isEqualTo("'is' is repeated!");
    assertThat(words(yaml + "ignorecase: true\n", "The the rule")).containsExactly("The the");
    assertThat(words(yaml + "max: 1\n", "so so, very very very")).containsExactly("very very very");
  }

  @Test
  void expectsTheFirstOfTwoForms() throws ConfigurationException {
    assertThat(
            words(
                "extends: consistency\nmessage: \"'%s'\"\nignorecase: true\neither:\n  advisor:"
                    + " adviser\n  centre: center\n",
                "Ask your advisor. The centre has an Adviser too."))
        .containsExactly("Adviser");
  }

  @Test
  void wantsADefinitionBeforeTheUse() throws ConfigurationException {
    assertThat(
            words(
                """
                extends: conditional
                message: "'%s' has no definition"
                first: '\\b([A-Z]{3,5})\\b'
                second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
                exceptions: [ABC]
                """,
                "The WTO met.\n\nThe World Trade Organization (WTO) met.\n\nThe WTO and ABC met."))
        .containsExactly("WTO");
  }

  @Test
  void looksAtCapitalsOfHeadings() throws ConfigurationException {
    String yaml =
        """
        extends: capitalization
        message: "'%s' should be '%s'"
        scope: heading
        match: $title
        exceptions: [iPhone]
        """;
    assertThat(findings(yaml, "The bridge of the town\n\nIt is long. It is new.\n"))
        .extracting(Finding::message)
        .containsExactly("'The bridge of the town' should be 'The Bridge of the Town'");
    assertThat(words(yaml, "The Bridge of the Town iPhone\n\nIt is long.\n")).isEmpty();
    assertThat(words(yaml.replace("$title", "^[A-Z]"), "the bridge of towns\n\nIt is long.\n"))
        .containsExactly("the bridge of towns");
  }

  @Test
  void reachesOverLinesInRawScope() throws ConfigurationException {
    String yaml = "extends: existence\nmessage: x\nscope: %s\nraw: ['spade\\.\\n+The']\n";
    assertThat(words(yaml.formatted("raw"), "A spade.\n\nThe end.")).hasSize(1);
    assertThat(words(yaml.formatted("text"), "A spade.\n\nThe end.")).isEmpty();
  }

  @Test
  void speaksNoMoreOftenThanItsLimit() throws ConfigurationException {
    assertThat(words("extends: existence\nmessage: x\nlimit: 1\ntokens: [a]\n", "a a a"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metric         | formula: words                          | 1 | formulas are not served
          spelling       | custom: true                            | 1 | dictionary.txt
          sequence       | tokens: [{tag: NN}]                     | 1 | parts of speech
          script         | script: x                               | 1 | programs of a style are not run
          readability    | grade: 8                                | 1 | copydesk measures
          existense      | tokens: [a]                             | 1 | did you mean existence?
          Google.Passive | level: error                            | 1 | it builds on the rule “Google.Passive”
          existence      | tokens: ['(?<!b)a']                     | 3 | (?<!…) looks at what stands around
          existence      | tokens: ['(a']                          | 3 | this is no pattern
          existence      | level: error                            | 1 | neither tokens nor raw
          existence      | tokns: [a]                              | 3 | did you mean tokens?
          existence      | tokens: a; scope: alt                   | 4 | it looks at “alt”
          existence      | tokens: a; scope: heading.h2            | 4 | it looks at “heading.h2”
          existence      | tokens: a; scope: [sentence, paragraph] | 4 | make two rules of it
          existence      | tokens: {a: b}                          | 3 | a text is expected
          substitution   | swap: {a: b}; pos: NN                   | 4 | parts of speech
          substitution   | level: error                            | 1 | “swap:” is missing here
          occurrence     | token: a                                | 1 | neither a min nor a max
          conditional    | first: a; second: b; in: trailer        | 5 | another part of the file
          """)
  void isLeftOutAndSaidSoWhereItCouldNotMeanTheSame(String kind, String keys, int line, String why)
      throws ConfigurationException {
    HouseRulesFile file =
        rule("extends: " + kind + "\nmessage: x\n" + keys.replace("; ", "\n") + "\n");
    assertThat(file.written()).isEmpty();
    assertThat(file.rules().checks()).isEmpty();
    assertThat(file.warnings()).hasSize(1);
    assertThat(file.warnings().get(0))
        .contains("PlainWords.yml:" + line + ":")
        .contains("vale/plain-plain-words is left out", why);
  }

  @Test
  void isRaisedAllTheSameWhereOnlyItsFixOrItsMessageIsLost() throws ConfigurationException {
    HouseRulesFile fix =
        rule("extends: existence\nmessage: x\ntokens: [a]\naction: {name: edit}\n");
    assertThat(fix.written()).hasSize(1);
    assertThat(fix.warnings())
        .singleElement()
        .asString()
        .contains("PlainWords.yml:4: vale/plain-plain-words is raised, but its action “edit”");
    HouseRulesFile message =
        rule("extends: consistency\nmessage: '%s, %s, %s'\neither: {advisor: adviser}\n");
    assertThat(message.warnings())
        .singleElement()
        .asString()
        .contains("PlainWords.yml:2: vale/plain-plain-words is raised with a message of ours");
  }
}
