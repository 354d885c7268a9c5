package org.copydesk.audit;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the measures say of one text.
 *
 * @param amounts by the measure's id, in the order of ids, rounded as the measure's card says; a
 *     measure that the text gives nothing to measure is missing
 */
public record Measures(Map<String, Double> amounts) {

  /** Nothing was measured. */
  public static final Measures NONE = new Measures(Map.of());

  public Measures {
    amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
  }

  /** What a measure says; empty where it has nothing to say. */
  public OptionalDouble of(String measure) {
    Double amount = amounts.get(measure);
    return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
  }
}
