package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.MeasuredQuality.Recall;
import org.copydesk.data.DataFile;
import org.copydesk.job.CheckDiscovery;
import org.junit.jupiter.api.Test;

class MeasuredQualityTest {

  @Test
  void saysPrecisionAndRecallInOneSentence() {
    assertThat(
            new MeasuredQuality("a/b", 112, 122, Optional.of(new Recall(112, 147)), "80 articles")
                .inWords())
        .isEqualTo(
            "112 of 122 right (precision .92); 112 of 147 found (recall .76), on 80 articles.");
    assertThat(new MeasuredQuality("a/b", 9, 9, Optional.empty(), "5 articles").inWords())
        .isEqualTo("9 of 9 right (precision 1.00), on 5 articles. So few say little.");
    assertThat(
            new MeasuredQuality(
                    "a/b", 11, 12, Optional.empty(), MeasuredQuality.BY_HAND + "12 findings")
                .inWords())
        .isEqualTo("11 of 12 right (precision .92), judged by hand: 12 findings.");
  }

  @Test
  void refusesMoreRightThanRaised() {
    assertThatThrownBy(() -> new MeasuredQuality("a/b", 3, 2, Optional.empty(), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Recall(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void speaksOnlyOfRulesThatExist() {
    Map<String, MeasuredQuality> figures =
        MeasuredQuality.read(DataFile.beside(MeasuredQuality.class, "/copydesk-quality.tsv"));
    Set<String> rules =
        CheckDiscovery.catalogue().cards().stream().map(RuleCard::id).collect(Collectors.toSet());
    assertThat(figures).isNotEmpty();
    assertThat(rules).containsAll(figures.keySet());
  }
}
