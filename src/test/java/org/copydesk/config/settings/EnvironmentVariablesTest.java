package org.copydesk.config.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentVariablesTest {

  @Test
  void namesTheVariableThatMayHaveBeenMeant() {
    assertThatThrownBy(() -> EnvironmentVariables.read(Map.of("COPYDESK_WORKER", "2")))
        .hasMessageContaining("did you mean COPYDESK_WORKERS?");
  }

  @Test
  void takesNoNameForLikeAnotherByTheBeginningThatAllOfThemHave() {
    assertThatThrownBy(() -> EnvironmentVariables.read(Map.of("COPYDESK_TOKEN", "x")))
        .hasMessageContaining("COPYDESK_TOKEN: there is no such setting")
        .hasMessageNotContaining("did you mean");
  }
}
