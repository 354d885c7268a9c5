package org.copydesk.report.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.RunTotals;
import org.copydesk.report.Kinds;

/**
 * Numbers for the kinds of a run, the gravest first, and which of them each submission has: what
 * the page's filter asks.
 */
final class KindNumbers {

  private final Kinds kinds;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** By submission, a short string each: a run may have 100,000 of them. */
  private final Map<String, String> found = new HashMap<>();

  private final Set<String> here = new TreeSet<>();
  private String document = "";

  KindNumbers(Kinds kinds, RunTotals totals) {
    this.kinds = kinds;
    kinds.counts(totals).forEach(count -> number(count.kind()));
    totals.suppressed().forEach(count -> number(kinds.of(count.rule())));
    totals.baseline().forEach(count -> number(kinds.of(count.rule())));
  }

  private int number(String kind) {
    return numbers.computeIfAbsent(kind, k -> numbers.size());
  }

  /** The kinds in the order of their numbers. */
  List<String> kinds() {
    return List.copyOf(numbers.keySet());
  }

  /** The number of a finding's kind. */
  int of(FindingRow finding) {
    return number(kinds.of(finding.located().finding().rule().value()));
  }

  /**
   * Notes what a submission has, and not what does not count. All findings of one submission come
   * one after the other.
   */
  void add(FindingRow finding) {
    if (!finding.document().equals(document)) {
      keep();
      document = finding.document();
    }
    if (finding.isOpen()) {
      here.add(of(finding) + finding.located().finding().level().word().substring(0, 1));
    }
  }

  /** What a submission has: {@code 0e 3w}, a number and the first letter of a level each. */
  String of(String document) {
    keep();
    return found.getOrDefault(document, "");
  }

  private void keep() {
    if (!here.isEmpty()) {
      found.put(document, String.join(" ", here));
      here.clear();
    }
  }
}
