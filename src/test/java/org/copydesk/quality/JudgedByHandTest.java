package org.copydesk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.RuleCard;
import org.copydesk.job.CheckDiscovery;
import org.junit.jupiter.api.Test;

class JudgedByHandTest {

  @Test
  void whatWasJudgedIsToldOfEveryRuleThatNoSetMeasures() {
    for (JudgedByHand judged : JudgedByHand.all()) {
      RuleCard card =
          CheckDiscovery.catalogue().cards().stream()
              .filter(c -> c.id().equals(judged.rule()))
              .findFirst()
              .orElseThrow();
      Optional<MeasuredQuality> told = MeasuredQuality.of(card);
      assertThat(told).as(judged.rule()).isPresent();
      if (told.get().measuredOn().startsWith(MeasuredQuality.BY_HAND)) {
        assertThat(told.get().right()).as(judged.rule()).isEqualTo(judged.right());
        assertThat(told.get().raised()).as(judged.rule()).isEqualTo(judged.judged());
        assertThat(told.get().inWords()).contains("judged by hand: " + judged.texts());
      }
    }
  }
}
