package org.copydesk.check.language.chunking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A beam search that rounds, breaks ties and drops sequences as OpenNLP's does: probabilities and
 * their logarithms are taken one by one, and sequences wait in the same kind of queue.
 */
final class ExactBeamSearch {

  private static final double LOWEST_SCORE = -100_000;

  private ExactBeamSearch() {}

  /**
   * The outcomes of the likeliest sequence.
   *
   * @throws IllegalStateException if every sequence is next to impossible
   */
  static int[] best(Decisions decisions) {
    int none = decisions.outcomes();
    Queue<Path> beam = new PriorityQueue<>();
    beam.add(new Path(null, none, 0));
    for (int token = 0; token < decisions.length(); token++) {
      decisions.enter(token);
      Map<Integer, double[]> known = new HashMap<>();
      Queue<Path> next = new PriorityQueue<>();
      for (int i = 0; i < decisions.beam(); i++) {
        Path path = beam.poll();
        if (path == null) {
          break;
        }
        int previous = path.outcome;
        int before = path.before == null ? none : path.before.outcome;
        double[] probabilities =
            known.computeIfAbsent(
                decisions.context(previous, before),
                context -> probabilities(decisions, previous, before));
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        double least = sorted[Math.max(0, sorted.length - decisions.beam())];
        extend(path, probabilities, least, decisions, next);
        if (next.isEmpty()) {
          extend(path, probabilities, Double.NEGATIVE_INFINITY, decisions, next);
        }
      }
      beam = next;
    }
    Path best = beam.poll();
    if (best == null) {
      throw new IllegalStateException("no sequence of tags is possible");
    }
    int[] outcomes = new int[decisions.length()];
    Path path = best;
    for (int token = outcomes.length - 1; token >= 0 && path != null; token--) {
      outcomes[token] = path.outcome;
      path = path.before;
    }
    return outcomes;
  }

  private static void extend(
      Path path, double[] probabilities, double least, Decisions decisions, Queue<Path> next) {
    for (int outcome = 0; outcome < probabilities.length; outcome++) {
      if (probabilities[outcome] >= least && decisions.allows(path.outcome, outcome)) {
        double score = path.score + StrictMath.log(probabilities[outcome]);
        if (score > LOWEST_SCORE) {
          next.add(new Path(path, outcome, score));
        }
      }
    }
  }

  private static double[] probabilities(Decisions decisions, int previous, int before) {
    double[] sums = new double[decisions.outcomes()];
    decisions.weigh(previous, before, sums);
    double all = 0;
    for (int outcome = 0; outcome < sums.length; outcome++) {
      sums[outcome] = StrictMath.exp(sums[outcome]);
      all += sums[outcome];
    }
    for (int outcome = 0; outcome < sums.length; outcome++) {
      sums[outcome] /= all;
    }
    return sums;
  }

  /** A sequence by its last decision. */
  private record Path(@Nullable Path before, int outcome, double score)
      implements Comparable<Path> {

    // Sequences of one score are equal to the queue and to nobody else, as with OpenNLP.
    @Override
    public int compareTo(Path other) {
      return Double.compare(other.score, score);
    }
  }
}
