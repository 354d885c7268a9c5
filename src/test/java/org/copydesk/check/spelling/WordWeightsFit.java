package org.copydesk.check.spelling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.TestDesk;
import org.copydesk.check.spelling.WordReading.Meant;
import org.copydesk.check.spelling.WordReading.Reading;
import org.copydesk.quality.FittingSet;
import org.copydesk.quality.FittingSet.Text;
import org.copydesk.quality.LogisticFit;
import org.copydesk.quality.LogisticFit.Example;

/**
 * Fits the weights of {@link SlipClue} to labelled sets and prints the table to be kept in {@code
 * word-weights.tsv}, with what held-out texts say of it.
 *
 * <p>Each place of an unknown word is one case with the word it is likeliest a slip for: a right
 * suspicion where the gold says so, a wrong one otherwise. Errors of names and lost spaces are left
 * out, for other rules judge these. Planted texts hold natural errors that nobody marked; they
 * count as wrong here, so that the confidence comes out a little low.
 *
 * <p>Arguments: as {@link FittingSet#read} has them.
 */
public final class WordWeightsFit {

  private static final SlipClue[] CLUES = SlipClue.values();

  /** Even odds, a sure finding's, and those between and above. */
  private static final double[] LIMITS = {-1, 0, 0.5, 1, 1.7, 2.2, 3, 4};

  /** How much a wrong meaning of a misspelled word counts against one of a right word. */
  private static final double OF_RIVAL = 0.5;

  private final WordKnowledge knowledge = WordKnowledge.with(TestDesk.bean(Lexicon.class));
  private final List<Case> cases = new ArrayList<>();

  /**
   * One place of an unknown word.
   *
   * @param right the word meant in lower case, empty for a word that is right
   * @param weight how much the case counts
   * @param meanings what it may be a slip for, with the clues
   */
  private record Case(
      String set, String source, String right, double weight, Map<String, double[]> meanings) {

    boolean isSlip() {
      return !right.isEmpty();
    }
  }

  private WordWeightsFit() {}

  public static void main(String[] args) throws IOException {
    WordWeightsFit words = new WordWeightsFit();
    for (String arg : args) {
      words.read(FittingSet.read(arg));
    }
    LogisticFit<Case> fit =
        LogisticFit.of(
            SlipClue.class,
            Path.of("src/test/resources/word-weights-prior.tsv"),
            WordWeightsFit::examples);
    Map<String, List<LogisticFit.Judged>> judged = new TreeMap<>();
    fit.crossValidate(
        words.cases,
        Case::source,
        (one, weights) ->
            judged
                .computeIfAbsent(one.set(), s -> new ArrayList<>())
                .add(new LogisticFit.Judged(best(one, weights).odds(), one.isSlip(), 1)));
    judged.forEach((set, all) -> LogisticFit.print(set, "slips near a word", all, LIMITS));
    System.out.println(
        "# How much each clue counts when a word is judged to be a slip for another; see SlipClue.");
    System.out.printf(
        "# Columns: clue, weight. Fitted by WordWeightsFit to %d places of unknown words, %d of them"
            + " slips.%n",
        words.cases.size(), words.cases.stream().filter(Case::isSlip).count());
    LogisticFit.print(SlipClue.class, fit.fit(words.cases));
  }

  private void read(FittingSet set) {
    for (Text text : set.texts()) {
      CheckContext context =
          new CheckContext(text.article(), BatchEvidence.NONE, (a, e) -> List.of());
      for (Reading reading : WordReading.read(context, knowledge, Integer.MAX_VALUE).readings()) {
        Optional<FittingSet.Error> error = text.errorAt(reading.unknown().span());
        if (reading.meant().isEmpty()
            || error.filter(e -> e.isRunTogether() || e.isName()).isPresent()) {
          continue;
        }
        Map<String, double[]> meanings = new TreeMap<>();
        for (Meant meant : reading.meant()) {
          double[] values = new double[CLUES.length];
          for (SlipClue clue : CLUES) {
            values[clue.ordinal()] = meant.clues().value(clue);
          }
          meanings.put(meant.word(), values);
        }
        cases.add(
            new Case(
                set.name(),
                text.source(),
                error.map(e -> e.correction().toLowerCase(Locale.ENGLISH)).orElse(""),
                set.weight(),
                meanings));
      }
    }
  }

  private record Meaning(String word, double[] clues, double odds) {}

  /** The likeliest meaning of a case, by these weights. */
  private static Meaning best(Case one, double[] weights) {
    return one.meanings().entrySet().stream()
        .map(e -> new Meaning(e.getKey(), e.getValue(), LogisticFit.logOdds(weights, e.getValue())))
        .max(Comparator.comparingDouble(Meaning::odds).thenComparing(Meaning::word))
        .orElseThrow();
  }

  private static List<Example> examples(Collection<Case> cases, double[] weights) {
    List<Example> examples = new ArrayList<>();
    for (Case one : cases) {
      Meaning best = best(one, weights);
      double[] right = one.meanings().get(one.right());
      if (!one.isSlip()) {
        examples.add(new Example(best.clues(), false, one.weight()));
      } else if (right != null) {
        examples.add(new Example(right, true, one.weight()));
        if (best.clues() != right) {
          examples.add(new Example(best.clues(), false, OF_RIVAL * one.weight()));
        }
      }
    }
    return examples;
  }
}
