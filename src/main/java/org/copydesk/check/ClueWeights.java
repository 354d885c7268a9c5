package org.copydesk.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.copydesk.data.DataFile;

/**
 * How much each clue of a kind counts: a logistic regression's weights, kept in a table beside the
 * clues.
 *
 * @param <C> the clues
 */
public final class ClueWeights<C extends Enum<C>> {

  private final C[] clues;
  private final double[] weights;

  /**
   * The weights that come with the product.
   *
   * @param kind the clues
   * @param file stands beside them and has a row for each clue: its name and its weight
   * @throws IllegalArgumentException when a clue has no weight or a weight no clue
   */
  public ClueWeights(Class<C> kind, String file) {
    this.clues = kind.getEnumConstants();
    this.weights = new double[clues.length];
    Arrays.fill(weights, Double.NaN);
    for (List<String> row : DataFile.beside(kind, file).rows()) {
      weights[Enum.valueOf(kind, row.get(0)).ordinal()] = Double.parseDouble(row.get(1));
    }
    for (C clue : clues) {
      if (Double.isNaN(weights[clue.ordinal()])) {
        throw new IllegalArgumentException(file + " has no weight for " + clue);
      }
    }
  }

  /** The weight of one clue: the log-odds that it adds. */
  public double of(C clue) {
    return weights[clue.ordinal()];
  }

  /** The sum of the weighted clues: the log-odds that what they speak for is so. */
  public double logOdds(ToDoubleFunction<C> measure) {
    double sum = 0;
    for (C clue : clues) {
      sum += weights[clue.ordinal()] * measure.applyAsDouble(clue);
    }
    return sum;
  }
}
