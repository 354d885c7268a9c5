package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Two things measured in turn, so that what else the machine does meets both; which goes first
 * changes from pair to pair. Ratios are taken inside a pair.
 */
final class Alternation {

  /** One run of what is measured. */
  @FunctionalInterface
  interface Trial {
    Cost run() throws IOException, InterruptedException;
  }

  private final String one;
  private final String other;
  private final double kilobytes;
  private final PrintStream out;
  private final List<Cost> ones = new ArrayList<>();
  private final List<Cost> others = new ArrayList<>();

  /**
   * @param kilobytes 1024 characters of text that each run goes through; 0 where that says nothing
   */
  Alternation(String one, String other, double kilobytes, PrintStream out) {
    this.one = one;
    this.other = other;
    this.kilobytes = kilobytes;
    this.out = out;
  }

  void run(int pairs, Trial first, Trial second) throws IOException, InterruptedException {
    for (int pair = 1; pair <= pairs; pair++) {
      boolean isOneFirst = pair % 2 == 1;
      for (boolean isOne : new boolean[] {isOneFirst, !isOneFirst}) {
        Cost cost = (isOne ? first : second).run();
        (isOne ? ones : others).add(cost);
        out.printf(
            Locale.ROOT,
            "pair %d  %-26s CPU %8.2f s  wall %8.2f s  memory %5d MB%s%n",
            pair,
            isOne ? one : other,
            cost.cpu(),
            cost.wall(),
            cost.memory() / 1024,
            kilobytes == 0
                ? ""
                : String.format(Locale.ROOT, "  %7.1f KB/CPU-s", kilobytes / cost.cpu()));
        out.flush();
      }
    }
  }

  /** Prints the medians of both. */
  void sum() {
    sum(one, ones);
    sum(other, others);
  }

  private void sum(String name, List<Cost> costs) {
    out.printf(
        Locale.ROOT,
        "median  %-26s CPU %s s  wall %s s  memory %.0f MB%s%n",
        name,
        spread(costs, Cost::cpu),
        spread(costs, Cost::wall),
        spread(costs, Cost::memory).median() / 1024,
        kilobytes == 0 ? "" : "  " + spread(costs, cost -> kilobytes / cost.cpu()) + " KB/CPU-s");
  }

  private static Spread spread(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return Spread.of(costs.stream().map(figure::applyAsDouble).toList());
  }

  /** How many times what the second costs the first costs, pair by pair. */
  Spread ratio(ToDoubleFunction<Cost> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      ratios.add(figure.applyAsDouble(ones.get(i)) / figure.applyAsDouble(others.get(i)));
    }
    return Spread.of(ratios);
  }

  /** How many times what the first costs the second costs, pair by pair. */
  Spread inverse(ToDoubleFunction<Cost> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      ratios.add(figure.applyAsDouble(others.get(i)) / figure.applyAsDouble(ones.get(i)));
    }
    return Spread.of(ratios);
  }
}
