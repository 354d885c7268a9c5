package org.copydesk.check.fragments.furniture;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Fits the weights of {@link LineClue} and {@link NeighbourClue} to labelled lines and prints what
 * held-out texts say of them. L2-regularised logistic regression; the second pass is fitted to what
 * a first pass that never saw the text says of its lines. The limit of each fold is chosen in the
 * other folds, and what the named rules settle counts with the classifier.
 *
 * <pre>
 * mvn test-compile
 * java -cp target/classes:target/test-classes:... \
 *   org.copydesk.check.fragments.furniture.LineWeightsFit DATE [write] \
 *   ../shared/eval/fragments-dev ../shared/eval/residue-dev ../shared/eval/seeds=../shared/seeds
 * </pre>
 *
 * A set is a folder with {@code gold.jsonl} and {@code docs}, or with its texts in the folder after
 * {@code =}. With {@code write} the tables are written to the sources; {@code ablation} fits again
 * without each group of clues.
 */
public final class LineWeightsFit {

  private static final int FOLDS = 6;

  /** Strength of the fit against the prior that no clue counts. */
  private static final double COST = 1;

  /** How much a line of the story that looks like furniture counts. */
  private static final double OF_LOOK_ALIKE = 2;

  /** The precision that the limit is chosen for. */
  private static final double PRECISION = 0.94;

  /** What common sense gives to clues that no labelled text can show, as texts of no batch. */
  private static final Map<LineClue, Double> ASSUMED = Map.of(LineClue.IN_BATCH, 2.0);

  private static final Path TABLES =
      Path.of("src/main/resources/org/copydesk/check/fragments/furniture");

