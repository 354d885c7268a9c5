package org.copydesk.check.language.chunking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A beam search with the outcome of {@link ExactBeamSearch} for a fraction of its work. It adds
 * logarithms, leaves out outcomes too unlikely to matter, and does not look at sequences whose
 * every continuation would be dropped. What it computes is off by less than {@link #MARGIN}; where
 * two scores that decide anything lie closer than that, it gives up and the exact search does the
 * sentence again.
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

  // What has been weighed for this token.
  private int contexts;
  private final int[] context;
  private final int[] contextUser;
  private final double[][] sums;
  private final double[] logOfAll;

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
    this.context = new int[beam];
    this.contextUser = new int[beam];
    this.sums = new double[beam][outcomes];
    this.logOfAll = new double[beam];
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
    for (int token = 0; token < decisions.length(); token++) {
      decisions.enter(token);
      if (!extend() || !advance(token)) {
        return null;
      }
    }
    if (width > 1 && score[0] - score[1] <= MARGIN) {
      return null;
    }
    int[] best = new int[decisions.length()];
    int slot = 0;
    for (int token = best.length - 1; token >= 0; token--) {
      best[token] = chosen[token * beam + slot];
      slot = parents[token * beam + slot];
    }
    return best;
  }

  /** Collects the likeliest continuations of the beam; false where rounding could decide. */
  private boolean extend() {
    contexts = 0;
    taken = 0;
    for (int slot = 0; slot < width; slot++) {
      // A continuation is never likelier than what it continues.
      if (taken > beam && score[slot] < nextScore[beam]) {
        break;
      }
      int known = contextOf(slot);
      if (known < 0 || !extend(slot, sums[known], logOfAll[known])) {
        return false;
      }
    }
    return true;
  }

  /** Where the slot's outcomes are weighed, or -1 where rounding could decide. */
  private int contextOf(int slot) {
    int wanted = decisions.context(last[slot], beforeLast[slot]);
    for (int known = 0; known < contexts; known++) {
      if (context[known] == wanted) {
        int user = contextUser[known];
        boolean isSamePair = last[user] == last[slot] && beforeLast[user] == beforeLast[slot];
        return isSamePair || score[user] - score[slot] > MARGIN ? known : -1;
      }
    }
    double[] weighed = sums[contexts];
    decisions.weigh(last[slot], beforeLast[slot], weighed);
    double largest = weighed[0];
    for (int outcome = 1; outcome < outcomes; outcome++) {
      largest = Math.max(largest, weighed[outcome]);
    }
    if (!(Math.abs(largest) < LARGEST_SUM)) {
      return -1;
    }
    double all = 0;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      double below = weighed[outcome] - largest;
      if (below > NEGLIGIBLE) {
        all += Math.exp(below);
      }
    }
    context[contexts] = wanted;
    contextUser[contexts] = slot;
    logOfAll[contexts] = largest + Math.log(all);
    return contexts++;
  }

  private boolean extend(int slot, double[] weighed, double logOfAll) {
    double base = score[slot] - logOfAll;
    double least = taken > beam ? nextScore[beam] - MARGIN - base : Double.NEGATIVE_INFINITY;
    int count = 0;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      if (weighed[outcome] >= least) {
        contenders[count++] = outcome;
      }
    }
    if (count > beam) {
      // Only the likeliest outcomes may continue a sequence, as many as the beam is wide, and those
      // that are weighed the same as the last of them.
      double[] sorted = new double[count];
      for (int i = 0; i < count; i++) {
        sorted[i] = weighed[contenders[i]];
      }
      Arrays.sort(sorted);
      double cut = sorted[count - beam];
      double below = cut;
      for (int i = count - beam - 1; i >= 0 && below == cut; i--) {
        below = sorted[i];
      }
      if (below != cut && cut - below <= MARGIN) {
        return false;
      }
      least = cut;
    }
    boolean isContinued = false;
    for (int i = 0; i < count; i++) {
      int outcome = contenders[i];
      if (weighed[outcome] >= least && decisions.allows(last[slot], outcome)) {
        isContinued = true;
        if (weighed[outcome] - logOfAll < -LARGEST_SUM) {
          return false;
        }
        insert(base + weighed[outcome], outcome, slot);
      }
    }
    if (isContinued || taken > 0) {
      return true;
    }
    return slot == 0 && extendByAny(weighed, base);
  }

  /** Where none of the likeliest outcomes is allowed, the likeliest sequence takes any other. */
  private boolean extendByAny(double[] weighed, double base) {
    if (width > 1 && score[0] - score[1] <= MARGIN) {
      return false;
    }
    for (int outcome = 0; outcome < outcomes; outcome++) {
      if (decisions.allows(last[0], outcome)) {
        if (Math.abs(weighed[outcome]) > LARGEST_SUM / 2) {
          return false;
        }
        insert(base + weighed[outcome], outcome, 0);
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
    if (kept == 0
        || nextScore[kept - 1] < LOWEST_SCORE
        || (taken > beam && nextScore[beam - 1] - nextScore[beam] <= MARGIN)) {
      return false;
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
}
