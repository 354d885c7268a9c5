package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.copydesk.store.SubmissionStore.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class TextPartitionerTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void coversEverySubmissionOnce(long seed) {
    Random random = new Random(seed);
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(200); i++) {
      weights.add(new Weight(i * 1_000_000L, 1 + random.nextInt(100_000)));
    }
    Map<String, ExecutionContext> partitions =
        new TextPartitioner(1, () -> weights).partition(1 + random.nextInt(16));
    for (Weight weight : weights) {
      assertThat(partitions.values())
          .filteredOn(p -> p.getLong("from") <= weight.seq() && weight.seq() <= p.getLong("to"))
          .hasSize(1);
    }
  }

  @Test
  void keepsAHeavySubmissionFromHoldingUpTheLightOnes() {
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      weights.add(new Weight(i * 1_000_000L, 2_000));
    }
    weights.add(new Weight(11_000_000L, 320_000));
    assertThat(new TextPartitioner(1, () -> weights).partition(8)).hasSizeGreaterThan(1);
  }

  @Test
  void givesTheNextAttemptPartitionsOfItsOwn() {
    List<Weight> weights = List.of(new Weight(0, 10), new Weight(1_000_000, 10));
    Map<String, ExecutionContext> first = new TextPartitioner(1, () -> weights).partition(2);
    Map<String, ExecutionContext> second = new TextPartitioner(2, () -> weights).partition(2);
    assertThat(first.keySet()).doesNotContainAnyElementsOf(second.keySet());
  }

  @Test
  void hasNothingToDoWhenNothingWaits() {
    assertThat(new TextPartitioner(1, List::of).partition(8)).isEmpty();
  }
}
