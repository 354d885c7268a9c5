package org.copydesk.check.statistics.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.statistics.source.IntroducedSources.Introduced;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;

/** Reads what speaks for and against a source nearby running on to a figure. */
final class RunningClues {

  /** The last sentence of a lead, counted from 0 and with the headline. */
  private static final int LEAD = 3;

  private static final int MOST_PARAGRAPHS = 3;
  private static final int MOST_BREAKS = 3;
  private static final int MOST_TOPICS = 4;

  /** Names are compared with those of so many sentences before. */
  private static final int NAMES_REACH = 10;

  /** "Of those" stands so many words before or behind its figure. */
  private static final int PARTITIVE_REACH = 4;

  private final SourceReading reading;
  private final IntroducedSources sources;
  private final Map<Integer, SentenceTrace> traces = new HashMap<>();
  private final Map<Integer, double[]> pairs = new HashMap<>();
  private int pairsOf = -1;

  RunningClues(SourceReading reading, IntroducedSources sources) {
    this.reading = reading;
    this.sources = sources;
  }

  SentenceTrace trace(int sentence) {
    return traces.computeIfAbsent(
        sentence, s -> SentenceTrace.of(s, reading.words(), reading.names()));
  }

  /** The measure of each clue, in their order. */
  double[] read(OpenFigure figure, Introduced source) {
    int sentence = figure.claim().sentence();
    if (sentence != pairsOf) {
      pairs.clear();
      pairsOf = sentence;
    }
    double[] values = pairs.computeIfAbsent(source.sentence(), t -> pair(sentence, t)).clone();
    SourceCue cue = source.cue();
    SentenceTrace trace = trace(sentence);
    boolean inSentence = source.sentence() == sentence;
    boolean next = source.sentence() > sentence;
    set(values, RunningClue.MAIN, source.equals(sources.main()));
    set(values, RunningClue.VAGUE, cue.support() == Support.VAGUE);
    set(values, RunningClue.DOCUMENT, cue.document());
    set(values, RunningClue.POINTS_BACK, cue.anaphoric());
    set(values, RunningClue.VOUCHES, source.vouches());
    set(values, RunningClue.SAME_KIND, source.kinds().contains(figure.claim().kind()));
    boolean before = inSentence && cue.to() <= figure.claim().token();
    set(values, RunningClue.EARLIER_CLAUSE, before);
    set(values, RunningClue.CLOSED_CLAUSE, before && closes(cue, sentence));
    set(
        values,
        RunningClue.NEXT_POINTS_BACK,
        next && (trace(source.sentence()).pointsAtFact() || cue.kind() == SourceCue.Kind.ORIGIN));
    set(values, RunningClue.LATER_CLAUSE, inSentence && !before);
    set(values, RunningClue.COORDINATED, before && source.vouches() && isJoined(figure, cue));
    set(
        values,
        RunningClue.ENCLOSED,
        !next && !inSentence && source.sentence() >= sentence - 3 && goesOn(sentence));
    set(values, RunningClue.PARTITIVE, !next && isPartitive(figure));
    set(values, RunningClue.SAMPLED, trace.sampled() && cue.document());
    set(
        values,
        RunningClue.FOLLOWER,
        trace.follower() && !next && !inSentence && (cue.document() || isOfResearchers(source)));
    boolean untied = values[RunningClue.UNTIED.ordinal()] > 0;
    set(values, RunningClue.STRAY, untied && !source.vouches());
    set(values, RunningClue.MARKET, figure.claim().isMarket());
    boolean itsOwn = values[RunningClue.NEW_SUBJECT.ordinal()] == 0;
    set(values, RunningClue.RESULTS, source.results() && trace.account() && itsOwn);
    set(
        values,
        RunningClue.QUOTED,
        reading.quotations().at(figure.claim().number().span().begin()) != null);
    set(values, RunningClue.PERCENT, figure.claim().kind().equals("percent"));
    return values;
  }

