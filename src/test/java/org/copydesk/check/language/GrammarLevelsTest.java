package org.copydesk.check.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.Lexicon;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which slips are raised and what is no more than a note. */
class GrammarLevelsTest {

  private static final GrammarCheck CHECK =
      new GrammarCheck(TestDesk.bean(Lexicon.class), RememberedMatches.NONE);

  static List<String> planted() throws IOException {
    return rows("planted.tsv");
  }

  static List<String> clean() throws IOException {
    return rows("clean.tsv");
  }

  @ParameterizedTest
  @MethodSource("planted")
  void raisesASlipOfGrammar(String row) {
    String marked = row.split("\t")[1];
    Span slip = new Span(marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
    String text = marked.replaceAll("[⟦⟧]", "");
    assertThat(raised(text)).anyMatch(f -> f.span().overlaps(slip));
  }

  @ParameterizedTest
  @MethodSource("clean")
  void raisesNothingInCleanProse(String row) {
    assertThat(raised(row.split("\t")[1])).isEmpty();
  }

  @Test
  void raisesAHabitOfTheKeyboardOnce() {
    String text =
        "The harbour opened at noon.The pilots were back by two.The ferries followed later on.";
    List<Finding> found = found(text);
    assertThat(found).extracting(f -> f.level().word()).containsExactly("warning", "note");
    assertThat(found.get(1).evidence()).contains("the same slip as above in this text");
  }

  @Test
  void saysWhyADoubtedMatchIsOnlyANote() {
    List<Finding> found = found("“There's many boats that never come back,” the master said.");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).level()).isEqualTo(Level.NOTE);
    assertThat(found.get(0).evidence()).contains("spoken: people may say it so");
  }

  @Test
  void takesTheTurnsOfATranscriptForSpeech() {
    List<Finding> found =
        found(
            "MAYOR ODERIN: There's many boats that never come back.\n\n"
                + "Q: Do they all belong to the town?\n");
    assertThat(found).extracting(Finding::level).containsExactly(Level.NOTE);
    assertThat(raised("UPDATE: There's many boats that never come back.")).hasSize(1);
  }

  @Test
  void tellsWhatARuleIsAboutOnlyInWords() {
    assertThat(EditorsMessage.title("Confusion of 'loose' and 'lose'"))
        .hasValue("Confusion of “loose” and “lose”");
    assertThat(
            List.of(
                "Agreement: 'I is / you is / ... '",
                "an another (an/another)",
                "tryna → trying to",
                "BE + MOST + ADJECTIVE",
                "The older the more we ...",
                "ARTICLE ADJECTIVE of",
                "MD at the end"))
        .allMatch(d -> EditorsMessage.title(d).isEmpty());
    assertThat(found("The company lost it's way after the founder left.").get(0).evidence().get(0))
        .startsWith("LanguageTool: ")
        .hasSizeGreaterThan("LanguageTool: ".length());
  }

  @Test
  void speaksToAnEditor() {
    Finding finding = found("The company lost it's way after the founder left.").get(0);
    assertThat(finding.message()).contains("“its”").doesNotContain("<").endsWith(".");
    assertThat(finding.suggestions()).startsWith("its way").hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void cleansWhatLanguageToolQuotesTwice() {
    assertThat(EditorsMessage.readable("did you mean '<suggestion>its</suggestion>' here"))
        .isEqualTo("Did you mean “its” here.");
    assertThat(EditorsMessage.readable("Use \"an\" instead of 'a'  before it's vowel."))
        .isEqualTo("Use “an” instead of “a” before it's vowel.");
  }

  private static List<Finding> raised(String text) {
    return found(text).stream().filter(f -> f.level() != Level.NOTE).toList();
  }

  private static List<Finding> found(String text) {
    return CHECK.check(
        new CheckContext(
            TestDesk.article(text), BatchEvidence.NONE, TestDesk.bean(FigureSurvey.class)));
  }

  private static List<String> rows(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/checks/language", file)).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }
}
