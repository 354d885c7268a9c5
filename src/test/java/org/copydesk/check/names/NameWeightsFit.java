package org.copydesk.check.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BatchEvidence.NameUse;
import org.copydesk.check.CheckContext;
import org.copydesk.check.TestDesk;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.text.Article;
import org.copydesk.text.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of {@link NameWeights} to labelled sets and prints the table to be kept in
 * {@code name-weights.tsv}, with what held-out articles say of it.
 *
 * <p>Each unknown capitalised word is one case with its likeliest name: a right suspicion where the
 * gold says so, a wrong one otherwise. The fit is a logistic regression with a Gaussian prior
 * around {@code name-weights-prior.tsv}, so that a clue that the sets hardly hold keeps the value
 * that common sense gives it. The likeliest name depends on the weights, so both are found in
 * turns.
 *
 * <p>Arguments: set folders, each with {@code docs} and {@code gold.jsonl}, and {@code sources.tsv}
 * where several articles were cut from one text; {@code =3} after a folder makes each of its cases
 * count for three.
 */
public final class NameWeightsFit {

  private static final Clue[] CLUES = Clue.values();
  private static final int FOLDS = 8;
  private static final int TURNS = 6;
  private static final int STEPS = 25;

  /** How much a wrong name for a misspelled word counts against a wrong one for a right word. */
  private static final double OF_RIVAL = 0.5;

  private final NameKnowledge knowledge = TestDesk.bean(NameKnowledge.class);
  private final double[] prior = new double[CLUES.length];
  private final double[] width = new double[CLUES.length];
  private final List<Case> cases = new ArrayList<>();

  /**
   * An unknown word of an article.
   *
   * @param set the set it is from
   * @param source the text that the article was cut from
   * @param meant the right name in lower case, empty for a word that is right
   * @param places how often it stands there
   * @param weight how much the case counts
   * @param names the names it may be a slip for, with their clues
   */
  private record Case(
      String set,
      String source,
      String word,
      String article,
      String meant,
      int places,
      double weight,
      Map<String, double[]> names) {

    boolean isSlip() {
      return !meant.isEmpty();
    }
  }

  private record Judged(Case of, String name, double logOdds) {}

