package org.copydesk.check.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrammarEngineTest {

  /** What one build remembered of LanguageTool is not taken for what another would take down. */
  @Test
  void tellsBuildsApartByTheClassesThatAskAndTakeDown() {
    assertThat(GrammarEngine.code(GrammarEngine.class))
        .hasSize(64)
        .isNotEqualTo(GrammarEngine.code(LanguageMatch.class));
  }
}
