package org.copydesk.score;

import java.util.List;

/**
 * The points a submission is left with, and what took the others. The breakdown adds up by hand:
 * 100 minus the points of its lines is the value, to the tenth.
 *
 * @param tenths the value in tenths of a point, 0 to 1000
 * @param breakdown what took points, most first
 */
public record Score(int tenths, List<Line> breakdown) {

  public Score {
    breakdown = List.copyOf(breakdown);
    if (tenths < 0 || tenths > 1000) {
      throw new IllegalArgumentException("no score: " + tenths + " tenths");
    }
    if (1000 - breakdown.stream().mapToInt(Line::tenths).sum() != tenths) {
      throw new IllegalArgumentException("the breakdown does not add up: " + breakdown);
    }
  }

  /** The value from 0 to 100, higher is better, with one decimal. */
  public double value() {
    return tenths / 10.0;
  }

  /**
   * One line of the breakdown.
   *
   * @param rule the rule's id, or {@code score/...} for a limit of the formula itself
   * @param count how many findings of the rule cost points
   * @param tenths what they cost together, in tenths of a point; negative only for the floor at 0
   */
  public record Line(String rule, int count, int tenths) {

    public double points() {
      return tenths / 10.0;
    }
  }
}
