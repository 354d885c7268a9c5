package org.copydesk.check;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a desk chose about rules, where it chose anything.
 *
 * @param chosen by rule, the values by the name of the option; a switch is {@code on} or {@code
 *     off}
 */
public record RuleOptions(Map<String, Map<String, String>> chosen) {

  /** Nothing chosen. */
  public static final RuleOptions NONE = new RuleOptions(Map.of());

  public RuleOptions {
    Map<String, Map<String, String>> copy = new TreeMap<>();
    chosen.forEach((rule, values) -> copy.put(rule, Map.copyOf(values)));
    chosen = Map.copyOf(copy);
  }

  /** The value of an option: the chosen one, else what its card says. */
  public String value(RuleCard card, String option) {
    String value = chosen.getOrDefault(card.id(), Map.of()).get(option);
    return value == null ? card.option(option).initial() : value;
  }

  /** Whether a switch of a rule is on. */
  public boolean isOn(RuleCard card, String option) {
    return value(card, option).equals("on");
  }

  /** The number of an option of a rule. */
  public int number(RuleCard card, String option) {
    return Integer.parseInt(value(card, option));
  }

  /** What was chosen, in one text: equal for choices that lead to equal results. */
  public String content() {
    if (chosen.isEmpty()) {
      return "";
    }
    Map<String, Map<String, String>> sorted = new TreeMap<>();
    chosen.forEach((rule, values) -> sorted.put(rule, new TreeMap<>(values)));
    return sorted.toString();
  }
}
