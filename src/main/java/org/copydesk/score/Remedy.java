package org.copydesk.score;

import java.util.List;

/**
 * What would bring a submission to PASS, none of it without need: findings that, once mended, leave
 * a score and findings good enough. That a mended text may show new faults is not part of it.
 *
 * @param mends what would have to be mended, what blocks first, then by price; empty for a text
 *     that passes
 * @param tenths the score that would be left, in tenths of a point
 */
public record Remedy(List<Mend> mends, int tenths) {

  /**
   * Findings of one rule that would have to go.
   *
   * @param rule the rule's id
   * @param findings how many of them, the gravest first; at least one
   * @param of how many findings of the rule cost points
   * @param blocking how many of them fail the submission by themselves; all of these have to go
   */
  public record Mend(String rule, int findings, int of, int blocking) {

    public Mend {
      if (findings < 1 || findings > of || blocking < 0 || blocking > findings) {
        throw new IllegalArgumentException(
            rule + ": " + findings + " of " + of + ", " + blocking + " block");
      }
    }
  }

  public Remedy {
    mends = List.copyOf(mends);
  }

  /** The ids of the rules that something of would have to be mended, in the order of the mends. */
  public List<String> rules() {
    return mends.stream().map(Mend::rule).toList();
  }

  /** The score after mending, from 0 to 100, with one decimal. */
  public double value() {
    return tenths / 10.0;
  }
}
