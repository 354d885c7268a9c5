package org.copydesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.copydesk.store.RunHistory.KeptRun;

/** Average scores from run to run, drawn with blocks: the lowest is the smallest. */
final class TrendLine {

  private static final String BLOCKS = "▁▂▃▄▅▆▇█";

  /** Scores nearer to each other than that are drawn as if they were so far apart. */
  private static final double LEAST_SPAN = 2;

  private TrendLine() {}

  /**
   * The line for complete runs over all files; empty where there are fewer than two.
   *
   * @param runs oldest first
   * @param width columns at most
   */
  static String of(List<KeptRun> runs, int width) {
    double[] scores =
        runs.stream()
            .filter(r -> !r.partial() && r.sums() != null)
            .map(r -> r.sums() == null ? OptionalDouble.empty() : r.sums().averageScore())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    if (scores.length < 2) {
      return "";
    }
    String last = String.format(Locale.ROOT, "%.1f", scores[scores.length - 1]);
    String head = "average  ";
    int points = Math.min(scores.length, Math.max(2, width - head.length() - last.length() - 2));
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = scores.length - points; i < scores.length; i++) {
      least = Math.min(least, scores[i]);
      most = Math.max(most, scores[i]);
    }
    double span = Math.max(LEAST_SPAN, most - least);
    StringBuilder line = new StringBuilder(head);
    for (int i = scores.length - points; i < scores.length; i++) {
      int height = (int) Math.round((scores[i] - least) / span * (BLOCKS.length() - 1));
      line.append(BLOCKS.charAt(height));
    }
    return line.append("  ").append(last).toString();
  }
}