  /** What lies between the sentence of the figure and that of the source. */
  private double[] pair(int sentence, int of) {
    double[] values = new double[RunningClue.values().length];
    SentenceTrace trace = trace(sentence);
    SentenceTrace other = trace(of);
    boolean before = of < sentence;
    set(values, RunningClue.BASE, true);
    if (before) {
      put(values, RunningClue.DISTANCE, Math.log(sentence - of));
      put(values, RunningClue.PARAGRAPHS, Math.min(MOST_PARAGRAPHS, trace.block() - other.block()));
      put(values, RunningClue.BREAKS, Math.min(MOST_BREAKS, sources.silent(of + 1, sentence)));
      set(values, RunningClue.OTHER_BETWEEN, sources.sources(of + 1, sentence) > 0);
      set(values, RunningClue.HEADING_BETWEEN, sources.headings(of + 1, sentence + 1) > 0);
      put(
          values,
          RunningClue.TOPIC_OF_NEIGHBOUR,
          of < sentence - 1 ? shared(trace, trace(sentence - 1)) : 0);
      set(values, RunningClue.ANAPHOR, trace.anaphor());
      set(values, RunningClue.SHIFT, trace.shift());
      set(values, RunningClue.COMPARISON, trace.comparison());
      set(values, RunningClue.GENERAL, trace.general());
      boolean carried = isCarried(trace, of, sentence);
      set(values, RunningClue.CARRIED, carried);
      set(
          values,
          RunningClue.NEW_THEME,
          !carried && !trace.anaphor() && trace.block() != trace(sentence - 1).block());
      Set<String> names = new HashSet<>();
      Set<String> years = new HashSet<>();
      for (int i = Math.max(of, sentence - NAMES_REACH); i < sentence; i++) {
        names.addAll(trace(i).names());
        years.addAll(trace(i).years());
      }
      set(
          values,
          RunningClue.NEW_SUBJECT,
          !trace.opening().isEmpty() && !names.contains(trace.opening()));
      set(values, RunningClue.SHARED_NAME, trace.names().stream().anyMatch(names::contains));
      set(
          values,
          RunningClue.NEW_YEAR,
          !trace.years().isEmpty() && trace.years().stream().noneMatch(years::contains));
    }
    set(
        values,
        RunningClue.UNTIED,
        before
            && shared(trace, other) == 0
            && !trace.anaphor()
            && !trace.comparison()
            && values[RunningClue.CARRIED.ordinal()] == 0
            && values[RunningClue.SHARED_NAME.ordinal()] == 0);
    boolean next = of > sentence;
    set(values, RunningClue.NEXT, next);
    set(values, RunningClue.NEXT_OF_LEAD, next && sentence <= LEAD);
    set(values, RunningClue.NEXT_PARAGRAPH, next && other.block() != trace.block());
    put(values, RunningClue.TOPIC, of == sentence ? 0 : shared(trace, other));
    set(values, RunningClue.LIST_ITEM, trace.listItem() && !next);
    set(values, RunningClue.FIRST_PERSON, trace.firstPerson() && other.firstPerson());
    return values;
  }

  private boolean isCarried(SentenceTrace trace, int of, int sentence) {
    for (int i = Math.max(of, sentence - NAMES_REACH); i < sentence; i++) {
      for (String word : trace.theme()) {
        if (trace(i).topics().contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the sentence after a figure has a source that only points back. */
  private boolean goesOn(int sentence) {
    return sources.of(sentence + 1).stream().anyMatch(s -> s.cue().anaphoric());
  }

  /** Whether the part that a source speaks for ends with its words. */
  private boolean closes(SourceCue cue, int sentence) {
    SentenceWords s = reading.words().of(sentence);
    int i = s.at(cue.words().end() - 1) + 1;
    while (i < cue.to() && !s.isWord(i) && !s.isNumber(i)) {
      i++;
    }
    return i >= cue.to();
  }

  /** Whether nothing but words without a verb stand between a source's part and the figure. */
  private boolean isJoined(OpenFigure figure, SourceCue cue) {
    SentenceWords s = reading.words().of(figure.claim().sentence());
    for (int i = cue.to(); i < figure.claim().token(); i++) {
      if (Vocabulary.GRAMMAR.is("auxiliary", s.word(i))
          || Vocabulary.FIGURES.is("moved", s.word(i))
          || s.word(i).equals("which")) {
        return false;
      }
    }
    return true;
  }

  private static double shared(SentenceTrace one, SentenceTrace other) {
    long shared = one.topics().stream().filter(other.topics()::contains).count();
    return Math.min(MOST_TOPICS, shared);
  }

  private boolean isPartitive(OpenFigure figure) {
    SentenceWords s = reading.words().of(figure.claim().sentence());
    String kind = figure.claim().kind();
    int behind = s.at(figure.claim().number().span().end());
    if ((kind.equals("percent") || kind.equals("multiple"))
        && Vocabulary.GRAMMAR.is("auxiliary", s.word(behind))) {
      // "More than half are in schools": of whom was said before.
      return true;
    }
    int at = figure.claim().token();
    for (int i = Math.max(0, at - PARTITIVE_REACH); i <= at + PARTITIVE_REACH; i++) {
      if (s.word(i).equals("of") && Vocabulary.GRAMMAR.is("partitive-of", s.word(i + 1))) {
        // "A quarter of those released": the participle says of whom, nothing points back.
        return !s.word(i + 1).equals("those")
            || !s.isWord(i + 2)
            || Vocabulary.GRAMMAR.is("auxiliary", s.word(i + 2))
            || Vocabulary.SOURCES.is("sampled", s.word(i + 2));
      }
    }
    return false;
  }

  private boolean isOfResearchers(Introduced source) {
    SentenceWords s = reading.words().of(source.sentence());
    int from = s.at(source.cue().words().begin());
    int to = s.at(source.cue().words().end());
    for (int i = from; i < to; i++) {
      if (Vocabulary.SOURCES.is("follower", s.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static void set(double[] values, RunningClue clue, boolean holds) {
    put(values, clue, holds ? 1 : 0);
  }

  private static void put(double[] values, RunningClue clue, double value) {
    values[clue.ordinal()] = value;
  }
}
