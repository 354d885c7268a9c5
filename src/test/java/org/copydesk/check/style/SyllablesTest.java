package org.copydesk.check.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

  @ParameterizedTest
  @CsvSource({
    "the, 1",
    "cat, 1",
    "makes, 1",
    "walked, 1",
    "called, 1",
    "whole, 1",
    "rhythm, 1",
    "council, 2",
    "table, 2",
    "tables, 2",
    "handled, 2",
    "wanted, 2",
    "boxes, 2",
    "changes, 2",
    "metre, 2",
    "hundred, 2",
    "people, 2",
    "trying, 2",
    "safely, 2",
    "something, 2",
    "business, 2",
    "create, 2",
    "nation, 2",
    "special, 2",
    "million, 2",
    "science, 2",
    "quiet, 2",
    "marriage, 2",
    "agreement, 3",
    "period, 3",
    "video, 3",
    "tourism, 3",
    "actual, 3",
    "radio, 3",
    "government, 3",
    "material, 4",
    "January, 4",
    "experience, 4",
    "variety, 4",
    "negotiation, 5",
    "minister's, 3",
    "São, 1",
    "BBC, 3",
    "NATO, 2",
    "McKay, 2"
  })
  void countsAsADictionaryDoes(String word, int syllables) {
    assertThat(Syllables.of(word)).isEqualTo(syllables);
  }

  @Test
  void countsAtLeastOneInWhateverStandsInAText() {
    assertThat(Syllables.of("Привет")).isEqualTo(1);
    assertThat(Syllables.of("e".repeat(100_000))).isEqualTo(1);
    assertThat(Syllables.of("hmm")).isEqualTo(1);
  }
}
