package org.copydesk.schedule;

import java.util.List;
import java.util.Map;

/**
 * What a run found, in numbers alone: it is told to whoever asks, and no submission is quoted or
 * named to them.
 *
 * @param run the run
 * @param verdict {@code PASS}, {@code FAIL} or {@code INCOMPLETE}
 * @param gatePassed whether the quality gate let it pass
 * @param broken the conditions of the gate that do not hold, each with its value and limit
 * @param documents how many submissions have each verdict
 * @param findings how many findings have each level, and of those each status
 * @param report where the report lies
 */
public record NightResult(
    String run,
    String verdict,
    boolean gatePassed,
    List<String> broken,
    Map<String, Integer> documents,
    Map<String, Map<String, Integer>> findings,
    String report) {

  public NightResult {
    broken = List.copyOf(broken);
    documents = Map.copyOf(documents);
    findings = Map.copyOf(findings);
  }

  /** How many submissions have a verdict, in lower case. */
  int documents(String verdict) {
    return documents.getOrDefault(verdict, 0);
  }

  /** How many findings have a level and a status. */
  int findings(String level, String status) {
    return findings.getOrDefault(level, Map.of()).getOrDefault(status, 0);
  }
}
