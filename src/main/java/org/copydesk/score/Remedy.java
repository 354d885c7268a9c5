package org.copydesk.score;

import java.util.List;

/**
 * The least that brings a submission to PASS: rules whose findings, once mended, leave a score and
 * findings good enough. That a mended text may show new faults is not part of it.
 *
 * @param rules the ids of these rules, dearest first; empty for a text that passes
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
