package org.copydesk.check.statistics.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.copydesk.check.ClueWeights;
import org.copydesk.check.TestDesk;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.quality.HeldOut;
import org.copydesk.quality.LabelledFigures;
import org.copydesk.quality.LabelledFigures.Figure;
import org.copydesk.quality.LogisticFit;
import org.copydesk.quality.LogisticFit.Example;

/**
 * Fits the weights of {@link StatisticTest} to labelled sets and prints the table to be kept in
 * {@code claim-weights.tsv}, with what held-out texts say of it: with each eighth of the texts held
 * out, and with each source held out.
 *
 * <p>Each number that was labelled is an example; one on which careful readers may differ counts
 * for a third. Whether a number stands beside a statistic depends on the weights, so both are found
 * in turns.
 *
 * <p>Arguments: set folders, each with {@code docs}, {@code gold.jsonl} and perhaps {@code
 * sources.tsv}.
 */
public final class ClaimWeightsFit {

  private static final ClaimClue[] CLUES = ClaimClue.values();
  private static final double OPTIONAL = 0.3;
  private static final double[] LIMITS = {-1, -0.5, 0, 0.5, 1};
  private static final double[] BANDS = {0, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.97, 1};

  private final NumberReader reader = new NumberReader();
  private final List<Story> stories = new ArrayList<>();

  /** A labelled number. */
  private record Labelled(NumberReading number, boolean isStatistic, boolean must) {}

  /** A text with its labelled numbers, in order. */
  private record Story(String set, String source, String name, List<Labelled> numbers) {}

  private ClaimWeightsFit() {}

  public static void main(String[] args) throws IOException {
    ClaimWeightsFit claims = new ClaimWeightsFit();
    for (String arg : args) {
      for (LabelledFigures text : LabelledFigures.read(Path.of(arg))) {
        claims.read(text);
      }
    }
    LogisticFit<Story> fit =
        LogisticFit.of(
            ClaimClue.class,
            Path.of("src/test/resources/claim-weights-prior.tsv"),
            ClaimWeightsFit::examples);
    print("held out by text", claims.crossValidated(fit, s -> s.set() + "/" + s.name()));
    print("held out by source", claims.leaveOneOut(fit));
    System.out.println(
        "# How much each clue counts when a number is judged to be a statistic; see ClaimClue.");
    System.out.printf(
        "# Columns: clue, weight. Fitted by ClaimWeightsFit to %d numbers, %d of them statistics.%n",
        claims.stories.stream().mapToInt(s -> s.numbers().size()).sum(),
        claims.stories.stream()
            .flatMap(s -> s.numbers().stream())
            .filter(Labelled::isStatistic)
            .count());
    LogisticFit.print(ClaimClue.class, fit.fit(claims.stories));
  }

  /**
   * What a fit to one set says of its texts when it did not see them.
   *
   * @param set its folder
   */
  public static HeldOut heldOut(Path set) throws IOException {
    ClaimWeightsFit claims = new ClaimWeightsFit();
    for (LabelledFigures text : LabelledFigures.read(set)) {
      claims.read(text);
    }
    LogisticFit<Story> fit =
        LogisticFit.of(
            ClaimClue.class,
            Path.of("src/test/resources/claim-weights-prior.tsv"),
            ClaimWeightsFit::examples);
    List<LogisticFit.Judged> held = new ArrayList<>();
    claims.crossValidated(fit, Story::name).values().forEach(held::addAll);
    ClueWeights<ClaimClue> product = new ClueWeights<>(ClaimClue.class, "claim-weights.tsv");
    double[] weights = Arrays.stream(CLUES).mapToDouble(product::of).toArray();
    Map<String, List<LogisticFit.Judged>> own = new TreeMap<>();
    claims.stories.forEach(s -> judge(s, weights, own));
    return new HeldOut(
        "which numbers are statistics",
        right(held),
        held.size(),
        own.values().stream().mapToInt(ClaimWeightsFit::right).sum(),
        LogisticFit.FOLDS);
  }

