package org.copydesk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts of a baseline as a table for people. */
final class BaselineWords {

  private BaselineWords() {}

  /**
   * A line a rule, the most frequent first.
   *
   * @param now how many findings of each rule are known
   * @param before how many were known before; empty where nothing was
   */
  static List<String> rules(Map<String, Integer> now, Map<String, Integer> before) {
    Set<String> rules = new TreeSet<>(now.keySet());
    rules.addAll(before.keySet());
    List<String> lines = new ArrayList<>();
    rules.stream()
        .sorted(
            Comparator.comparing((String r) -> -now.getOrDefault(r, 0))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(
            rule -> {
              int count = now.getOrDefault(rule, 0);
              int difference = count - before.getOrDefault(rule, 0);
              lines.add(
                  String.format(Locale.ROOT, "%,8d  %s", count, rule)
                      + (before.isEmpty() || difference == 0
                          ? ""
                          : String.format(Locale.ROOT, " (%+,d)", difference)));
            });
    return lines;
  }
}
