package org.copydesk.check.statistics.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Carries the last source on over the sentences that plainly go on with what it said. A document
 * carries further than a speaker, a vague one no further than the next sentence; a heading ends it,
 * and so does a sentence about something else.
 */
public final class RunningReport {

  /** How many sentences a named document carries over without being mentioned. */
  private static final int REACH = 5;

  /** How many sentences the results of a company carry over. */
  private static final int RESULTS_REACH = 10;

  /** The last sentence of a lead, counted from 0 and with the headline. */
  private static final int LEAD = 3;

  /** How many words two sentences share when they are about one thing. */
  private static final int ONE_THING = 3;

  private final SourceReading reading;
  private final Map<Integer, List<OpenFigure>> bySentence = new HashMap<>();

  private @Nullable SourceCue source;
  private String words = "";
  private int last;
  private final Set<String> topic = new HashSet<>();
  private final Set<String> kinds = new HashSet<>();
  private @Nullable SourceCue results;
  private int resultsAt;

  RunningReport(SourceReading reading, List<OpenFigure> figures) {
    this.reading = reading;
    for (OpenFigure figure : figures) {
      bySentence
          .computeIfAbsent(figure.claim().sentence(), s -> new java.util.ArrayList<>())
          .add(figure);
    }
  }

  /** Gives figures that are still open the source that runs on to them. */
  void support() {
    int block = -1;
    Article article = reading.article();
    for (Sentence sentence : article.sentences()) {
      if (sentence.block() != block) {
        block = sentence.block();
        if (article.blocks().get(block).kind() == BlockKind.HEADING) {
          source = null;
        }
      }
      read(sentence.index());
    }
    for (Sentence sentence : article.sentences()) {
      lookAhead(sentence.index());
    }
  }

  private List<OpenFigure> figuresOf(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  private void read(int sentence) {
    List<OpenFigure> here = figuresOf(sentence);
    SourceCue introduced = introduced(sentence);
    if (introduced != null && pointsBack(introduced) && isVague(sentence)) {
      // "The study also found" is no better a source than the study was.
      for (OpenFigure figure : here) {
        if (figure.restsOn(introduced)) {
          figure.support(Support.VAGUE, words);
        }
      }
    }
    SourceCue running = source;
    for (OpenFigure figure : here) {
      if (!figure.isOpen() || figure.claim().isMarket()) {
        continue;
      }
      if (running != null && runsOn(running, sentence, figure)) {
        figure.support(running.support(), words);
      } else if (results != null
          && sentence - resultsAt <= RESULTS_REACH
          && isOfResults(sentence, figure)) {
        figure.support(results.support(), reading.textOf(results));
      }
    }
    remember(sentence, introduced, here);
  }

  /** The source a sentence brings in: one that vouches for a figure, or a document. */
  private @Nullable SourceCue introduced(int sentence) {
    SourceCue best = null;
    for (SourceCue cue : reading.cues(sentence)) {
      if (cue.kind() == SourceCue.Kind.HEARSAY) {
        continue;
      }
      boolean vouches =
          figuresOf(sentence).stream().anyMatch(f -> cue.speaksFor(f.claim().token()));
      if ((vouches || cue.document()) && (best == null || best.support() == Support.VAGUE)) {
        best = cue;
      }
    }
    return best;
  }

  /** Whether a cue is a pronoun or a document that was spoken of before. */
  private boolean pointsBack(SourceCue cue) {
    String first = reading.textOf(cue).split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    return cue.anaphoric()
        && (Vocabulary.SOURCES.is("pronoun", first)
            || cue.document() && Vocabulary.SOURCES.is("anaphor", first));
  }

  private boolean isVague(int sentence) {
    return source != null && source.support() == Support.VAGUE && sentence - last <= 2;
  }

  private boolean runsOn(SourceCue running, int sentence, OpenFigure figure) {
    int gap = sentence - last;
    if (gap > REACH) {
      return false;
    }
    boolean linked =
        Vocabulary.SOURCES.is("anaphor", reading.words().of(sentence).word(0))
            || kinds.contains(figure.claim().kind())
            || reading.words().topics(sentence).stream().anyMatch(topic::contains);
    if (gap <= 1) {
      return running.document() || linked;
    }
    return linked && running.document() && running.support() == Support.ATTRIBUTED;
  }

  private void remember(int sentence, @Nullable SourceCue introduced, List<OpenFigure> here) {
    if (introduced != null) {
      boolean carriesOn = source != null && introduced.anaphoric() && !introduced.document();
      if (!carriesOn) {
        source = introduced;
        words = reading.textOf(introduced);
        topic.clear();
        kinds.clear();
      }
      last = sentence;
    } else if (source != null
        && here.stream().anyMatch(f -> !f.isOpen() && !f.claim().isMarket())) {
      last = sentence;
    }
    if (last == sentence && source != null) {
      topic.addAll(reading.words().topics(sentence));
      here.forEach(f -> kinds.add(f.claim().kind()));
    }
    rememberResults(sentence);
  }

  /** "The firm reported third-quarter earnings": the figures of its results are its own. */
  private void rememberResults(int sentence) {
    SentenceWords in = reading.words().of(sentence);
    for (SourceCue cue : reading.cues(sentence)) {
      String verb = in.word(in.at(cue.words().end() - 1));
      if (cue.support() == Support.ATTRIBUTED && Vocabulary.SOURCES.is("publishes", verb)) {
        for (int i = cue.from(); i < cue.to(); i++) {
          if (Vocabulary.SOURCES.is("results", in.word(i))) {
            results = cue;
            resultsAt = sentence;
          }
        }
      }
    }
  }

  private boolean isOfResults(int sentence, OpenFigure figure) {
    if (!figure.claim().kind().equals("money") && !figure.claim().kind().equals("percent")) {
      return false;
    }
    SentenceWords in = reading.words().of(sentence);
    for (int i = 0; i < in.size(); i++) {
      if (Vocabulary.SOURCES.is("account", in.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** A lead may give the figure first and its source in the next sentence. */
  private void lookAhead(int sentence) {
    List<OpenFigure> open =
        figuresOf(sentence).stream().filter(f -> f.isOpen() && !f.claim().isMarket()).toList();
    if (open.isEmpty() || sentence + 1 >= reading.words().sentences().size()) {
      return;
    }
    SourceCue cue = introduced(sentence + 1);
    if (cue == null) {
      return;
    }
    boolean oneThing = isOneThing(sentence, sentence + 1);
    for (OpenFigure figure : open) {
      boolean sameKind =
          figuresOf(sentence + 1).stream()
              .anyMatch(f -> f.claim().kind().equals(figure.claim().kind()));
      if (sentence <= LEAD || oneThing && sameKind) {
        figure.support(cue.support(), reading.textOf(cue));
      }
    }
  }

  private boolean isOneThing(int sentence, int next) {
    List<Sentence> all = reading.article().sentences();
    if (all.get(sentence).block() != all.get(next).block()) {
      return false;
    }
    Set<String> shared = reading.words().topics(sentence);
    shared.retainAll(reading.words().topics(next));
    return shared.size() >= ONE_THING;
  }
}
