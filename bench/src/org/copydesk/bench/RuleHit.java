package org.copydesk.bench;

import java.util.Comparator;

/**
 * A rule that matched at a place.
 *
 * @param document path inside the folder
 * @param rule LanguageTool's id
 * @param begin first code unit
 * @param end the code unit after the last one
 */
record RuleHit(String document, String rule, int begin, int end) implements Comparable<RuleHit> {

  private static final Comparator<RuleHit> ORDER =
      Comparator.comparing(RuleHit::document)
          .thenComparingInt(RuleHit::begin)
          .thenComparingInt(RuleHit::end)
          .thenComparing(RuleHit::rule);

  static RuleHit ofLine(String line) {
    String[] fields = line.split("\t", -1);
    return new RuleHit(
        fields[0], fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
  }

  @Override
  public int compareTo(RuleHit other) {
    return ORDER.compare(this, other);
  }
}
