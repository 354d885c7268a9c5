package org.copydesk.check.statistics.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.copydesk.check.TestDesk;
import org.copydesk.check.statistics.claim.ClaimCollector;
import org.copydesk.check.statistics.source.RunningReport.Candidate;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.finding.Support;
import org.copydesk.quality.HeldOut;
import org.copydesk.quality.LogisticFit;
import org.copydesk.quality.LogisticFit.Example;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Fits the weights of {@link RunningWeights} to labelled sets and prints the table to be kept in
 * {@code source-weights.tsv}, with what held-out articles say of it, and the shares to be kept in
 * {@code support-paths.tsv}.
 *
 * <p>Each labelled statistic without a source of its own is a case with the sources near it. The
 * gold says only what support it has, so the source that gives it is found in turns with the
 * weights: the likeliest one of the right grade. The fit is a logistic regression with a Gaussian
 * prior around {@code source-weights-prior.tsv}.
 *
 * <p>Arguments: set folders, each with {@code docs} and {@code gold.jsonl}.
 */
public final class SourceWeightsFit {

  /** A row on which two careful readers may differ counts for less than one. */
  private static final double DOUBTFUL = 0.4;

  /** How much a likely source of the wrong grade counts against the right one. */
  private static final double RIVAL = 0.5;

  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Map<SupportPath, int[]>> paths = new TreeMap<>();

  /**
   * A statistic whose source is not in its clause.
   *
   * @param set the set it is from
   * @param document its article
   * @param gold its support
   * @param sure whether careful readers agree on it
   * @param candidates the sources near it
   */
  private record Case(
      String set, String document, Support gold, boolean sure, List<Candidate> candidates) {

    double weight() {
      return sure ? 1 : DOUBTFUL;
    }

    /** Where its article is from, as the letters say that its file's name begins with. */
    String kindOfText() {
      String file = Path.of(document).getFileName().toString();
      return file.contains("-") ? file.substring(0, file.indexOf('-')) : set;
    }
  }

  private record Row(Span span, Support support, boolean sure) {}

  private SourceWeightsFit() {}

  public static void main(String[] args) throws IOException {
    SourceWeightsFit sources = new SourceWeightsFit();
    for (String arg : args) {
      sources.read(Path.of(arg));
    }
    LogisticFit<Case> fit =
        LogisticFit.of(
            RunningClue.class,
            Path.of("src/test/resources/source-weights-prior.tsv"),
            SourceWeightsFit::examples);
    sources.print("texts", fit, Case::document);
    sources.print("kinds of text", fit, Case::kindOfText);
    sources.print("sets", fit, Case::set);
    sources.printPaths();
    System.out.println(
        "# How much each clue counts when a source nearby is weighed; see RunningClue.");
    System.out.printf(
        "# Columns: clue, weight. Fitted by SourceWeightsFit to %d figures.%n",
        sources.cases.size());
    LogisticFit.print(RunningClue.class, fit.fit(sources.cases));
  }

  /**
   * What a fit to one set says of its texts when it did not see them.
   *
   * @param set its folder
   */
  public static HeldOut heldOut(Path set) throws IOException {
    SourceWeightsFit sources = new SourceWeightsFit();
    sources.read(set);
    LogisticFit<Case> fit =
        LogisticFit.of(
            RunningClue.class,
            Path.of("src/test/resources/source-weights-prior.tsv"),
            SourceWeightsFit::examples);
    Tally held = new Tally();
    fit.crossValidate(
        sources.cases, Case::document, (one, weights) -> held.add(one, judge(one, weights)));
    RunningWeights product = RunningWeights.standard();
    double[] weights = new double[RunningClue.values().length];
    for (int i = 0; i < weights.length; i++) {
      double[] alone = new double[weights.length];
      alone[i] = 1;
      weights[i] = product.logOdds(alone);
    }
    Tally own = new Tally();
    sources.cases.forEach(one -> own.add(one, judge(one, weights)));
    return new HeldOut(
        "which source nearby runs on to a figure",
        held.right,
        held.all,
        own.right,
        LogisticFit.FOLDS);
  }

