package org.copydesk.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The points a submission is left with, and what took the others. The breakdown adds up by hand:
 * 100 minus the points of its lines is the value, to the tenth.
 *
 * @param tenths the value in tenths of a point, 0 to 1000
 * @param breakdown what took points, most first; what the formula itself took comes last
 * @param dimensions each dimension in tenths of a point, 0 to 1000
 * @param toPass what would bring the submission to PASS
 */
public record Score(
    int tenths, List<Line> breakdown, Map<Dimension, Integer> dimensions, Remedy toPass) {

  /** The line of the breakdown for what a blocking finding takes beyond its charge. */
  public static final String BLOCKING = "score/blocking";

  public Score {
    breakdown = List.copyOf(breakdown);
    EnumMap<Dimension, Integer> all = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      all.put(dimension, dimensions.getOrDefault(dimension, 1000));
    }
    dimensions = all;
    if (tenths < 0 || tenths > 1000) {
      throw new IllegalArgumentException("no score: " + tenths + " tenths");
    }
    if (1000 - breakdown.stream().mapToInt(Line::tenths).sum() != tenths) {
      throw new IllegalArgumentException("the breakdown does not add up: " + breakdown);
    }
  }

  @Override
  public Map<Dimension, Integer> dimensions() {
    return new EnumMap<>(dimensions);
  }

  /** The value from 0 to 100, higher is better, with one decimal. */
  public double value() {
    return tenths / 10.0;
  }

  /** One dimension from 0 to 100, with one decimal. */
  public double dimension(Dimension dimension) {
    Integer tenths = dimensions.get(dimension);
    return tenths == null ? 100 : tenths / 10.0;
  }

  /**
   * One line of the breakdown.
   *
   * @param rule the rule's id, or {@link #BLOCKING}
   * @param count how many findings of the rule cost points
   * @param charge what the formula charges for them; 0 for {@link #BLOCKING}
   * @param tenths what they cost, in tenths of a point
   */
  public record Line(String rule, int count, double charge, int tenths) {

    public double points() {
      return tenths / 10.0;
    }
  }
}
