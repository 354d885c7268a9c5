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
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
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
 * Fits the weights of {@link SlipClue} and {@link SplitClue} to labelled sets and prints the tables
 * to be kept in {@code word-weights.tsv} and {@code split-weights.tsv}, with what held-out texts
 * say of them.
 *
 * <p>Each place of an unknown word is one case with the word it is likeliest a slip for, and one
 * with the two words it is likeliest run together from: a right suspicion where the gold says so, a
 * wrong one otherwise. Errors of names are left out, for other rules judge these. Planted texts
 * hold natural errors that nobody marked; they count as wrong here, so that the confidence comes
 * out a little low.
 *
 * <p>Arguments: as {@link FittingSet#read} has them.
 */
public final class WordWeightsFit {

  /** Even odds, a sure finding's, and those between and above. */
  private static final double[] LIMITS = {-1, 0, 0.5, 1, 1.7, 2.2, 3, 4};

  /** How much a wrong meaning of a misspelled word counts against one of a right word. */
  private static final double OF_RIVAL = 0.5;

  private final WordKnowledge knowledge = WordKnowledge.with(TestDesk.bean(Lexicon.class));
  private final List<Case> slips = new ArrayList<>();
  private final List<Case> splits = new ArrayList<>();

  /**
   * One place of an unknown word.
   *
   * @param right what was meant, in lower case; empty where it is not the fault looked for
   * @param weight how much the case counts
   * @param meanings what may have been meant, with the clues
   */
  private record Case(
      String set, String source, String right, double weight, Map<String, double[]> meanings) {

    boolean isFault() {
      return !right.isEmpty();
    }
  }

  private WordWeightsFit() {}

  public static void main(String[] args) throws IOException {
    WordWeightsFit words = new WordWeightsFit();
    for (String arg : args) {
      words.read(FittingSet.read(arg));
    }
    fit(
        SlipClue.class,
        "word-weights",
        words.slips,
        "# How much each clue counts when a word is judged to be a slip for another; see SlipClue.");
    fit(
        SplitClue.class,
        "split-weights",
        words.splits,
        "# How much each clue counts when a word is judged to be two run together; see SplitClue.");
  }

  private static <E extends Enum<E>> void fit(
      Class<E> clues, String table, List<Case> cases, String title) throws IOException {
    LogisticFit<Case> fit =
        LogisticFit.of(
            clues, Path.of("src/test/resources", table + "-prior.tsv"), WordWeightsFit::examples);
    Map<String, List<LogisticFit.Judged>> judged = new TreeMap<>();
    fit.crossValidate(
        cases,
        Case::source,
        (one, weights) ->
            judged
                .computeIfAbsent(one.set(), s -> new ArrayList<>())
                .add(new LogisticFit.Judged(best(one, weights).odds(), one.isFault(), 1)));
    judged.forEach((set, all) -> LogisticFit.print(set, "faults of this kind", all, LIMITS));
    System.out.println(title);
    System.out.printf(
        "# Columns: clue, weight. Fitted by WordWeightsFit to %d places of unknown words, %d of them"
            + " faults.%n",
        cases.size(), cases.stream().filter(Case::isFault).count());
    LogisticFit.print(clues, fit.fit(cases));
  }

  private void read(FittingSet set) {
    for (Text text : set.texts()) {
      CheckContext context = new CheckContext(text.article(), BatchEvidence.NONE, a -> List.of());
      for (Reading reading : WordReading.read(context, knowledge, Integer.MAX_VALUE).readings()) {
        Optional<FittingSet.Error> error = text.errorAt(reading.unknown().span());
        if (error.filter(FittingSet.Error::isName).isPresent()) {
          continue;
        }
        String right = error.map(e -> e.correction().toLowerCase(Locale.ENGLISH)).orElse("");
        boolean runTogether = error.filter(FittingSet.Error::isRunTogether).isPresent();
        Map<String, double[]> words = meanings(reading);
        if (!words.isEmpty() && !runTogether) {
          slips.add(new Case(set.name(), text.source(), right, set.weight(), words));
        }
        Map<String, double[]> cuts = cuts(reading);
        if (!cuts.isEmpty() && !reading.unknown().isAmongStrangers()) {
          splits.add(
              new Case(set.name(), text.source(), runTogether ? right : "", set.weight(), cuts));
        }
      }
    }
  }

  private static Map<String, double[]> meanings(Reading reading) {
    Map<String, double[]> meanings = new TreeMap<>();
    for (Meant meant : reading.meant()) {
      meanings.put(meant.word(), values(SlipClue.values(), meant.clues()::value));
    }
    return meanings;
  }

  private Map<String, double[]> cuts(Reading reading) {
    Map<String, double[]> cuts = new TreeMap<>();
    if (!reading.unknown().isCapitalised()) {
      knowledge
          .splits()
          .cuts(reading.unknown().word(), reading.here())
          .forEach((words, clues) -> cuts.put(words, values(SplitClue.values(), clues::value)));
    }
    return cuts;
  }

  private static <E> double[] values(E[] clues, ToDoubleFunction<E> measure) {
    return Stream.of(clues).mapToDouble(measure).toArray();
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
      if (!one.isFault()) {
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
