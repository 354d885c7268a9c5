package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainReasonTest {

  @Test
  void quotesTheOnlyFault() {
    assertThat(MainReason.inWords(1, "Misspelled word", "teh")).isEqualTo("Misspelled word: “teh”");
  }

  @Test
  void callsTheWordsAnExampleWhereThereAreSeveral() {
    assertThat(MainReason.inWords(5, "Misspelled word", "teh"))
        .isEqualTo("5 × Misspelled word, such as “teh”");
    assertThat(MainReason.inWords(1_200, "Misspelled word", "teh"))
        .startsWith("1,200 × Misspelled word, such as ");
  }

  @Test
  void keepsToOneShortLineAndToWholeCharacters() {
    assertThat(MainReason.inWords(1, "Worn phrase", "at the\n\t end"))
        .isEqualTo("Worn phrase: “at the end”");
    assertThat(MainReason.inWords(1, "Worn phrase", "x".repeat(58) + "😀" + "y".repeat(9)))
        .isEqualTo("Worn phrase: “" + "x".repeat(58) + "…”");
  }
}
