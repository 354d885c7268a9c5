package org.copydesk.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.copydesk.audit.Audit;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts nobody would call a story must not break or mislead the checks of words and names. */
class OddTextsTest {

  private static List<Finding> wordsAndNames(String text) {
    Audit audit = TestDesk.audit(text);
    assertThat(audit.failedChecks()).isEmpty();
    return audit.findings().stream()
        .map(f -> f.finding())
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

  @Test
  void quotesTheTextWhateverTheLetters() {
    Random random = new Random(7);
    String letters = "aaeeiioonnttssrrlldhcmuT M.,'’-é ";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    for (Finding finding : wordsAndNames(text.toString())) {
      assertThat(finding.span().in(text)).isEqualTo(finding.text());
    }
  }
}
