package org.copydesk.check.statistics;

import org.copydesk.finding.Figure;

/**
 * Whether a desk wants to hear of market prices and moves that no source is named for. Most papers
 * print them without one; the register holds them either way.
 */
public enum MarketData {
  /** They are findings like those of any other figure. */
  RAISED,
  /** They are registered and never raised. */
  LEFT_OUT;

  /** Whether this figure may be raised. */
  boolean raises(Figure figure) {
    return this == RAISED || !figure.kind().equals("market");
  }

  /**
   * What this choice adds to the identity of a rule set; nothing for the one that comes with it.
   */
  public String content() {
    return this == RAISED ? "" : "market data left out";
  }
}
