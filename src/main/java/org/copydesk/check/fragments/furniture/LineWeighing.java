package org.copydesk.check.fragments.furniture;

import java.util.function.ToDoubleFunction;

/**
 * Weighs the clues of lines: each line alone, by its words and by what the markup of a web page
 * says of it, then once more with what was found of the lines around it, which decides like a chain
 * of lines would. Lines of other sources are weighed by their words alone.
 */
final class LineWeighing {

  /** What words alone may say against markup, in log-odds. */
  private static final double MOST_BY_WORDS = 6;

  private final LineReader reader;
  private final ToDoubleFunction<LineClue> lineWeights;
  private final ToDoubleFunction<MarkupClue> markupWeights;
  private final ToDoubleFunction<NeighbourClue> neighbourWeights;

  LineWeighing(
      LineReader reader,
      ToDoubleFunction<LineClue> lineWeights,
      ToDoubleFunction<MarkupClue> markupWeights,
      ToDoubleFunction<NeighbourClue> neighbourWeights) {
    this.reader = reader;
    this.lineWeights = lineWeights;
    this.markupWeights = markupWeights;
    this.neighbourWeights = neighbourWeights;
  }

  /** The chance of each line of being furniture, 0 to 1. */
  double[] chances(Page page) {
    double[] alone = new double[page.size()];
    for (int i = 0; i < alone.length; i++) {
      double words = byWords(page, i);
      alone[i] = page.markup().tells() ? withMarkup(page, i, words) : words;
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

  /** The log-odds of a line by its words, place and company. */
  double byWords(Page page, int line) {
    double sum = 0;
    for (LineClue clue : reader.clues(page, line)) {
      sum += lineWeights.applyAsDouble(clue);
    }
    return sum;
  }

  /** The measure of the clue that stands for the words of a line with these log-odds. */
  static double measure(double byWords) {
    return Math.max(-MOST_BY_WORDS, Math.min(MOST_BY_WORDS, byWords));
  }

  private double withMarkup(Page page, int line, double byWords) {
    double sum = markupWeights.applyAsDouble(MarkupClue.WORDS) * measure(byWords);
    for (MarkupClue clue : page.markup().clues(line)) {
      sum += markupWeights.applyAsDouble(clue);
    }
    return sum;
  }
}