  private NameWeightsFit() throws IOException {
    Path file = Path.of("src/test/resources/name-weights-prior.tsv");
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] row = line.split("\t");
        int clue = Clue.valueOf(row[0]).ordinal();
        prior[clue] = Double.parseDouble(row[1]);
        width[clue] = Double.parseDouble(row[2]);
      }
    }
  }

  public static void main(String[] args) throws IOException {
    NameWeightsFit fit = new NameWeightsFit();
    for (String arg : args) {
      String[] parts = arg.split("=");
      fit.read(Path.of(parts[0]), parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
    }
    fit.crossValidate();
    double[] weights = fit.fit(fit.cases);
    System.out.println(
        "# How much each clue counts when a word is judged to be a slip for a name; see Clue.");
    System.out.printf(
        "# Columns: clue, weight. Fitted by NameWeightsFit to %d unknown words, %d of them slips.%n",
        fit.cases.size(), fit.cases.stream().filter(Case::isSlip).count());
    for (Clue clue : CLUES) {
      System.out.printf(Locale.ROOT, "%s\t%.2f%n", clue, weights[clue.ordinal()]);
    }
  }

  private void read(Path set, double weight) throws IOException {
    Map<String, List<JsonNode>> gold = new HashMap<>();
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
      JsonNode row = json.readTree(line);
      gold.computeIfAbsent(row.get("doc").asString(), d -> new ArrayList<>()).add(row);
    }
    Map<String, String> sources = sources(set);
    Map<String, Article> articles = new TreeMap<>();
    try (Stream<Path> files = Files.list(set.resolve("docs"))) {
      files.forEach(
          file -> {
            String name = file.getFileName().toString();
            articles.put(name, TestDesk.article(name, textOf(file)));
          });
    }
    Batch batch = new Batch(articles, sources);
    articles.forEach(
        (name, article) ->
            read(
                set.getFileName() + "",
                sources.getOrDefault(name, set + "/" + name),
                weight,
                new CheckContext(article, batch.evidenceFor(article), (a, e) -> List.of()),
                gold.getOrDefault(name, List.of())));
  }

  private void read(
      String set, String source, double weight, CheckContext context, List<JsonNode> gold) {
    NamesInText names = NamesInText.of(context, knowledge);
    NameCandidates candidates = new NameCandidates(names, knowledge);
    ClueReader reader = new ClueReader(names, knowledge);
    names
        .unknown()
        .forEach(
            (word, places) -> {
              String meant = meant(places, gold);
              List<String> near = candidates.near(word, places);
              if (near.isEmpty() || meant.equals(" ")) {
                return;
              }
              Map<String, double[]> clues = new TreeMap<>();
              for (String name : near) {
                Clues read = reader.read(places, name);
                double[] values = new double[CLUES.length];
                for (Clue clue : CLUES) {
                  values[clue.ordinal()] = read.value(clue);
                }
                clues.put(name, values);
              }
              cases.add(
                  new Case(
                      set,
                      source,
                      word,
                      context.article().name(),
                      meant,
                      places.size(),
                      weight,
                      clues));
            });
  }

  /** The right form; "" where the word is right, a blank where it is an error of another kind. */
  private static String meant(List<Unknown> places, List<JsonNode> gold) {
    for (JsonNode row : gold) {
      for (Unknown place : places) {
        if (row.get("begin").asInt() < place.span().end()
            && place.span().begin() < row.get("end").asInt()) {
          return row.get("kind").asString().equals("run-together")
              ? " "
              : row.get("correction")
                  .asString()
                  .toLowerCase(Locale.ENGLISH)
                  .replaceAll("['’]s$", "");
        }
      }
    }
    return "";
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> sources(Path set) throws IOException {
    Map<String, String> sources = new HashMap<>();
    Path file = set.resolve("sources.tsv");
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      List<String> head = List.of(lines.get(0).split("\t"));
      int from = head.indexOf("source_doc");
      if (from >= 0) {
        for (String line : lines.subList(1, lines.size())) {
          String[] row = line.split("\t");
          sources.put(row[0], row[head.indexOf("set")] + "/" + row[from]);
        }
      }
    }
    return sources;
  }

  /** The likeliest name of a case, by these weights. */
  private static Judged judge(Case one, double[] weights) {
    return one.names().entrySet().stream()
        .map(e -> new Judged(one, e.getKey(), product(weights, e.getValue())))
        .max(Comparator.comparingDouble(Judged::logOdds).thenComparing(Judged::name))
        .orElseThrow();
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private record Example(double[] clues, int right, double weight) {}

  private static List<Example> examples(Collection<Case> cases, double[] weights) {
    List<Example> examples = new ArrayList<>();
    for (Case one : cases) {
      if (!one.isSlip()) {
        examples.add(new Example(one.names().get(judge(one, weights).name()), 0, one.weight()));
        continue;
      }
      double right = Double.NEGATIVE_INFINITY;
      double[] rightClues = null;
      double rival = Double.NEGATIVE_INFINITY;
      double[] rivalClues = null;
      for (Map.Entry<String, double[]> name : one.names().entrySet()) {
        double odds = product(weights, name.getValue());
        if (name.getKey().toLowerCase(Locale.ENGLISH).equals(one.meant())) {
          if (odds > right) {
            right = odds;
            rightClues = name.getValue();
          }
        } else if (odds > rival) {
          rival = odds;
          rivalClues = name.getValue();
        }
      }
      if (rightClues != null) {
        examples.add(new Example(rightClues, 1, one.weight()));
        if (rivalClues != null && rival > right - 1) {
          examples.add(new Example(rivalClues, 0, OF_RIVAL * one.weight()));
        }
      }
    }
    return examples;
  }

  private double[] fit(Collection<Case> cases) {
    double[] weights = prior.clone();
    for (int turn = 0; turn < TURNS; turn++) {
      List<Example> examples = examples(cases, weights);
      for (int step = 0; step < STEPS; step++) {
        weights = newtonStep(examples, weights);
      }
    }
    return weights;
  }

  private double[] newtonStep(List<Example> examples, double[] weights) {
    int n = CLUES.length;
    RealVector gradient = new ArrayRealVector(n);
    RealMatrix curvature = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      gradient.setEntry(i, -(weights[i] - prior[i]) / (width[i] * width[i]));
      curvature.setEntry(i, i, 1 / (width[i] * width[i]));
    }
    for (Example example : examples) {
      double p = 1 / (1 + Math.exp(-product(weights, example.clues())));
      for (int i = 0; i < n; i++) {
        double value = example.clues()[i];
        if (value != 0) {
          gradient.addToEntry(i, example.weight() * (example.right() - p) * value);
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

  /** Fits without each eighth of the sources and says how that eighth is judged. */
  private void crossValidate() {
    List<String> sources =
        new ArrayList<>(new TreeSet<>(cases.stream().map(Case::source).toList()));
    sources.sort(Comparator.comparing(s -> Integer.rotateLeft(s.hashCode() * 31, 7)));
    Map<String, List<Judged>> judged = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      Set<String> held = new HashSet<>();
      for (int i = out; i < sources.size(); i += FOLDS) {
        held.add(sources.get(i));
      }
      double[] weights = fit(cases.stream().filter(c -> !held.contains(c.source())).toList());
      cases.stream()
          .filter(c -> held.contains(c.source()))
          .forEach(
              c -> judged.computeIfAbsent(c.set(), s -> new ArrayList<>()).add(judge(c, weights)));
    }
    judged.forEach(NameWeightsFit::print);
  }

  private static void print(String set, List<Judged> judged) {
    Map<String, Judged> byWord = new HashMap<>();
    judged.forEach(j -> byWord.put(j.of().article() + j.of().word(), j));
    for (double limit : new double[] {-1, -0.5, 0, 0.5, 1, 2}) {
      int right = 0;
      int raised = 0;
      for (Judged one : judged) {
        Judged other = byWord.get(one.of().article() + one.name());
        boolean accused =
            other != null
                && other.name().equals(one.of().word())
                && other.logOdds() > one.logOdds();
        if (one.logOdds() > limit && !accused) {
          raised += one.of().places();
          right += one.of().isSlip() ? one.of().places() : 0;
        }
      }
      int slips = judged.stream().filter(j -> j.of().isSlip()).mapToInt(j -> j.of().places()).sum();
      System.out.printf(
          Locale.ROOT,
          "# %s, held out, log-odds > %.1f: %d of %d right (%.3f), %d of %d slips near a name found%n",
          set,
          limit,
          right,
          raised,
          right / (double) raised,
          right,
          slips);
    }
  }

  /** What the other articles of a set know, as the job would count it. */
  private static final class Batch {
    private final Map<String, Set<String>> sourcesOf = new HashMap<>();
    private final Map<String, String> sources;
    private final NearWords near;

    Batch(Map<String, Article> articles, Map<String, String> sources) {
      this.sources = sources;
      articles.forEach(
          (name, article) -> {
            for (Token token : article.tokens()) {
              if (token.isCapitalised() && !token.isAllCapitals()) {
                sourcesOf
                    .computeIfAbsent(UnknownWords.bare(token.text()), w -> new HashSet<>())
                    .add(sources.getOrDefault(name, name));
              }
            }
          });
      sourcesOf.values().removeIf(all -> all.size() < 2);
      near = NearWords.of(sourcesOf.keySet());
    }

    BatchEvidence evidenceFor(Article article) {
      String source = sources.getOrDefault(article.name(), article.name());
      Map<String, NameUse> uses = new HashMap<>();
      for (Token token : article.tokens()) {
        if (token.isCapitalised()) {
          String word = UnknownWords.bare(token.text());
          Set<String> names = new HashSet<>(near.near(word, 1));
          names.add(word);
          for (String name : names) {
            int others =
                (int)
                    sourcesOf.getOrDefault(name, Set.of()).stream()
                        .filter(s -> !s.equals(source))
                        .count();
            if (others >= 2) {
              uses.put(name, new NameUse(others, others));
            }
          }
        }
      }
      return new BatchEvidence(Map.of(), uses);
    }
  }
}
