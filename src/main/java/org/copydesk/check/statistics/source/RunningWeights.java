package org.copydesk.check.statistics.source;

import java.util.Arrays;
import org.copydesk.check.ClueWeights;

/**
 * How much each {@link RunningClue} counts: a logistic regression's weights, kept in {@code
 * source-weights.tsv}. They are fitted by {@code SourceWeightsFit} in the tests.
 */
final class RunningWeights {

  private final double[] weights;

  /**
   * @param weights one for each clue, in their order
   */
  RunningWeights(double[] weights) {
    this.weights = weights.clone();
  }

  /**
   * The weights that come with the product.
   *
   * @throws IllegalArgumentException when a clue has no weight or a weight no clue
   */
  static RunningWeights standard() {
    ClueWeights<RunningClue> table = new ClueWeights<>(RunningClue.class, "source-weights.tsv");
    return new RunningWeights(Arrays.stream(RunningClue.values()).mapToDouble(table::of).toArray());
  }

  /**
   * The log-odds that a source vouches for a figure.
   *
   * @param clues the measure of each clue, in their order
   */
  double logOdds(double[] clues) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * clues[i];
    }
    return sum;
  }

  /** The same as a probability, 0 to 1. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
