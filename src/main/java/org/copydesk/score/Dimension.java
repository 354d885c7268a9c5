package org.copydesk.score;

import java.util.Set;
import org.copydesk.finding.RuleId;

/**
 * One side of a submission's quality, with a score of its own beside the whole. Their scores,
 * multiplied as parts of a hundred, are the score of a text without a blocking finding.
 */
public enum Dimension {
  LANGUAGE("language", "Language", "language", "style", "house", "vale"),
  SPELLING_AND_NAMES("spellingAndNames", "Spelling, names", "spelling", "names"),
  STATISTICS("statistics", "Statistics", "statistics"),
  SOURCING("sourcing", "Sourcing", "sourcing"),
  FRAGMENTS("fragments", "Fragments", "fragments"),
  CONSISTENCY("consistency", "Consistency", "consistency");

  private final String key;
  private final String label;
  private final Set<String> areas;

  Dimension(String key, String label, String... areas) {
    this.key = key;
    this.label = label;
    this.areas = Set.of(areas);
  }

  /** Its name in {@code documents.jsonl}. */
  public String key() {
    return key;
  }

  /** Its name for readers, short enough for the head of a column. */
  public String label() {
    return label;
  }

  /**
   * The dimension that a rule speaks of.
   *
   * @throws IllegalArgumentException for an area that no dimension claims
   */
  public static Dimension of(RuleId rule) {
    for (Dimension dimension : values()) {
      if (dimension.areas.contains(rule.area())) {
        return dimension;
      }
    }
    throw new IllegalArgumentException("no dimension is told by " + rule);
  }
}
