package org.copydesk.check.fragments.furniture;

/**
 * What the lines around a line say of it once every line has been weighed alone. Each clue has a
 * weight in {@code neighbour-weights.tsv}; the log-odds that a line is furniture are the sum of the
 * weighted clues. Chances are between 0 and 1.
 */
enum NeighbourClue {
  /** 1 for every line. */
  BASE,
  /** The log-odds of the line weighed alone, between -5 and 5. */
  ALONE,
  /** The chance of the line before; a text begins as a page does. */
  BEFORE,
  /** The chance of the line after. */
  AFTER,
  /** The chance of the second line before. */
  SECOND_BEFORE,
  /** The chance of the second line after. */
  SECOND_AFTER,
  /** The mean chance of the four lines before and after. */
  AROUND,
  /** The smaller of the chances of the two neighbours. */
  BETWEEN_FURNITURE,
  /** The smaller of the chances that the two neighbours are of the story. */
  BETWEEN_STORY,
  /** The chance that no line after it is of the story. */
  STORY_ENDED,
  /** The chance that no line before it is of the story. */
  STORY_NOT_BEGUN,
  /** The mean chance of the other lines of its run. */
  RUN,
  /** The highest chance in its run. */
  HIGHEST_OF_RUN,
  /** 1 when it reads like a paragraph of the story. */
  PARAGRAPH,
  /** The chance that the story ended before a line that is no paragraph. */
  LABEL_AFTER_STORY
}
