package org.copydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SicMarksTest {

  private static boolean isExcused(String rule, String text, String words) {
    int at = text.indexOf(words);
    Finding finding =
        new Finding(
            new RuleId(rule),
            Level.ERROR,
            new Span(at, at + words.length()),
            words,
            "“" + words + "”?",
            List.of(),
            List.of(),
            0.9);
    return SicMarks.of(text).excuse(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spelling/misspelled-word", "names/misspelled-name", "language/en-a"})
  void excusesTheWordsBeforeIt(String rule) {
    assertThat(isExcused(rule, "He was “definately” [sic] unwell.", "definately")).isTrue();
    assertThat(isExcused(rule, "He was definately\n[SIC!] unwell.", "definately")).isTrue();
    assertThat(isExcused(rule, "He was definately (sic) unwell.", "was definately")).isTrue();
    assertThat(isExcused(rule, "They was [sic: were] there.", "They was")).isTrue();
    assertThat(isExcused(rule, "The keepers was [sic] asleep.", "was [sic] asleep")).isTrue();
  }

  @Test
  void excusesNothingFurtherAway() {
    String text = "Definately, he was unwell [sic] and recieved nobody (sic) that day, mispelled.";
    for (String words : List.of("Definately", "recieved", "mispelled")) {
      assertThat(isExcused("spelling/misspelled-word", text, words)).as(words).isFalse();
    }
    assertThat(isExcused("spelling/misspelled-word", text, "unwell")).isTrue();
    assertThat(isExcused("spelling/misspelled-word", text, "nobody")).isTrue();
  }

  @Test
  void excusesNoFigureAndNoFragment() {
    assertThat(isExcused("statistics/unsupported", "It fell by 37% [sic] last year.", "37%"))
        .isFalse();
    assertThat(isExcused("fragments/stray", "Read more [sic]", "Read more")).isFalse();
  }

  @Test
  void readsALongLineOfThemInNoTime() {
    String text = "definately [sic] ".repeat(60_000);
    SicMarks marks = SicMarks.of(text);
    assertThat(marks.places()).hasSize(60_000);
    for (int i = 0; i < 60_000; i++) {
      Span span = new Span(i * 17, i * 17 + 10);
      Finding finding =
          new Finding(
              new RuleId("spelling/misspelled-word"),
              Level.ERROR,
              span,
              "definately",
              "?",
              List.of(),
              List.of(),
              0.9);
      assertThat(marks.excuse(finding)).isTrue();
    }
  }
}