  private static final PrintStream OUT =
      new PrintStream(
          new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final List<LabelledPage> pages;

  private LineWeightsFit(List<LabelledPage> pages) {
    this.pages = pages;
  }

  /** The weights of both passes. */
  private record Weights(double[] line, double[] neighbour) {}

  /** One line that the weights are fitted to. */
  private record Example(double[] clues, boolean furniture, double weight) {}

  public static void main(String[] args) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(args));
    String date = arguments.remove(0);
    boolean write = arguments.remove("write");
    boolean ablation = arguments.remove("ablation");
    LineReader reader = new LineReader();
    NamedRules rules = new NamedRules();
    List<LabelledPage> pages = new ArrayList<>();
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      Path folder = Path.of(sign < 0 ? argument : argument.substring(0, sign));
      Path docs = sign < 0 ? folder.resolve("docs") : Path.of(argument.substring(sign + 1));
      pages.addAll(LabelledPage.read(folder, docs, reader, rules));
      hashes.put(folder.getFileName().toString(), hash(folder, docs));
    }
    LineWeightsFit fit = new LineWeightsFit(pages);
    Set<LineClue> all = Set.of(LineClue.values());
    Judged judged = fit.crossValidate(all);
    judged.report("all clues");
    OUT.printf(Locale.ROOT, "limit on news: %.2f%n", judged.limit(LineWeightsFit::isNews));
    if (ablation) {
      for (LineClue.Group group : LineClue.Group.values()) {
        fit.crossValidate(fit.without(group)).report("without " + group);
      }
    }
    if (write) {
      Weights weights = fit.fit(pages, all);
      fit.write(weights, judged, date, hashes);
    }
  }

  private Set<LineClue> without(LineClue.Group group) {
    Set<LineClue> rest = java.util.EnumSet.allOf(LineClue.class);
    rest.removeIf(c -> c.group() == group && c != LineClue.BASE);
    return rest;
  }

  /** What the weights said of texts they had not seen. */
  private final class Judged {
    private final Map<LabelledPage, double[]> chances = new LinkedHashMap<>();
    private final Map<LabelledPage, Double> limits = new LinkedHashMap<>();

    /** The lowest limit that keeps the precision, or else the best by F1. */
    double limit(Predicate<LabelledPage> of) {
      double best = 0.5;
      double bestF = -1;
      for (double limit = 0.30; limit < 0.95; limit += 0.01) {
        double at = limit;
        Score score = new Score();
        chances.forEach(
            (page, c) -> {
              if (of.test(page)) {
                score.add(page, c, at);
              }
            });
        if (score.precision() >= PRECISION && score.f() > bestF) {
          bestF = score.f();
          best = limit;
        }
      }
      return best;
    }

    void report(String title) {
      OUT.println("== " + title);
      print("fragments-dev 001-099", p -> isFragments(p) && number(p) < 100, 0);
      print("fragments-dev 100-192", p -> isNews(p), 0);
      print("  of these, even", p -> isNews(p) && number(p) % 2 == 0, 0);
      print("fragments-dev", LineWeightsFit::isFragments, 0);
      for (double limit : new double[] {0.35, 0.4, 0.45, 0.5, 0.6}) {
        print("100-192 limit " + limit, p -> isNews(p), limit);
      }
      print("residue-dev", p -> p.set().equals("residue-dev"), 0);
      print("seeds", p -> p.set().equals("seeds"), 0);
    }

    private void print(String title, Predicate<LabelledPage> of, double fixed) {
      Score score = new Score();
      chances.forEach(
          (page, c) -> {
            if (of.test(page)) {
              score.add(page, c, fixed > 0 ? fixed : limits.getOrDefault(page, 0.5));
            }
          });
      OUT.printf(
          Locale.ROOT,
          "%-24s P %.3f R %.3f F1 %.3f  story flagged %d of %d (%.2f%%), look-alikes %d%n",
          title,
          score.precision(),
          score.recall(),
          score.f(),
          score.wrong,
          score.story,
          100.0 * score.wrong / Math.max(1, score.story),
          score.lookAlikes);
    }
  }

  /** Lines flagged by a named rule or by the classifier, counted. */
  private static final class Score {
    private int right;
    private int wrong;
    private int missed;
    private int story;
    private int lookAlikes;

    void add(LabelledPage page, double[] chances, double limit) {
      for (int i = 0; i < page.size(); i++) {
        boolean flagged = page.page().isNamed(i) || chances[i] >= limit;
        LabelledPage.Label label = page.labels().get(i);
        if (label == LabelledPage.Label.FURNITURE) {
          right += flagged ? 1 : 0;
          missed += flagged ? 0 : 1;
        } else if (label.isStory()) {
          story++;
          wrong += flagged ? 1 : 0;
          lookAlikes += flagged && label == LabelledPage.Label.LOOK_ALIKE ? 1 : 0;
        }
      }
    }

    double precision() {
      return right / Math.max(1.0, right + wrong);
    }

    double recall() {
      return right / Math.max(1.0, right + missed);
    }

    double f() {
      return 2.0 * right / Math.max(1.0, 2 * right + wrong + missed);
    }
  }

  private static boolean isFragments(LabelledPage page) {
    return page.set().equals("fragments-dev");
  }

  /** Whether the text is of the part of the set that is like news: its precision counts. */
  private static boolean isNews(LabelledPage page) {
    return isFragments(page) && number(page) >= 100;
  }

  private static int number(LabelledPage page) {
    return Integer.parseInt(page.name().substring(0, 3));
  }

  private Judged crossValidate(Set<LineClue> clues) {
    Judged judged = new Judged();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledPage> rest = pagesOf(fold, false, pages);
      Judged inner = new Judged();
      Weights weights = fit(rest, clues, inner);
      double limit = inner.limit(LineWeightsFit::isNews);
      for (LabelledPage page : pagesOf(fold, true, pages)) {
        judged.chances.put(page, chances(page, weights));
        judged.limits.put(page, limit);
      }
    }
    return judged;
  }

  private List<LabelledPage> pagesOf(int fold, boolean in, List<LabelledPage> of) {
    return of.stream().filter(p -> (pages.indexOf(p) % FOLDS == fold) == in).toList();
  }

  private static double[] chances(LabelledPage page, Weights weights) {
    double[][] clues = Neighbourhood.of(page.page(), alone(page, weights.line()));
    double[] chances = new double[clues.length];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Neighbourhood.chance(sum(clues[i], weights.neighbour()));
    }
    return chances;
  }

  private static double[] alone(LabelledPage page, double[] weights) {
    double[] alone = new double[page.size()];
    for (int i = 0; i < alone.length; i++) {
      for (LineClue clue : page.clues().get(i)) {
        alone[i] += weights[clue.ordinal()];
      }
    }
    return alone;
  }

  private static double sum(double[] clues, double[] weights) {
    double sum = 0;
    for (int i = 0; i < clues.length; i++) {
      sum += clues[i] * weights[i];
    }
    return sum;
  }

  private Weights fit(List<LabelledPage> of, Set<LineClue> clues) {
    return fit(of, clues, new Judged());
  }

  /**
   * Fits both passes.
   *
   * @param judged what a first pass and the second say of each text, where the first never saw it
   */
  private Weights fit(List<LabelledPage> of, Set<LineClue> clues, Judged judged) {
    Map<LabelledPage, double[][]> neighbours = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int inner = fold;
      List<LabelledPage> rest = new ArrayList<>();
      List<LabelledPage> held = new ArrayList<>();
      for (int i = 0; i < of.size(); i++) {
        (i % FOLDS == inner ? held : rest).add(of.get(i));
      }
      double[] line = solve(lines(rest, clues), LineClue.values().length);
      for (LabelledPage page : held) {
        neighbours.put(page, Neighbourhood.of(page.page(), alone(page, line)));
      }
    }
    List<Example> examples = new ArrayList<>();
    neighbours.forEach((page, c) -> examples.addAll(examples(page, i -> c[i])));
    double[] neighbour = solve(examples, NeighbourClue.values().length);
    neighbours.forEach(
        (page, c) ->
            judged.chances.put(
                page,
                Arrays.stream(c)
                    .mapToDouble(v -> Neighbourhood.chance(sum(v, neighbour)))
                    .toArray()));
    return new Weights(solve(lines(of, clues), LineClue.values().length), neighbour);
  }

  private static List<Example> lines(List<LabelledPage> of, Set<LineClue> clues) {
    List<Example> examples = new ArrayList<>();
    for (LabelledPage page : of) {
      examples.addAll(
          examples(
              page,
              i -> {
                double[] values = new double[LineClue.values().length];
                for (LineClue clue : page.clues().get(i)) {
                  values[clue.ordinal()] = clues.contains(clue) ? 1 : 0;
                }
                return values;
              }));
    }
    return examples;
  }

  private static List<Example> examples(
      LabelledPage page, java.util.function.IntFunction<double[]> clues) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      LabelledPage.Label label = page.labels().get(i);
      if (label != LabelledPage.Label.NEUTRAL && !page.page().isNamed(i)) {
        examples.add(
            new Example(
                clues.apply(i),
                label == LabelledPage.Label.FURNITURE,
                label == LabelledPage.Label.LOOK_ALIKE ? OF_LOOK_ALIKE : 1));
      }
    }
    return examples;
  }

  private static double[] solve(List<Example> examples, int clues) {
    List<Example> counted = new ArrayList<>();
    for (Example example : examples) {
      for (int n = 0; n < example.weight(); n++) {
        counted.add(example);
      }
    }
    Problem problem = new Problem();
    problem.l = counted.size();
    problem.n = clues;
    problem.x = new Feature[counted.size()][];
    problem.y = new double[counted.size()];
    for (int i = 0; i < counted.size(); i++) {
      List<Feature> features = new ArrayList<>();
      double[] values = counted.get(i).clues();
      for (int j = 0; j < clues; j++) {
        if (values[j] != 0) {
          features.add(new FeatureNode(j + 1, values[j]));
        }
      }
      problem.x[i] = features.toArray(Feature[]::new);
      problem.y[i] = counted.get(i).furniture() ? 1 : 0;
    }
    Linear.disableDebugOutput();
    var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.001));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[clues];
    for (int i = 0; i < clues; i++) {
      weights[i] = sign * model.getFeatureWeights()[i];
    }
    return weights;
  }

  private void write(Weights weights, Judged judged, String date, Map<String, String> hashes)
      throws IOException {
    StringBuilder head = new StringBuilder();
    head.append("# Fitted by LineWeightsFit on ").append(date).append(", see its command, to:\n");
    hashes.forEach(
        (set, hash) -> head.append("# ").append(set).append(" SHA-256 ").append(hash).append('\n'));
    table(
        "line-weights.tsv",
        "# How much each clue of a line counts for its being page furniture; see LineClue.\n"
            + head,
        LineClue.values(),
        assumed(weights.line()));
    table(
        "neighbour-weights.tsv",
        "# How much each clue of the lines around a line counts; see NeighbourClue.\n" + head,
        NeighbourClue.values(),
        weights.neighbour());
    shares(judged, head.toString());
  }

  private static double[] assumed(double[] fitted) {
    double[] weights = fitted.clone();
    ASSUMED.forEach((clue, weight) -> weights[clue.ordinal()] = weight);
    return weights;
  }

  private static void table(String file, String head, Enum<?>[] clues, double[] weights)
      throws IOException {
    try (PrintWriter out = new PrintWriter(TABLES.resolve(file).toFile(), StandardCharsets.UTF_8)) {
      out.print(head);
      out.print("# Columns: clue, weight in log-odds.\n");
      for (Enum<?> clue : clues) {
        out.printf(Locale.ROOT, "%s\t%.3f%n", clue.name(), weights[clue.ordinal()]);
      }
    }
  }

  /** Prints what share of the held-out lines of each class of chances was furniture. */
  private static void shares(Judged judged, String head) throws IOException {
    double[] bounds = {0.45, 0.7, 0.8, 0.9, 0.95};
    try (PrintWriter out =
        new PrintWriter(TABLES.resolve("share-right.tsv").toFile(), StandardCharsets.UTF_8)) {
      out.print("# What share of held-out lines of a chance, or up to the next, was furniture.\n");
      out.print(head);
      out.print("# Columns: lowest chance, share right.\n");
      for (int b = 0; b < bounds.length; b++) {
        double from = bounds[b];
        double to = b + 1 < bounds.length ? bounds[b + 1] : 1.1;
        int[] count = new int[2];
        judged.chances.forEach(
            (page, chances) -> {
              for (int i = 0; i < chances.length; i++) {
                LabelledPage.Label label = page.labels().get(i);
                if (chances[i] >= from
                    && chances[i] < to
                    && label != LabelledPage.Label.NEUTRAL
                    && !page.page().isNamed(i)) {
                  count[label == LabelledPage.Label.FURNITURE ? 1 : 0]++;
                }
              }
            });
        out.printf(
            Locale.ROOT, "%.2f\t%.2f%n", from, count[1] / Math.max(1.0, count[0] + count[1]));
      }
    }
  }

  /** The hash of a set: of its gold and its texts, in the order of their names. */
  private static String hash(Path folder, Path docs) throws IOException {
    try (Stream<Path> all = Files.list(docs)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(folder.resolve("gold.jsonl")));
      for (Path file : all.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
