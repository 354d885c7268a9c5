package org.copydesk.config.house;

import java.util.List;
import org.copydesk.check.house.HouseRule;

/**
 * What one file of house rules holds.
 *
 * @param rules in their order
 * @param warnings what of the file could not be served, one sentence each with its place
 */
public record ReadRules(List<HouseRule> rules, List<String> warnings) {

  public ReadRules {
    rules = List.copyOf(rules);
    warnings = List.copyOf(warnings);
  }
}
