package org.copydesk.score;

import java.util.List;

/**
 * What breaks a condition of the gate.
 *
 * @param count how many submissions do
 * @param worst the first five of them, lowest score first; where a measure is asked for, the one
 *     that is farthest off first
 * @param amounts what the measure is in each of those; empty where none is asked for
 */
public record Breach(int count, List<String> worst, List<Double> amounts) {

  public Breach {
    worst = List.copyOf(worst);
    amounts = List.copyOf(amounts);
    if (!amounts.isEmpty() && amounts.size() != worst.size()) {
      throw new IllegalArgumentException(worst + " have the amounts " + amounts);
    }
  }

  /** A breach of a condition that asks for no measure. */
  public Breach(int count, List<String> worst) {
    this(count, worst, List.of());
  }
}
