package org.copydesk.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.text.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts nobody would call a story must not break or mislead the checks of words and names. */
class OddTextsTest {

  private static List<Finding> wordsAndNames(String text) {
    Audit audit = TestDesk.audit(text);
    assertThat(audit.shortfalls()).noneMatch(Shortfall::isOfChecks);
    return audit.findings().stream()
        .map(f -> f.finding())
        .filter(f -> f.level() != org.copydesk.finding.Level.NOTE)
        .filter(f -> f.rule().area().equals("spelling") || f.rule().area().equals("names"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'",
        "''''' ’’’",
        "A'",
        "[sic]",
        "é É ß İstanbul ﬁnal",
        "Der Bundestag beriet gestern den Haushalt; die Opposition kritisierte vor allem die"
            + " Verteidigungsausgaben und forderte Nachbesserungen.",
        "Le gouvernement français présentera mercredi son projet de réforme des retraites.",
      })
  void staysQuietOnScrapsAndOtherLanguages(String text) {
    assertThat(wordsAndNames(text)).isEmpty();
  }

  @Test
  void staysQuietOnOneWordOfAMillionLetters() {
    assertThat(wordsAndNames("x".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "co- operate ",
        "x.“y",
        "said.\"We ",
        "a.b",
        "U.S.The ",
        "infor\u00AD\n",
        "in2024.5,",
        "wo\u200Brd\u200B",
        "оо",
        "\uD835\uDDD5",
        "-",
        "theBBC",
        "s’worth"
      })
  void takesNoLongerThanALineOfThemIsLong(String piece) {
    String line = piece.repeat(40_000 / piece.length());
    long begun = System.nanoTime();
    for (Finding finding : spelling(line)) {
      assertThat(finding.span().in(line)).isEqualTo(finding.text());
    }
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
  }

  /** What the checks of this package alone find. */
  private static List<Finding> spelling(String text) {
    Lexicon lexicon = TestDesk.bean(Lexicon.class);
    CheckContext context =
        new CheckContext(TestDesk.article(text), BatchEvidence.NONE, a -> List.of());
    return Stream.of(
            new MisspelledWord(lexicon),
            new RunTogether(lexicon),
            new SplitWord(lexicon),
            new LookAlikeLetters(lexicon),
            new InvisibleCharacter(lexicon))
        .flatMap(check -> check.check(context).stream())
        .toList();
  }

  @Test
  void quotesTheTextWhateverTheLetters() {
    Random random = new Random(7);
    String letters = "aaeeiioonnttssrrlldhcmuT M.,;:'’-éаο\u200B\u00AD0189\n ";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    for (Finding finding : wordsAndNames(text.toString())) {
      assertThat(finding.span().in(text)).isEqualTo(finding.text());
    }
  }
}
