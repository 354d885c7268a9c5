package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentWordsTest {

  @ParameterizedTest
  @CsvSource({
    "approves, approved",
    "bridges, bridge",
    "planning, plans",
    "stories, story",
    "negotiators, negotiation",
    "boxes, box",
    "quickly, quick",
    "minister's, ministers"
  })
  void findsTheFormsOfAWordAlike(String one, String other) {
    assertThat(ContentWords.stem(one)).isEqualTo(ContentWords.stem(other));
  }

  @ParameterizedTest
  @CsvSource({"thing, the", "class, clan", "string, stray", "bus, buy", "press, prince"})
  void keepsOtherWordsApart(String one, String other) {
    assertThat(ContentWords.stem(one)).isNotEqualTo(ContentWords.stem(other));
  }
}
