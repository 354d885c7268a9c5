package org.copydesk.score;

import java.util.List;

/**
 * What would bring a submission to PASS, none of it without need: rules whose findings, once
 * mended, leave a score and findings good enough. That a mended text may show new faults is not
 * part of it.
 *
 * @param rules the ids of these rules, what blocks first, then by price; empty for a text that
 *     passes
 * @param tenths the score they would leave, in tenths of a point
 */
public record Remedy(List<String> rules, int tenths) {

  public Remedy {
    rules = List.copyOf(rules);
  }

  /** The score after mending, from 0 to 100, with one decimal. */
  public double value() {
    return tenths / 10.0;
  }
}
