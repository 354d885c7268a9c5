package org.copydesk.score;

import java.util.List;

/**
 * Whether the run passes, and why.
 *
 * @param conditions every condition that was asked for, in a fixed order
 */
public record GateResult(List<Condition> conditions) {

  public GateResult {
    conditions = List.copyOf(conditions);
  }

  public boolean passed() {
    return conditions.stream().allMatch(Condition::passed);
  }

  /**
   * One condition of the gate.
   *
   * @param name what is asked, in words: "submissions with the verdict FAIL"
   * @param value what the run has
   * @param limit what is allowed
   * @param passed whether the value keeps to the limit
   * @param deciding the submissions that decide it, worst first, at most five; empty when passed
   */
  public record Condition(
      String name, double value, double limit, boolean passed, List<String> deciding) {

    public Condition {
      deciding = List.copyOf(deciding);
    }
  }
}
