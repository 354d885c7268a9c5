package org.copydesk.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.copydesk.score.Verdict;

/**
 * How well scores and verdicts agree with readers.
 *
 * @param texts how many were rated
 * @param spearman rank correlation of score and rating, ties at their mean rank
 * @param good texts rated 4 or more that pass
 * @param bad texts rated 2 or less that fail
 * @param waved texts rated 2 or less that pass
 */
record Agreement(int texts, double spearman, Share good, Share bad, int waved) {

  /** One text as score and readers see it. */
  record Seen(RatedText text, double score, Verdict verdict) {}

  static Agreement of(List<Seen> seen) {
    List<Seen> good = seen.stream().filter(s -> s.text().isGood()).toList();
    List<Seen> bad = seen.stream().filter(s -> s.text().isBad()).toList();
    return new Agreement(
        seen.size(),
        spearman(
            seen.stream().mapToDouble(Seen::score).toArray(),
            seen.stream().mapToDouble(s -> s.text().rating()).toArray()),
        new Share(count(good, Verdict.PASS), good.size()),
        new Share(count(bad, Verdict.FAIL), bad.size()),
        count(bad, Verdict.PASS));
  }

  /** Texts rated 4 and more that pass and 2 and less that fail, of all such texts. */
  Share asRated() {
    return new Share(good.part() + bad.part(), good.whole() + bad.whole());
  }

  private static int count(List<Seen> seen, Verdict verdict) {
    return (int) seen.stream().filter(s -> s.verdict() == verdict).count();
  }

  static double spearman(double[] one, double[] other) {
    double[] a = ranks(Arrays.stream(one));
    double[] b = ranks(Arrays.stream(other));
    double mean = (a.length + 1) / 2.0;
    double both = 0;
    double ofOne = 0;
    double ofOther = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - mean) * (b[i] - mean);
      ofOne += (a[i] - mean) * (a[i] - mean);
      ofOther += (b[i] - mean) * (b[i] - mean);
    }
    return ofOne == 0 || ofOther == 0 ? 0 : both / Math.sqrt(ofOne * ofOther);
  }

  /** The place of each number, 1 for the smallest; equal ones share their mean place. */
  static double[] ranks(DoubleStream numbers) {
    double[] values = numbers.toArray();
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i <= to; i++) {
        ranks[order[i]] = (from + to) / 2.0 + 1;
      }
      from = to + 1;
    }
    return ranks;
  }
}
