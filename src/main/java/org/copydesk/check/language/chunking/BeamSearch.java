package org.copydesk.check.language.chunking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A beam search with the outcome of {@link ExactBeamSearch} for a fraction of its work.
 *
 * <p>It adds logarithms, and leaves out outcomes too unlikely to matter. A sequence never gets
 * likelier as it grows, so one that is less likely than the best whole sequence neither is part of
 * it nor takes the place in the beam of one that is: first the likeliest outcome is taken at each
 * token, and then the search drops all that is less likely than that sequence.
 *
 * <p>What it computes is off by less than {@link #MARGIN}. Where scores lie closer than that and
 * could decide, and where what was dropped was too likely after all, it gives up, and the exact
 * search does the sentence again.
 */
final class BeamSearch {

  /**
   * In logarithms of probability. A token adds less than 1e-11: 127 outcomes below {@link
   * #NEGLIGIBLE} and the rounding of scores down to {@link #LOWEST_SCORE}; times {@link #LONGEST}
   * that is a tenth of this.
   */
  private static final double MARGIN = 1e-7;

  /** Tokens of a sentence up to which the margin holds. */
  private static final int LONGEST = 1_000;

  /** How far below the likeliest an outcome adds nothing to the sum of all. */
  private static final double NEGLIGIBLE = -31;

  /** Up to here no probability leaves the range in which OpenNLP computes it to full precision. */
  private static final double LARGEST_SUM = 600;

  private static final double LOWEST_SCORE = -10_000;

  private final Decisions decisions;
  private final int beam;
  private final int outcomes;

  // The beam, likeliest first.
  private int width = 1;
  private double[] score;
  private int[] last;
  private int[] beforeLast;

  // Its continuations, likeliest first, and one more: the likeliest that is dropped.
  private int taken;
  private double[] nextScore;
  private int[] nextOutcome;
  private int[] nextParent;

  /** What is less likely is dropped. */
  private double floor = Double.NEGATIVE_INFINITY;

  /** How likely the likeliest is of which it is not sure whether it belongs into the beam. */
  private double doubt = Double.NEGATIVE_INFINITY;

  // What has been weighed for this token.
  private int contexts;
  private final Weighed[] weighed;

  /** What was weighed for each token on the way to the first sequence. */
  private final @Nullable Weighed[] first;

  private final int[] contenders;
  private final byte[] chosen;
  private final byte[] parents;

  private BeamSearch(Decisions decisions) {
    this.decisions = decisions;
    this.beam = decisions.beam();
    this.outcomes = decisions.outcomes();
    this.score = new double[beam + 1];
    this.last = new int[beam];
    this.beforeLast = new int[beam];
    this.nextScore = new double[beam + 1];
    this.nextOutcome = new int[beam + 1];
    this.nextParent = new int[beam + 1];
    this.weighed = new Weighed[beam + 1];
    this.first = new @Nullable Weighed[decisions.length()];
    this.contenders = new int[outcomes];
    this.chosen = new byte[decisions.length() * beam];
    this.parents = new byte[decisions.length() * beam];
  }

  /**
   * The outcomes of the likeliest sequence.
   *
   * @throws IllegalStateException if every sequence is next to impossible
   */
  static int[] best(Decisions decisions) {
    int[] quick = decisions.length() > LONGEST ? null : quick(decisions);
    return quick == null ? ExactBeamSearch.best(decisions) : quick;
  }

  /** The same, or nothing where rounding could decide; at most {@value #LONGEST} tokens. */
  static int @Nullable [] quick(Decisions decisions) {
    return new BeamSearch(decisions).run();
  }

  private int @Nullable [] run() {
    last[0] = outcomes;
    beforeLast[0] = outcomes;
    floor = likeliestStepByStep() - 4 * MARGIN;
    doubt = floor;
    for (int token = 0; token < decisions.length(); token++) {
      decisions.enter(token);
      if (!extend(token) || !advance(token)) {
        return null;
      }
    }
    if (score[0] - (width > 1 ? Math.max(score[1], doubt) : doubt) <= MARGIN) {
      // An empty sentence has one sequence, and no doubt about it.
      return decisions.length() == 0 ? new int[0] : null;
    }
    int[] best = new int[decisions.length()];
    int slot = 0;
    for (int token = best.length - 1; token >= 0; token--) {
      best[token] = chosen[token * beam + slot];
      slot = parents[token * beam + slot];
    }
    return best;
  }

  /** How likely the sequence is that takes the likeliest outcome at each token. */
  private double likeliestStepByStep() {
    int previous = outcomes;
    int before = outcomes;
    double total = 0;
    for (int token = 0; token < first.length; token++) {
      decisions.enter(token);
      Weighed here = new Weighed(outcomes);
      first[token] = here;
      if (!here.weigh(decisions, previous, before)) {
        return Double.NEGATIVE_INFINITY;
      }
      int best = -1;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        if ((best < 0 || here.sums[outcome] > here.sums[best])
            && decisions.allows(previous, outcome)) {
          best = outcome;
        }
      }
      if (best < 0) {
        return Double.NEGATIVE_INFINITY;
      }
      total += here.sums[best] - here.logOfAll;
      before = previous;
      previous = best;
    }
    return total;
  }

  /** Collects the likeliest continuations of the beam; false where rounding could decide. */
  private boolean extend(int token) {
    contexts = 0;
    Weighed known = first[token];
    if (known != null) {
      weighed[contexts++] = known;
    }
    taken = 0;
    for (int slot = 0; slot < width; slot++) {
      // A continuation is never likelier than what it continues.
      if (taken > beam && score[slot] < nextScore[beam]) {
        break;
      }
      Weighed here = weighed(slot);
      if (here == null || !extend(slot, here)) {
        return false;
      }
    }
    return true;
  }

  /** The slot's outcomes weighed, or nothing where rounding could decide. */
  private @Nullable Weighed weighed(int slot) {
    int wanted = decisions.context(last[slot], beforeLast[slot]);
    for (int i = 0; i < contexts; i++) {
      Weighed known = weighed[i];
      if (known.context == wanted) {
        boolean isSamePair =
            known.previous == last[slot] && known.beforePrevious == beforeLast[slot];
        if (known.user < 0) {
          // Weighed beforehand, maybe for the other pair of two that are weighed alike.
          known.user = slot;
          return isSamePair || known.weigh(decisions, last[slot], beforeLast[slot]) ? known : null;
        }
        return isSamePair || score[known.user] - score[slot] > MARGIN ? known : null;
      }
    }
    Weighed fresh = new Weighed(outcomes);
    fresh.user = slot;
    weighed[contexts++] = fresh;
    return fresh.weigh(decisions, last[slot], beforeLast[slot]) ? fresh : null;
  }

  private boolean extend(int slot, Weighed here) {
    double[] sums = here.sums;
    double base = score[slot] - here.logOfAll;
    double least = (taken > beam ? Math.max(nextScore[beam] - MARGIN, floor) : floor) - base;
    int count = 0;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      if (sums[outcome] >= least) {
        contenders[count++] = outcome;
      }
    }
    if (count > beam) {
      least = cut(sums, count, base);
    }
    boolean isContinued = false;
    for (int i = 0; i < count; i++) {
      int outcome = contenders[i];
      if (sums[outcome] >= least && decisions.allows(last[slot], outcome)) {
        isContinued = true;
        if (sums[outcome] - here.logOfAll < -LARGEST_SUM) {
          return false;
        }
        insert(base + sums[outcome], outcome, slot);
      }
    }
    return isContinued || slot > 0 || count <= beam || extendByAny(sums, base);
  }

  /**
   * What an outcome has to weigh to continue a sequence: only the likeliest ones may, as many as
   * the beam is wide, and those that weigh the same as the last of them.
   */
  private double cut(double[] sums, int count, double base) {
    double[] sorted = new double[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = sums[contenders[i]];
    }
    Arrays.sort(sorted);
    double cut = sorted[count - beam];
    double below = cut;
    for (int i = count - beam - 1; i >= 0 && below == cut; i--) {
      below = sorted[i];
    }
    if (below != cut && cut - below <= MARGIN) {
      doubt = Math.max(doubt, base + cut);
    }
    return cut;
  }

  /** Where none of the likeliest outcomes is allowed, the likeliest sequence takes any other. */
  private boolean extendByAny(double[] sums, double base) {
    if (width > 1 && score[0] - score[1] <= MARGIN) {
      return false;
    }
    for (int outcome = 0; outcome < outcomes; outcome++) {
      if (decisions.allows(last[0], outcome)) {
        if (Math.abs(sums[outcome]) > LARGEST_SUM / 2) {
          return false;
        }
        insert(base + sums[outcome], outcome, 0);
      }
    }
    return taken > 0;
  }

  private void insert(double value, int outcome, int parent) {
    if (taken > beam && value <= nextScore[beam]) {
      return;
    }
    int at = Math.min(taken, beam);
    while (at > 0 && nextScore[at - 1] < value) {
      nextScore[at] = nextScore[at - 1];
      nextOutcome[at] = nextOutcome[at - 1];
      nextParent[at] = nextParent[at - 1];
      at--;
    }
    nextScore[at] = value;
    nextOutcome[at] = outcome;
    nextParent[at] = parent;
    taken = Math.min(taken + 1, beam + 1);
  }

  /** Makes the continuations the beam; false where rounding could decide which ones. */
  private boolean advance(int token) {
    int kept = Math.min(taken, beam);
    if (kept == 0 || nextScore[kept - 1] < LOWEST_SCORE) {
      return false;
    }
    if (taken > beam && nextScore[beam - 1] - nextScore[beam] <= MARGIN) {
      doubt = Math.max(doubt, nextScore[beam - 1]);
    }
    int[] newBefore = new int[beam];
    int[] newLast = new int[beam];
    for (int slot = 0; slot < kept; slot++) {
      newBefore[slot] = last[nextParent[slot]];
      newLast[slot] = nextOutcome[slot];
      chosen[token * beam + slot] = (byte) nextOutcome[slot];
      parents[token * beam + slot] = (byte) nextParent[slot];
    }
    double[] old = score;
    score = nextScore;
    nextScore = old;
    last = newLast;
    beforeLast = newBefore;
    width = kept;
    return true;
  }

  /** The outcomes of a token weighed in the light of two decisions before. */
  private static final class Weighed {

    private final double[] sums;
    private double logOfAll;
    private int context;
    private int previous;
    private int beforePrevious;

    /** The likeliest slot that it was weighed for, or -1. */
    private int user = -1;

    private Weighed(int outcomes) {
      this.sums = new double[outcomes];
    }

    /** False where probabilities are too large or small to be compared. */
    private boolean weigh(Decisions decisions, int last, int beforeLast) {
      context = decisions.context(last, beforeLast);
      previous = last;
      beforePrevious = beforeLast;
      decisions.weigh(last, beforeLast, sums);
      double largest = sums[0];
      for (int outcome = 1; outcome < sums.length; outcome++) {
        largest = Math.max(largest, sums[outcome]);
      }
      double all = 0;
      for (double sum : sums) {
        if (sum - largest > NEGLIGIBLE) {
          all += Math.exp(sum - largest);
        }
      }
      logOfAll = largest + Math.log(all);
      return Math.abs(largest) < LARGEST_SUM;
    }
  }
}