  private void read(Path set) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
      JsonNode row = json.readTree(line);
      String label = row.path("label").asString();
      if (!label.equals("not-a-statistic")) {
        rows.computeIfAbsent(
                Path.of(row.path("doc").asString()).getFileName().toString(),
                d -> new ArrayList<>())
            .add(
                new Row(
                    new Span(row.path("begin").asInt(), row.path("end").asInt()),
                    Support.ofWord(label),
                    row.path("must").asBoolean()));
      }
    }
    for (Map.Entry<String, List<Row>> document : rows.entrySet()) {
      read(set, document.getKey(), document.getValue());
    }
  }

  private void read(Path set, String document, List<Row> rows) throws IOException {
    String text = Files.readString(set.resolve("docs").resolve(document));
    ArticleWords words = new ArticleWords(TestDesk.article(document, text));
    SourceReading reading = new SourceReading(words);
    List<OpenFigure> figures =
        new Sourcing().ownSources(reading, new ClaimCollector().collect(words));
    RunningReport report =
        new RunningReport(
            reading, figures, new RunningWeights(new double[RunningClue.values().length]));
    for (OpenFigure figure : figures) {
      Row row =
          rows.stream()
              .filter(r -> r.span().overlaps(figure.claim().number().span()))
              .findFirst()
              .orElse(null);
      if (row != null && figure.isOpen()) {
        cases.add(
            new Case(
                set.getFileName().toString(),
                set + document,
                row.support(),
                row.sure(),
                report.candidates(figure)));
      } else if (row != null && row.sure()) {
        int[] counts =
            paths
                .computeIfAbsent(
                    set.getFileName().toString(), s -> new EnumMap<>(SupportPath.class))
                .computeIfAbsent(figure.way(), w -> new int[2]);
        counts[figure.support() == row.support() ? 0 : 1]++;
      }
    }
  }

  private static @Nullable Candidate best(Case one, double[] weights, @Nullable Support grade) {
    Candidate best = null;
    double odds = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : one.candidates()) {
      double own = LogisticFit.logOdds(weights, candidate.clues());
      if ((grade == null || candidate.source().cue().support() == grade) && own > odds) {
        best = candidate;
        odds = own;
      }
    }
    return best;
  }

  /** The probability of each support that the weights give, the decided one first. */
  private static Judged judge(Case one, double[] weights) {
    Candidate best = best(one, weights, null);
    if (best == null) {
      return new Judged(Support.UNSUPPORTED, 1);
    }
    double odds = LogisticFit.logOdds(weights, best.clues());
    double probability = RunningWeights.probability(odds);
    return odds > 0
        ? new Judged(best.source().cue().support(), probability)
        : new Judged(Support.UNSUPPORTED, 1 - probability);
  }

  private record Judged(Support support, double probability) {}

  private static List<Example> examples(Collection<Case> cases, double[] weights) {
    List<Example> examples = new ArrayList<>();
    for (Case one : cases) {
      if (one.gold() == Support.UNSUPPORTED) {
        add(examples, best(one, weights, null), false, one.weight());
        continue;
      }
      Support other = one.gold() == Support.ATTRIBUTED ? Support.VAGUE : Support.ATTRIBUTED;
      add(examples, best(one, weights, one.gold()), true, one.weight());
      add(examples, best(one, weights, other), false, RIVAL * one.weight());
    }
    return examples;
  }

  private static void add(
      List<Example> examples, @Nullable Candidate candidate, boolean right, double weight) {
    if (candidate != null) {
      examples.add(new Example(candidate.clues(), right, weight));
    }
  }

  /** Prints what weights say of each set when they were fitted without some of the texts. */
  private void print(String what, LogisticFit<Case> fit, Function<Case, String> heldOut) {
    Map<String, Tally> tallies = new TreeMap<>();
    fit.crossValidate(
        cases,
        heldOut,
        (one, weights) ->
            tallies.computeIfAbsent(one.set(), s -> new Tally()).add(one, judge(one, weights)));
    tallies.forEach((set, tally) -> tally.print(set + ", " + what, paths.get(set)));
  }

  private void printPaths() {
    Map<SupportPath, int[]> all = new EnumMap<>(SupportPath.class);
    paths
        .values()
        .forEach(
            set ->
                set.forEach(
                    (way, counts) -> {
                      int[] sum = all.computeIfAbsent(way, w -> new int[2]);
                      sum[0] += counts[0];
                      sum[1] += counts[1];
                    }));
    all.forEach(
        (way, counts) ->
            System.out.printf(
                Locale.ROOT,
                "# %s\t%.2f (%d of %d)%n",
                way,
                (counts[0] + 1) / (counts[0] + counts[1] + 2.0),
                counts[0],
                counts[0] + counts[1]));
  }

  /** What held-out articles say of the weights. */
  private static final class Tally {
    private int right;
    private int all;
    private int hits;
    private int alarms;
    private int misses;
    private final Map<String, Integer> confusions = new TreeMap<>();
    private final int[][] bins = new int[5][2];

    void add(Case one, Judged judged) {
      if (!one.sure()) {
        return;
      }
      all++;
      boolean same = judged.support() == one.gold();
      right += same ? 1 : 0;
      int[] bin = bins[Math.min(4, (int) ((judged.probability() - 0.5) * 10))];
      bin[same ? 0 : 1]++;
      boolean suspect = one.gold() != Support.ATTRIBUTED;
      boolean flagged = judged.support() != Support.ATTRIBUTED;
      hits += suspect && flagged ? 1 : 0;
      alarms += !suspect && flagged ? 1 : 0;
      misses += suspect && !flagged ? 1 : 0;
      if (!same) {
        confusions.merge(one.gold().word() + ">" + judged.support().word(), 1, Integer::sum);
      }
    }

    void print(String set, @Nullable Map<SupportPath, int[]> paths) {
      int fixed = 0;
      int fixedRight = 0;
      if (paths != null) {
        for (int[] counts : paths.values()) {
          fixedRight += counts[0];
          fixed += counts[0] + counts[1];
        }
      }
      System.out.printf(
          Locale.ROOT,
          "# %s, held out: %d of %d right (%.3f), suspect %d/%d/%d, with own sources %d of %d (%.3f) %s%n",
          set,
          right,
          all,
          right / (double) all,
          hits,
          alarms,
          misses,
          right + fixedRight,
          all + fixed,
          (right + fixedRight) / (double) (all + fixed),
          confusions);
      for (int i = 0; i < bins.length; i++) {
        System.out.printf(
            Locale.ROOT,
            "#   said %.1f to %.1f: %d of %d right%n",
            0.5 + i / 10.0,
            0.6 + i / 10.0,
            bins[i][0],
            bins[i][0] + bins[i][1]);
      }
    }
  }
}
