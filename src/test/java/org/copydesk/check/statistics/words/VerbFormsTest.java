package org.copydesk.check.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbFormsTest {

  @Test
  void inflectsARegularVerb() {
    assertThat(VerbForms.of("report").all())
        .containsExactly("report", "reports", "reported", "reported", "reporting");
  }

  @Test
  void dropsASilentE() {
    assertThat(VerbForms.of("estimate").all()).contains("estimates", "estimated", "estimating");
  }

  @Test
  void doublesTheConsonantOfAShortVerb() {
    assertThat(VerbForms.of("peg").all()).contains("pegs", "pegged", "pegging");
    assertThat(VerbForms.of("note").all()).contains("noted", "noting");
    assertThat(VerbForms.of("reveal").all()).contains("revealed", "revealing");
  }

  @Test
  void turnsAFinalYIntoI() {
    assertThat(VerbForms.of("tally").all()).contains("tallies", "tallied", "tallying");
    assertThat(VerbForms.of("survey").all()).contains("surveys", "surveyed", "surveying");
  }

  @Test
  void takesIrregularFormsAsTheyAreGiven() {
    assertThat(VerbForms.of("find/found/found").all())
        .containsExactly("find", "finds", "found", "found", "finding");
  }

  @Test
  void hissesInTheThirdPerson() {
    assertThat(VerbForms.of("stress").all()).contains("stresses");
    assertThat(VerbForms.of("clash").all()).contains("clashes");
  }
}
