package org.copydesk.score;

import java.util.List;
import java.util.stream.IntStream;

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
   * @param amounts what is measured of each of those, of a share from 0 to 1; empty where the
   *     condition asks for no measure
   * @param share whether what is measured is a share, which is told in percent
   */
  public record Condition(
      String name,
      double value,
      double limit,
      boolean passed,
      List<String> deciding,
      List<Double> amounts,
      boolean share) {

    public Condition {
      deciding = List.copyOf(deciding);
      amounts = List.copyOf(amounts);
      if (!amounts.isEmpty() && amounts.size() != deciding.size()) {
        throw new IllegalArgumentException(deciding + " have the amounts " + amounts);
      }
    }

    /** A condition that asks for no measure. */
    public Condition(
        String name, double value, double limit, boolean passed, List<String> deciding) {
      this(name, value, limit, passed, deciding, List.of(), false);
    }

    /** The deciding submissions, each with what is measured of it: {@code fire.txt: 0}. */
    public List<String> decidingInWords() {
      return amounts.isEmpty()
          ? deciding
          : IntStream.range(0, deciding.size())
              .mapToObj(i -> deciding.get(i) + ": " + MeasureLimit.inWords(amounts.get(i), share))
              .toList();
    }
  }
}
