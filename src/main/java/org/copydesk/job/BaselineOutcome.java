package org.copydesk.job;

import java.util.List;
import java.util.Map;
import org.copydesk.suppression.Baseline;

/**
 * A baseline that an audit led to.
 *
 * @param baseline the new baseline
 * @param ruleSet the rules of the run
 * @param outside a submission that lies outside the baseline's folder, so that it cannot be told
 *     from there; empty where there is none
 * @param letStand how many findings are not in it because they stand for another reason
 * @param gone how many findings of each rule that the old one knew are not in the new one
 * @param renamed files that have another name now: the new one with the old one
 */
public record BaselineOutcome(
    Baseline baseline,
    String ruleSet,
    List<String> outside,
    int letStand,
    Map<String, Integer> gone,
    Map<String, String> renamed) {

  public BaselineOutcome {
    outside = List.copyOf(outside);
    gone = Map.copyOf(gone);
    renamed = Map.copyOf(renamed);
  }
}
