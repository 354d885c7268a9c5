package org.copydesk.check.statistics;

import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleOptions;
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

  /** The name of the choice in the configuration. */
  static final String OPTION = "market-data";

  /** What the choice does. */
  static final String MEANING =
      "Whether market prices and moves that name no source are raised; the register holds them"
          + " either way.";

  /** Whether this figure may be raised. */
  boolean raises(Figure figure) {
    return this == RAISED || !figure.kind().equals("market");
  }

  /** What a desk chose about a rule. */
  static MarketData of(RuleOptions options, Class<?> rule) {
    return options.isOn(RuleCard.of(rule), OPTION) ? RAISED : LEFT_OUT;
  }
}
