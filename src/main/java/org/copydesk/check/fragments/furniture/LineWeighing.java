package org.copydesk.check.fragments.furniture;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Weighs the clues of lines: each line alone, then once more with what was found of the lines
 * around it, which decides like a chain of lines would.
 */
final class LineWeighing {

  private final LineReader reader;
  private final ToDoubleFunction<LineClue> lineWeights;
  private final ToDoubleFunction<NeighbourClue> neighbourWeights;

  LineWeighing(
      LineReader reader,
      ToDoubleFunction<LineClue> lineWeights,
      ToDoubleFunction<NeighbourClue> neighbourWeights) {
    this.reader = reader;
    this.lineWeights = lineWeights;
    this.neighbourWeights = neighbourWeights;
  }

  /** The chance of each line of being furniture, 0 to 1. */
  double[] chances(Page page) {
    double[] alone = new double[page.size()];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = alone(reader.clues(page, i));
    }
    double[][] clues = Neighbourhood.of(page, alone);
    double[] chances = new double[alone.length];
    for (int i = 0; i < chances.length; i++) {
      double sum = 0;
      for (NeighbourClue clue : NeighbourClue.values()) {
        sum += neighbourWeights.applyAsDouble(clue) * clues[i][clue.ordinal()];
      }
      chances[i] = Neighbourhood.chance(sum);
    }
    return chances;
  }

  /** The log-odds of a line with these clues, weighed alone. */
  double alone(Set<LineClue> clues) {
    double sum = 0;
    for (LineClue clue : clues) {
      sum += lineWeights.applyAsDouble(clue);
    }
    return sum;
  }
}
