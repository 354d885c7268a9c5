package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.audit.Audit;
import org.copydesk.data.DataFile;
import org.copydesk.language.NgramGuess;
import org.copydesk.score.Verdict;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;

/** What is said of texts that the rules for English cannot judge. */
class OtherLanguagesTest {

  private static final Map<String, String> STORIES =
      DataFile.beside(NgramGuess.class, "stories.tsv").rows().stream()
          .collect(Collectors.toMap(r -> r.get(0), r -> r.get(1), (a, b) -> a, TreeMap::new));

  private static final String GERMAN = STORIES.get("de");
  private static final String ENGLISH = STORIES.get("en");

  @Test
  void cleanTextsOfOtherLanguagesHaveNoFindingsAndNoPass() {
    STORIES.forEach(
        (language, story) -> {
          if (language.equals("en")) {
            return;
          }
          Audit audit = TestDesk.audit(paragraphs(story));
          assertThat(rules(audit)).as(language).isEmpty();
          assertThat(audit.figures()).as(language).isEmpty();
          assertThat(audit.language()).isEqualTo(language);
          assertThat(audit.verdict()).as(language).isEqualTo(Verdict.REVIEW);
          assertThat(audit.shortfalls())
              .extracting(Shortfall::reason)
              .containsExactly(UnreadableReason.LANGUAGE_UNSUPPORTED);
        });
  }

  @Test
  void namesTheLanguageInWords() {
    assertThat(TestDesk.audit(GERMAN).shortfalls().get(0).sentence())
        .isEqualTo(
            "It is written in German; only what does not depend on the language was checked.");
    assertThat(LanguageGuess.inWords("und")).isEqualTo("another language");
  }

  @Test
  void rulesOfAnyLanguageSpeakInGerman() {
    String text =
        paragraphs(GERMAN)
            .replace("Bürgermeisterin", "BÃ¼rgermeisterin")
            .replace("beschädigt", "beschädigt<br /><br />")
            .replace("Lastwagen", "Last\u200Bwagen")
            .replace("Händlern", "Hаndlern")
            .replace("Kosten", "Kosten [TK: Betrag einsetzen]")
            .replace("(", "");
    assertThat(rules(TestDesk.audit(text)))
        .contains(
            "fragments/broken-encoding",
            "fragments/markup-residue",
            "fragments/placeholder",
            "spelling/invisible-character",
            "spelling/look-alike-letters");
  }

  @Test
  void passagesToldTwiceAreFoundInGerman() {
    String[] sentences = GERMAN.split("(?<=\\.) ");
    String text = paragraphs(GERMAN) + "\n\n" + sentences[1];
    assertThat(rules(TestDesk.audit(text))).contains("consistency/repeated-passage");
  }

  @Test
  void aForeignPartOfAnEnglishTextIsLeftAloneAndToldOf() {
    String text =
        paragraphs(ENGLISH)
            + "\n\n"
            + GERMAN.substring(0, 500)
            + "\n\nThe mayor said that she would recieve the plans in writing, and that was all.";
    Audit audit = TestDesk.audit(text);
    assertThat(audit.language()).isEqualTo("en");
    assertThat(rules(audit)).contains("spelling/misspelled-word");
    int begin = text.indexOf("Der Stadtrat");
    assertThat(audit.findings())
        .allMatch(
            f -> f.finding().span().end() <= begin || f.finding().span().begin() >= begin + 500);
    assertThat(audit.shortfalls())
        .singleElement()
        .extracting(Shortfall::sentence)
        .asString()
        .contains("words of it are in German");
  }

  @Test
  void anEnglishTextInLettersOfOtherAlphabetsIsEnglish() {
    Audit audit = TestDesk.audit(paragraphs(ENGLISH).replace("oun", "оun").replace("ay ", "аy "));
    assertThat(audit.language()).isEqualTo("en");
    assertThat(audit.shortfalls()).isEmpty();
    assertThat(rules(audit))
        .contains("spelling/look-alike-letters")
        .doesNotContain("spelling/misspelled-word");
  }

  @Test
  void namesAreReadAsTheyLook() {
    String text =
        "President Volodymyr Zelenskуy met Emmanuel Macrоn in Kyiv on Monday, a spokesman of the"
            + " government said. The presidents spoke about the war. Mr. Zel\u200Benskyy thanked"
            + " Dоnаld Trump by telephone.";
    assertThat(rules(TestDesk.audit(text)))
        .containsExactlyInAnyOrder("spelling/look-alike-letters", "spelling/invisible-character");
  }

  @Test
  void aMisspelledNameStaysOneInOtherLetters() {
    Audit audit =
        TestDesk.audit("The region of Kоrsk was quiet on Monday, the ministry in Moscow said.");
    assertThat(audit.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.finding().suggestions().get(0)).isIn("Kursk", "Korsk"));
  }

  @Test
  void hundredsOfForeignLettersAreNoFlood() {
    Audit audit = TestDesk.audit(paragraphs(ENGLISH).replace('a', 'а').replace('o', 'о'));
    assertThat(audit.findings()).hasSizeLessThanOrEqualTo(21);
    assertThat(audit.findings().get(19).finding().message()).contains("more words are like this");
  }

  private static String paragraphs(String story) {
    return story.replaceAll("(?<=[.。]) ?(?=\\S)", "\n\n");
  }

  private static List<String> rules(Audit audit) {
    return audit.findings().stream().map(f -> f.finding().rule().value()).distinct().toList();
  }
}
