package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.copydesk.check.BatchEvidence.NameUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check is told of the batch is true, also where it is told roughly. */
class AskedEvidenceTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 16, 23, 24, 100, 5_000})
  void saysAnExactNumberOnlyWhereItIsOne(int others) {
    AskedEvidence evidence =
        new AskedEvidence(
            new BatchEvidence(Map.of(), Map.of("Zermatovo", new NameUse(others, others))));

    int about = evidence.aboutSubmissions("Zermatovo");

    if (AskedEvidence.isExact(about)) {
      assertThat(about).isEqualTo(others);
    } else {
      assertThat(about).isLessThanOrEqualTo(others).isGreaterThan(others / 2);
    }
  }
}
