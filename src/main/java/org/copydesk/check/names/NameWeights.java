package org.copydesk.check.names;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.data.DataFile;

/**
 * How much each {@link Clue} counts: a logistic regression's weights, kept in {@code
 * name-weights.tsv} with their meaning. They are fitted by {@code NameWeightsFit} in the tests.
 */
public final class NameWeights {

  private final Map<Clue, Double> weights;

  NameWeights(Map<Clue, Double> weights) {
    this.weights = new EnumMap<>(weights);
  }

  /**
   * The weights that come with the product.
   *
   * @throws IllegalArgumentException when a clue has no weight or a weight no clue
   */
  static NameWeights standard() {
    Map<Clue, Double> weights = new EnumMap<>(Clue.class);
    for (List<String> row : DataFile.beside(NameWeights.class, "name-weights.tsv").rows()) {
      weights.put(Clue.valueOf(row.get(0)), Double.valueOf(row.get(1)));
    }
    for (Clue clue : Clue.values()) {
      if (!weights.containsKey(clue)) {
        throw new IllegalArgumentException("name-weights.tsv has no weight for " + clue);
      }
    }
    return new NameWeights(weights);
  }

  double of(Clue clue) {
    return weights.getOrDefault(clue, 0.0);
  }

  /** The log-odds that the word is a slip for the name. */
  double logOdds(Clues clues) {
    double sum = 0;
    for (Map.Entry<Clue, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * clues.value(weight.getKey());
    }
    return sum;
  }
}
