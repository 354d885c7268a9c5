package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.check.statistics.source.IntroducedSources.Introduced;
import org.jspecify.annotations.Nullable;

/**
 * Carries a source nearby over to a figure that plainly goes on with what it said: a report that
 * runs on, a company's results, a source that the next sentence names. What speaks for and against
 * each source is weighed; the likeliest one vouches for the figure when it is likelier than none.
 */
final class RunningReport {

  /** So many sentences before a figure may hold its source. */
  private static final int REACH = 8;

  /** A sentence that says where figures are from may stand so many sentences behind them. */
  private static final int ORIGIN_REACH = 3;

  /** A document is remembered longer where the sentence speaks of it or of those it asked. */
  private static final int DOCUMENT_REACH = 40;

  /** What a story is about is remembered over so many sentences. */
  private static final int MAIN_REACH = 15;

  /** A company's results are remembered over so many sentences. */
  private static final int RESULTS_REACH = 12;

  private final SourceReading reading;
  private final RunningWeights weights;
  private final IntroducedSources sources;
  private final RunningClues clues;

  /**
   * A source that may vouch for a figure.
   *
   * @param source where it is introduced
   * @param clues what speaks for and against it, see {@link RunningClue}
   */
  record Candidate(Introduced source, double[] clues) {}

  RunningReport(SourceReading reading, List<OpenFigure> figures, RunningWeights weights) {
    this.reading = reading;
    this.weights = weights;
    Map<Integer, List<OpenFigure>> bySentence = new HashMap<>();
    for (OpenFigure figure : figures) {
      bySentence.computeIfAbsent(figure.claim().sentence(), s -> new ArrayList<>()).add(figure);
    }
    this.sources = new IntroducedSources(reading, bySentence);
    this.clues = new RunningClues(reading, sources);
  }

  /** The sources near a figure, in no order that matters. */
  List<Candidate> candidates(OpenFigure figure) {
    int sentence = figure.claim().sentence();
    List<Introduced> near = new ArrayList<>();
    for (int i = Math.max(0, sentence - REACH); i <= sentence + 1; i++) {
      near.addAll(sources.of(i));
    }
    for (int i = sentence + 2; i <= sentence + ORIGIN_REACH; i++) {
      sources.of(i).stream()
          .filter(s -> s.cue().kind() == SourceCue.Kind.ORIGIN)
          .forEach(near::add);
    }
    SentenceTrace trace = clues.trace(sentence);
    Introduced main = sources.main();
    addFar(near, main, sentence, MAIN_REACH);
    if (trace.sampled() || trace.follower()) {
      addFar(near, sources.documentBefore(sentence), sentence, DOCUMENT_REACH);
    }
    if (trace.account()) {
      addFar(near, sources.resultsBefore(sentence), sentence, RESULTS_REACH);
    }
    return near.stream().map(s -> new Candidate(s, clues.read(figure, s))).toList();
  }

  private static void addFar(
      List<Introduced> near, @Nullable Introduced source, int sentence, int reach) {
    if (source != null
        && !near.contains(source)
        && source.sentence() < sentence - REACH
        && source.sentence() >= sentence - reach) {
      near.add(source);
    }
  }

  /** Decides for a figure that has no source of its own. */
  void support(OpenFigure figure) {
    Candidate best = null;
    double odds = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates(figure)) {
      double own = weights.logOdds(candidate.clues());
      if (own > odds) {
        best = candidate;
        odds = own;
      }
    }
    double probability = best == null ? 0 : RunningWeights.probability(odds);
    if (best != null && odds > 0) {
      SourceCue cue = best.source().cue();
      figure.support(
          cue.support(),
          reading.textOf(cue),
          SupportPath.RUNNING,
          SupportPath.RUNNING.words(place(figure, best.source())),
          probability);
    } else {
      figure.leave(searched(figure, best), 1 - probability);
    }
  }

  private static String place(OpenFigure figure, Introduced source) {
    int before = figure.claim().sentence() - source.sentence();
    return switch (before) {
      case -1 -> "the next sentence";
      case 0 -> "another clause of its sentence";
      case 1 -> "the sentence before";
      default -> before + " sentences before";
    };
  }

  private String searched(OpenFigure figure, @Nullable Candidate nearest) {
    return nearest == null
        ? "nobody is introduced as a source in its sentence or near it"
        : "\"%s\" in %s does not run on to it"
            .formatted(
                reading.textOf(nearest.source().cue()).replaceAll("\\s+", " "),
                place(figure, nearest.source()));
  }
}
