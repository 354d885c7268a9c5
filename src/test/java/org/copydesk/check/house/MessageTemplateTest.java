package org.copydesk.check.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of house rules with places for what they found. */
class MessageTemplateTest {

  @Test
  void fillsItsPlacesInOrderOrByNumber() {
    List<String> values = List.of("use", "utilise");
    assertThat(new MessageTemplate("“%s”, not “%s”", 2).filled(values))
        .isEqualTo("“use”, not “utilise”");
    assertThat(new MessageTemplate("Not “%[2]s”", 2).filled(values)).isEqualTo("Not “utilise”");
    assertThat(new MessageTemplate("Never", 2).filled(values)).isEqualTo("Never");
  }

  @Test
  void leavesOtherPercentSignsAlone() {
    assertThat(new MessageTemplate("%s is 100%, not 100%% or 5 %d", 2).filled(List.of("a", "b")))
        .isEqualTo("a is 100%, not 100% or 5 b");
    assertThat(new MessageTemplate("%", 0).filled(List.of())).isEqualTo("%");
  }

  @Test
  void shortensLongValues() {
    assertThat(new MessageTemplate("%s", 1).filled(List.of("x".repeat(200)))).hasSize(80);
  }

  @Test
  void refusesToAskForMoreThanThereIs() {
    assertThatThrownBy(() -> new MessageTemplate("%s and %s", 1))
        .hasMessage("the message asks for 2 values, but there is 1; leave the last %s out");
    assertThatThrownBy(() -> new MessageTemplate("%[3]s", 2)).hasMessageContaining("3 values");
  }
}
