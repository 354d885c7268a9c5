package org.copydesk.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Fits the weights of clues to cases: a logistic regression with a Gaussian prior around what
 * common sense says of each clue, so that a clue that the cases hardly hold keeps that value. What
 * a case is likeliest taken for depends on the weights, so both are found in turns.
 *
 * @param <C> a case, of which the weights in force make examples
 */
public final class LogisticFit<C> {

  /** The parts that texts are cut into when each is judged with weights fitted to the others. */
  public static final int FOLDS = 8;

  private static final int TURNS = 6;
  private static final int STEPS = 25;

  private final double[] prior;
  private final double[] width;
  private final BiFunction<Collection<C>, double[], List<Example>> examples;

  /**
   * What weights are fitted to.
   *
   * @param clues the measure of each clue
   * @param right whether what they speak for is so
   * @param weight how much the example counts
   */
  public record Example(double[] clues, boolean right, double weight) {}

  /**
   * What weights said of a case they had not seen.
   *
   * @param logOdds of the finding; negative infinity where another reason forbids it
   * @param right whether the finding is right
   * @param places how often the case stands in its text
   */
  public record Judged(double logOdds, boolean right, int places) {}

  /**
   * @param prior the weight of each clue before any case is seen
   * @param width how far the cases may move it, a standard deviation
   * @param examples what cases teach with these weights in force
   */
  private LogisticFit(
      double[] prior, double[] width, BiFunction<Collection<C>, double[], List<Example>> examples) {
    this.prior = prior;
    this.width = width;
    this.examples = examples;
  }

  /**
   * A fit of one weight for each value of an enumeration.
   *
   * @param file has a row for each clue: its name, the prior and its width, with tabs between
   * @param examples what cases teach with these weights in force
   * @throws IllegalArgumentException when a row names no clue
   */
  public static <C, E extends Enum<E>> LogisticFit<C> of(
      Class<E> clues, Path file, BiFunction<Collection<C>, double[], List<Example>> examples)
      throws IOException {
    double[] prior = new double[clues.getEnumConstants().length];
    double[] width = new double[prior.length];
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] row = line.split("\t");
        int clue = Enum.valueOf(clues, row[0]).ordinal();
        prior[clue] = Double.parseDouble(row[1]);
        width[clue] = Double.parseDouble(row[2]);
      }
    }
    return new LogisticFit<>(prior, width, examples);
  }

  /** The sum of the weighted clues. */
  public static double logOdds(double[] weights, double[] clues) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * clues[i];
    }
    return sum;
  }

  /** The weights that fit these cases best. */
  public double[] fit(Collection<C> cases) {
    double[] weights = prior.clone();
    for (int turn = 0; turn < TURNS; turn++) {
      List<Example> taught = examples.apply(cases, weights);
      for (int step = 0; step < STEPS; step++) {
        weights = newtonStep(taught, weights);
      }
    }
    return weights;
  }

  private double[] newtonStep(List<Example> taught, double[] weights) {
    int n = weights.length;
    RealVector gradient = new ArrayRealVector(n);
    RealMatrix curvature = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      gradient.setEntry(i, -(weights[i] - prior[i]) / (width[i] * width[i]));
      curvature.setEntry(i, i, 1 / (width[i] * width[i]));
    }
    for (Example example : taught) {
      double p = 1 / (1 + Math.exp(-logOdds(weights, example.clues())));
      for (int i = 0; i < n; i++) {
        double value = example.clues()[i];
        if (value != 0) {
          gradient.addToEntry(i, example.weight() * ((example.right() ? 1 : 0) - p) * value);
          for (int j = 0; j < n; j++) {
            curvature.addToEntry(i, j, example.weight() * p * (1 - p) * value * example.clues()[j]);
          }
        }
      }
    }
    RealVector step = new LUDecomposition(curvature).getSolver().solve(gradient);
    double[] next = weights.clone();
    for (int i = 0; i < n; i++) {
      next[i] += step.getEntry(i);
    }
    return next;
  }

  /**
   * Fits without each eighth of the sources and gives each case of that eighth to the judge, with
   * the weights that do not know it.
   *
   * @param sourceOf the text that a case was cut from
   */
  public void crossValidate(
      List<C> cases, Function<C, String> sourceOf, BiConsumer<C, double[]> judge) {
    List<String> sources = new ArrayList<>(new TreeSet<>(cases.stream().map(sourceOf).toList()));
    sources.sort(Comparator.comparing(s -> Integer.rotateLeft(s.hashCode() * 31, 7)));
    for (int fold = 0; fold < FOLDS; fold++) {
      Set<String> held = new HashSet<>();
      for (int i = fold; i < sources.size(); i += FOLDS) {
        held.add(sources.get(i));
      }
      double[] weights =
          fit(cases.stream().filter(c -> !held.contains(sourceOf.apply(c))).toList());
      cases.stream()
          .filter(c -> held.contains(sourceOf.apply(c)))
          .forEach(c -> judge.accept(c, weights));
    }
  }

  /**
   * Prints how many findings above each limit are right.
   *
   * @param set where the cases are from
   * @param rights what right findings are, in the plural
   */
  public static void print(String set, String rights, List<Judged> judged, double... limits) {
    int all = judged.stream().filter(Judged::right).mapToInt(Judged::places).sum();
    for (double limit : limits) {
      List<Judged> raised = judged.stream().filter(j -> j.logOdds() > limit).toList();
      int places = raised.stream().mapToInt(Judged::places).sum();
      int right = raised.stream().filter(Judged::right).mapToInt(Judged::places).sum();
      System.out.printf(
          Locale.ROOT,
          "# %s, held out, log-odds > %.1f: %d of %d right (%.3f), %d of %d %s found%n",
          set,
          limit,
          right,
          places,
          right / (double) places,
          right,
          all,
          rights);
    }
  }

  /** Prints the rows of a table of weights. */
  public static <E extends Enum<E>> void print(Class<E> clues, double[] weights) {
    for (E clue : clues.getEnumConstants()) {
      System.out.printf(Locale.ROOT, "%s\t%.2f%n", clue, weights[clue.ordinal()]);
    }
  }
}
