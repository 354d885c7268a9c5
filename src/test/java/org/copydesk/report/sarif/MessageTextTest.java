package org.copydesk.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {

  @Test
  void leavesUsualTextAlone() {
    String text = "“Rejkjavik” [sic] is no place {we} know (yet).";
    assertThat(MessageText.of(text)).isEqualTo(text);
  }

  @Test
  void lookingLikeALinkMakesNone() {
    assertThat(MessageText.of("[here](https://attacker.example) \\"))
        .isEqualTo("\\[here\\](https://attacker.example) \\\\");
  }

  @Test
  void lookingLikeAPlaceholderIsNotFilledIn() {
    assertThat(MessageText.of("it says {0}")).isEqualTo("it says {{0}}");
  }
}