  private static int right(List<LogisticFit.Judged> judged) {
    return (int) judged.stream().filter(j -> j.logOdds() > 0 == j.right()).count();
  }

  private void read(LabelledFigures text) {
    List<Labelled> numbers = new ArrayList<>();
    for (NumberReading number :
        reader.read(new ArticleWords(TestDesk.article(text.name(), text.text())))) {
      Figure figure = text.figureAt(number.number().span()).orElse(null);
      if (figure != null) {
        numbers.add(new Labelled(number, figure.isStatistic(), figure.must()));
      }
    }
    stories.add(new Story(text.set(), text.source(), text.name(), numbers));
  }

  private static List<Example> examples(Collection<Story> stories, double[] weights) {
    List<Example> examples = new ArrayList<>();
    for (Story story : stories) {
      List<double[]> clues = clues(story, weights);
      for (int i = 0; i < clues.size(); i++) {
        Labelled number = story.numbers().get(i);
        examples.add(new Example(clues.get(i), number.isStatistic(), number.must() ? 1 : OPTIONAL));
      }
    }
    return examples;
  }

  /** The clues of each number, with those that its neighbours give under these weights. */
  private static List<double[]> clues(Story story, double[] weights) {
    List<NumberReading> numbers = story.numbers().stream().map(Labelled::number).toList();
    return Parallels.read(numbers, clues -> LogisticFit.logOdds(weights, values(clues))).stream()
        .map(ClaimWeightsFit::values)
        .toList();
  }

  private static double[] values(Set<ClaimClue> clues) {
    double[] values = new double[CLUES.length];
    clues.forEach(c -> values[c.ordinal()] = 1);
    return values;
  }

  private Map<String, List<LogisticFit.Judged>> crossValidated(
      LogisticFit<Story> fit, Function<Story, String> source) {
    Map<String, List<LogisticFit.Judged>> judged = new TreeMap<>();
    fit.crossValidate(stories, source, (story, weights) -> judge(story, weights, judged));
    return judged;
  }

  private Map<String, List<LogisticFit.Judged>> leaveOneOut(LogisticFit<Story> fit) {
    Map<String, List<LogisticFit.Judged>> judged = new TreeMap<>();
    for (String source : new TreeSet<>(stories.stream().map(Story::source).toList())) {
      double[] weights = fit.fit(stories.stream().filter(s -> !s.source().equals(source)).toList());
      stories.stream()
          .filter(s -> s.source().equals(source))
          .forEach(s -> judge(s, weights, judged));
    }
    return judged;
  }

  private static void judge(
      Story story, double[] weights, Map<String, List<LogisticFit.Judged>> judged) {
    List<double[]> clues = clues(story, weights);
    for (int i = 0; i < clues.size(); i++) {
      Labelled number = story.numbers().get(i);
      if (number.must()) {
        judged
            .computeIfAbsent(story.set(), s -> new ArrayList<>())
            .add(
                new LogisticFit.Judged(
                    LogisticFit.logOdds(weights, clues.get(i)), number.isStatistic(), 1));
      }
    }
  }

  private static void print(String how, Map<String, List<LogisticFit.Judged>> judged) {
    judged.forEach(
        (set, table) -> {
          LogisticFit.print(set + ", " + how, "statistics", table, LIMITS);
          for (int i = 1; i < BANDS.length; i++) {
            double low = BANDS[i - 1];
            double high = BANDS[i];
            List<LogisticFit.Judged> band =
                table.stream().filter(j -> isIn(j.logOdds(), low, high)).toList();
            System.out.printf(
                Locale.ROOT,
                "#   probability %.2f to %.2f: %d of %d are statistics%n",
                low,
                high,
                band.stream().filter(LogisticFit.Judged::right).count(),
                band.size());
          }
        });
  }

  private static boolean isIn(double logOdds, double low, double high) {
    double probability = 1 / (1 + Math.exp(-logOdds));
    return probability > low && probability <= high;
  }
}
