package org.copydesk.check.fragments.furniture;

/** Measures the clues that the lines around each line give, in time linear in the lines. */
final class Neighbourhood {

  private static final int AROUND = 4;
  private static final double HIGHEST = 5;

  /** A chance of what is not there: beyond the ends of a text there is a page. */
  private static final double BEYOND_BEGIN = 0.3;

  private static final double BEYOND_END = 0.5;

  /** A line of fewer words says less of where the story is. */
  private static final int TELLING_WORDS = 8;

  private static final double OF_SHORT_LINE = 0.3;

  private final Page page;
  private final double[] chances;
  private final double[][] clues;

  private Neighbourhood(Page page, double[] logOdds) {
    this.page = page;
    this.chances = new double[logOdds.length];
    this.clues = new double[logOdds.length][NeighbourClue.values().length];
    for (int i = 0; i < chances.length; i++) {
      double own = page.isNamed(i) ? HIGHEST : Math.max(-HIGHEST, Math.min(HIGHEST, logOdds[i]));
      chances[i] = chance(own);
      set(i, NeighbourClue.BASE, 1);
      set(i, NeighbourClue.ALONE, own);
      set(i, NeighbourClue.PARAGRAPH, page.isStory(i) ? 1 : 0);
    }
    neighbours();
    story();
    runs();
  }

  /**
   * The clues of each line, in their order.
   *
   * @param logOdds of each line weighed alone; what a rule knows by name is certain
   */
  static double[][] of(Page page, double[] logOdds) {
    return new Neighbourhood(page, logOdds).clues;
  }

  static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private void set(int line, NeighbourClue clue, double value) {
    clues[line][clue.ordinal()] = value;
  }

  private double at(int i) {
    return i < 0 ? BEYOND_BEGIN : i >= chances.length ? BEYOND_END : chances[i];
  }

  private void neighbours() {
    for (int i = 0; i < chances.length; i++) {
      double before = at(i - 1);
      double after = at(i + 1);
      set(i, NeighbourClue.BEFORE, before);
      set(i, NeighbourClue.AFTER, after);
      set(i, NeighbourClue.SECOND_BEFORE, at(i - 2));
      set(i, NeighbourClue.SECOND_AFTER, at(i + 2));
      set(i, NeighbourClue.BETWEEN_FURNITURE, Math.min(before, after));
      set(i, NeighbourClue.BETWEEN_STORY, Math.min(1 - before, 1 - after));
      double sum = 0;
      int count = 0;
      for (int j = Math.max(0, i - AROUND); j <= Math.min(chances.length - 1, i + AROUND); j++) {
        sum += j == i ? 0 : chances[j];
        count += j == i ? 0 : 1;
      }
      set(i, NeighbourClue.AROUND, count == 0 ? BEYOND_BEGIN : sum / count);
    }
  }

  private double story(int i) {
    return (1 - chances[i]) * (page.line(i).size() >= TELLING_WORDS ? 1 : OF_SHORT_LINE);
  }

  private void story() {
    double best = 0;
    for (int i = chances.length - 1; i >= 0; i--) {
      set(i, NeighbourClue.STORY_ENDED, 1 - best);
      set(i, NeighbourClue.LABEL_AFTER_STORY, page.isStory(i) ? 0 : 1 - best);
      best = Math.max(best, story(i));
    }
    best = 0;
    for (int i = 0; i < chances.length; i++) {
      set(i, NeighbourClue.STORY_NOT_BEGUN, 1 - best);
      best = Math.max(best, story(i));
    }
  }

  private void runs() {
    int begin = 0;
    while (begin < chances.length) {
      int end = page.runEnd(begin);
      double sum = 0;
      double highest = 0;
      for (int i = begin; i <= end; i++) {
        sum += chances[i];
        highest = Math.max(highest, chances[i]);
      }
      int others = end - begin;
      for (int i = begin; i <= end; i++) {
        set(i, NeighbourClue.RUN, others == 0 ? BEYOND_BEGIN : (sum - chances[i]) / others);
        set(i, NeighbourClue.HIGHEST_OF_RUN, highest);
      }
      begin = end + 1;
    }
  }
}
