package org.copydesk.config.settings;

import java.util.List;
import org.copydesk.check.RuleSettings;

/**
 * What a desk says about rules, and where.
 *
 * @param settings what it says
 * @param places of each line of the settings, where it is written
 */
public record PlacedRules(RuleSettings settings, List<Placed> places) {

  public PlacedRules {
    places = List.copyOf(places);
  }

  /**
   * A line as it is written.
   *
   * @param files for which files, as written; empty for all
   * @param rules which rules, as written
   * @param words what is said about them, as YAML
   * @param place where it is written
   */
  public record Placed(List<String> files, String rules, String words, String place) {}
}
