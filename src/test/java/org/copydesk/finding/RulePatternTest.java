package org.copydesk.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePatternTest {

  @ParameterizedTest
  @CsvSource({
    "*, names/misspelled-name",
    "names/*, names/misspelled-name",
    "names/misspelled-name, names/misspelled-name",
    "*/misspelled-*, spelling/misspelled-word",
    "language/en-*-s, language/en-a-vs-s",
  })
  void covers(String pattern, String rule) {
    assertThat(new RulePattern(pattern).covers(new RuleId(rule))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "names/*, spelling/misspelled-word",
    "names/misspelled, names/misspelled-name",
    "name/*, names/misspelled-name",
  })
  void leavesOthersAlone(String pattern, String rule) {
    assertThat(new RulePattern(pattern).covers(new RuleId(rule))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Names/*", "names/ *", "names/\u00e9"})
  void refusesWhatNoRuleCanBeCalled(String pattern) {
    assertThatThrownBy(() -> new RulePattern(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("area/*");
  }

  @Test
  void isQuickWhateverTheStars() {
    RulePattern many = new RulePattern("*a".repeat(90) + "b");
    assertThat(many.covers("a".repeat(5_000))).isFalse();
  }
}
