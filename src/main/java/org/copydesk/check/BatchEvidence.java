package org.copydesk.check;

import java.util.Map;
import org.copydesk.finding.Fingerprint;

/**
 * What only the whole batch knows, cut to the lines and names of one text. A text on its own has
 * none: every check must work without.
 *
 * @param lines normalised line to the number of submissions that hold it; only lines that stand in
 *     three or more
 * @param names capitalised word to its use in the other submissions; the words of this text and
 *     those one letter away from them, where two or more others hold them
 */
public record BatchEvidence(Map<String, Integer> lines, Map<String, NameUse> names) {

  /** Evidence for a text that came alone. */
  public static final BatchEvidence NONE = new BatchEvidence(Map.of(), Map.of());

  public BatchEvidence {
    lines = Map.copyOf(lines);
    names = Map.copyOf(names);
  }

  /** In how many submissions of the batch the line stands; 0 when in fewer than three. */
  public int submissionsWithLine(String line) {
    return lines.getOrDefault(Fingerprint.normalise(line), 0);
  }

  /**
   * How the other submissions use a capitalised word.
   *
   * @param submissions how many of them hold it
   * @param uses how often they use it in all
   */
  public record NameUse(int submissions, int uses) {}
}
