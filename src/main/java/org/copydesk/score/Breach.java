package org.copydesk.score;

import java.util.List;

/**
 * What breaks a condition of the gate.
 *
 * @param count how many submissions do
 * @param worst the first five of them, lowest score first
 */
public record Breach(int count, List<String> worst) {

  public Breach {
    worst = List.copyOf(worst);
  }
}
