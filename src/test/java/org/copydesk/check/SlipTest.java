package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

  @ParameterizedTest
  @CsvSource({
    "letter, letter, 0",
    "letter, Letter, 0",
    "letter, lettter, 1",
    "letter, leter, 1",
    "letter, lettre, 1",
    "letter, latter, 1",
    "letter, leettre, 2",
    "ab, ba, 1",
    "'', ab, 2"
  })
  void countsLettersAddedDroppedChangedOrSwapped(String meant, String typed, int letters) {
    assertThat(Slip.from(meant, typed).letters()).isEqualTo(letters);
  }

  @Test
  void findsSlipsOfTheKeysMoreUsualThanOtherLetters() {
    double swapped = Slip.from("market", "makret").bits();
    double doubled = Slip.from("market", "markket").bits();
    double vowel = Slip.from("market", "markit").bits();
    double other = Slip.from("market", "marqet").bits();
    assertThat(swapped).isLessThan(other);
    assertThat(doubled).isLessThan(other);
    assertThat(vowel).isLessThan(Slip.from("market", "mafzet").bits());
  }

  @Test
  void takesLettersThatSoundAlikeAsOneSlip() {
    assertThat(Slip.from("Atwood", "Atwud").bits()).isLessThan(7);
    assertThat(Slip.from("Philip", "Filip").bits())
        .isLessThan(Slip.from("Philip", "Rhilip").bits() + 3);
  }

  @Test
  void findsAWrongFirstLetterMoreUnusualThanAnyOther() {
    assertThat(Slip.from("market", "narket").bits())
        .isGreaterThan(Slip.from("timing", "tining").bits());
  }
}
