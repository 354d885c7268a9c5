package org.copydesk.check.names;

import java.io.IOException;
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
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BatchEvidence.NameUse;
import org.copydesk.check.CheckContext;
import org.copydesk.check.TestDesk;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.quality.FittingSet;
import org.copydesk.quality.FittingSet.Text;
import org.copydesk.quality.LogisticFit;
import org.copydesk.quality.LogisticFit.Example;
import org.copydesk.text.Token;

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
  private static final double[] LIMITS = {-1, -0.5, 0, 0.5, 1, 2};

  /** How much a wrong name for a misspelled word counts against a wrong one for a right word. */
  private static final double OF_RIVAL = 0.5;

  private final NameKnowledge knowledge = TestDesk.bean(NameKnowledge.class);
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

  private NameWeightsFit() {}

  public static void main(String[] args) throws IOException {
    NameWeightsFit names = new NameWeightsFit();
    for (String arg : args) {
      names.read(FittingSet.read(arg));
    }
    LogisticFit<Case> fit =
        LogisticFit.of(
            Clue.class,
            Path.of("src/test/resources/name-weights-prior.tsv"),
            NameWeightsFit::examples);
    Map<String, List<Judged>> judged = new TreeMap<>();
    fit.crossValidate(
        names.cases,
        Case::source,
        (one, weights) ->
            judged.computeIfAbsent(one.set(), s -> new ArrayList<>()).add(judge(one, weights)));
    judged.forEach(NameWeightsFit::print);
    System.out.println(
        "# How much each clue counts when a word is judged to be a slip for a name; see Clue.");
    System.out.printf(
        "# Columns: clue, weight. Fitted by NameWeightsFit to %d unknown words, %d of them slips.%n",
        names.cases.size(), names.cases.stream().filter(Case::isSlip).count());
    LogisticFit.print(Clue.class, fit.fit(names.cases));
  }

  private void read(FittingSet set) {
    Batch batch = new Batch(set.texts());
    for (Text text : set.texts()) {
      read(set, text, new CheckContext(text.article(), batch.evidenceFor(text), a -> List.of()));
    }
  }

  private void read(FittingSet set, Text text, CheckContext context) {
    NamesInText names = NamesInText.of(context, knowledge);
    NameCandidates candidates = new NameCandidates(names, knowledge);
    ClueReader reader = new ClueReader(names, knowledge);
    names
        .unknown()
        .forEach(
            (word, places) -> {
              String meant = meant(places, text.errors());
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
                      set.name(),
                      text.source(),
                      word,
                      context.article().name(),
                      meant,
                      places.size(),
                      set.weight(),
                      clues));
            });
  }

  /** The right form; "" where the word is right, a blank where it is an error of another kind. */
  private static String meant(List<Unknown> places, List<FittingSet.Error> errors) {
    for (FittingSet.Error error : errors) {
      for (Unknown place : places) {
        if (error.span().overlaps(place.span())) {
          return error.isRunTogether()
              ? " "
              : error.correction().toLowerCase(Locale.ENGLISH).replaceAll("['’]s$", "");
        }
      }
    }
    return "";
  }

  /** The likeliest name of a case, by these weights. */
  private static Judged judge(Case one, double[] weights) {
    return one.names().entrySet().stream()
        .map(e -> new Judged(one, e.getKey(), LogisticFit.logOdds(weights, e.getValue())))
        .max(Comparator.comparingDouble(Judged::logOdds).thenComparing(Judged::name))
        .orElseThrow();
  }

  private static List<Example> examples(Collection<Case> cases, double[] weights) {
    List<Example> examples = new ArrayList<>();
    for (Case one : cases) {
      if (!one.isSlip()) {
        examples.add(new Example(one.names().get(judge(one, weights).name()), false, one.weight()));
        continue;
      }
      double right = Double.NEGATIVE_INFINITY;
      double[] rightClues = null;
      double rival = Double.NEGATIVE_INFINITY;
      double[] rivalClues = null;
      for (Map.Entry<String, double[]> name : one.names().entrySet()) {
        double odds = LogisticFit.logOdds(weights, name.getValue());
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
        examples.add(new Example(rightClues, true, one.weight()));
        if (rivalClues != null && rival > right - 1) {
          examples.add(new Example(rivalClues, false, OF_RIVAL * one.weight()));
        }
      }
    }
    return examples;
  }

  private static void print(String set, List<Judged> judged) {
    Map<String, Judged> byWord = new HashMap<>();
    judged.forEach(j -> byWord.put(j.of().article() + j.of().word(), j));
    List<LogisticFit.Judged> table = new ArrayList<>();
    for (Judged one : judged) {
      Judged other = byWord.get(one.of().article() + one.name());
      boolean accused =
          other != null && other.name().equals(one.of().word()) && other.logOdds() > one.logOdds();
      table.add(
          new LogisticFit.Judged(
              accused ? Double.NEGATIVE_INFINITY : one.logOdds(),
              one.of().isSlip(),
              one.of().places()));
    }
    LogisticFit.print(set, "slips near a name", table, LIMITS);
  }

  /** What the other articles of a set know, as the job would count it. */
  private static final class Batch {
    private final Map<String, Set<String>> sourcesOf = new HashMap<>();
    private final NearWords near;

    Batch(List<Text> texts) {
      for (Text text : texts) {
        for (Token token : text.article().tokens()) {
          if (token.isCapitalised() && !token.isAllCapitals()) {
            sourcesOf
                .computeIfAbsent(UnknownWords.bare(token.text()), w -> new HashSet<>())
                .add(text.source());
          }
        }
      }
      sourcesOf.values().removeIf(all -> all.size() < 2);
      near = NearWords.of(sourcesOf.keySet());
    }

    BatchEvidence evidenceFor(Text text) {
      Map<String, NameUse> uses = new HashMap<>();
      for (Token token : text.article().tokens()) {
        if (token.isCapitalised()) {
          String word = UnknownWords.bare(token.text());
          Set<String> names = new HashSet<>(near.near(word, 1));
          names.add(word);
          for (String name : names) {
            int others =
                (int)
                    sourcesOf.getOrDefault(name, Set.of()).stream()
                        .filter(s -> !s.equals(text.source()))
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
