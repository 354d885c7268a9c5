package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The sources that an article introduces, sentence by sentence, and what they vouch for there. */
final class IntroducedSources {

  /** So many sources of a sentence are considered; more stand in no sentence that was edited. */
  private static final int OF_A_SENTENCE = 4;

  /** So many sentences make a lead, the headline and the opening of the story included. */
  private static final int LEAD = 6;

  private final SourceReading reading;
  private final List<List<Introduced>> sentences = new ArrayList<>();
  private final List<Introduced> documents = new ArrayList<>();
  private final List<Introduced> results = new ArrayList<>();
  private final @Nullable Introduced main;
  private final int[] sourcesBefore;
  private final int[] silentBefore;
  private final int[] headingsBefore;

  /**
   * A source where it is introduced.
   *
   * @param cue the words that name it
   * @param sentence the index of its sentence
   * @param kinds the kinds of figures that it speaks for there
   * @param results whether a company gives its results there
   */
  record Introduced(SourceCue cue, int sentence, Set<String> kinds, boolean results) {

    boolean vouches() {
      return !kinds.isEmpty();
    }
  }

  /**
   * @param figures of each sentence, by its index
   */
  IntroducedSources(SourceReading reading, Map<Integer, List<OpenFigure>> figures) {
    this.reading = reading;
    Article article = reading.article();
    int n = article.sentences().size();
    sourcesBefore = new int[n + 1];
    silentBefore = new int[n + 1];
    headingsBefore = new int[n + 1];
    Map<Integer, Introduced> lastDocument = new HashMap<>();
    for (Sentence sentence : article.sentences()) {
      int i = sentence.index();
      List<OpenFigure> here = figures.getOrDefault(i, List.of());
      List<Introduced> introduced = introduced(i, here);
      sentences.add(introduced);
      boolean heading = article.blockOf(sentence).kind() == BlockKind.HEADING;
      boolean source = introduced.stream().anyMatch(c -> !c.cue().anaphoric());
      sourcesBefore[i + 1] = sourcesBefore[i] + (source ? 1 : 0);
      silentBefore[i + 1] = silentBefore[i] + (here.isEmpty() ? 1 : 0);
      headingsBefore[i + 1] = headingsBefore[i] + (heading ? 1 : 0);
      for (Introduced one : introduced) {
        if (one.cue().document() && !one.cue().anaphoric()) {
          lastDocument.put(0, one);
        }
        if (one.results()) {
          lastDocument.put(1, one);
        }
      }
      documents.add(lastDocument.get(0));
      results.add(lastDocument.get(1));
    }
    main = findMain();
  }

  private List<Introduced> introduced(int sentence, List<OpenFigure> figures) {
    List<Introduced> vouching = new ArrayList<>();
    List<Introduced> others = new ArrayList<>();
    for (SourceCue cue : reading.cues(sentence)) {
      if (cue.isHearsay()) {
        continue;
      }
      Set<String> kinds = new HashSet<>();
      for (OpenFigure figure : figures) {
        if (cue.speaksFor(figure.claim().token())) {
          kinds.add(figure.claim().kind());
        }
      }
      (kinds.isEmpty() ? others : vouching)
          .add(new Introduced(cue, sentence, kinds, givesResults(cue, sentence)));
    }
    List<Introduced> kept = new ArrayList<>(vouching.subList(0, Math.min(2, vouching.size())));
    int from = Math.max(0, others.size() - (OF_A_SENTENCE - kept.size()));
    kept.addAll(others.subList(from, others.size()));
    return kept;
  }

  /** "The firm reported third-quarter earnings": the figures of its results are its own. */
  private boolean givesResults(SourceCue cue, int sentence) {
    SentenceWords in = reading.words().of(sentence);
    String verb = in.word(in.at(cue.words().end() - 1));
    if (cue.support() != Support.ATTRIBUTED || !Vocabulary.SOURCES.is("tell", verb)) {
      return false;
    }
    String what = Vocabulary.SOURCES.is("publishes", verb) ? "results" : "account";
    for (int i = cue.from(); i < cue.to(); i++) {
      if (Vocabulary.SOURCES.is(what, in.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The document or team that the lead brings in and the story comes back to, if there is one. */
  private @Nullable Introduced findMain() {
    int mentions = 0;
    for (List<Introduced> here : sentences) {
      for (Introduced one : here) {
        if (one.cue().document() && one.cue().anaphoric()) {
          mentions++;
          break;
        }
      }
    }
    for (int i = 0; i < Math.min(LEAD, sentences.size()); i++) {
      for (Introduced one : sentences.get(i)) {
        boolean study = reading.isStudy(one.cue(), i);
        if ((one.cue().document() || study) && !one.cue().anaphoric() && mentions > 0) {
          return one;
        }
        if (study) {
          return one;
        }
      }
    }
    return null;
  }

  @Nullable Introduced main() {
    return main;
  }

  List<Introduced> of(int sentence) {
    return sentence < 0 || sentence >= sentences.size() ? List.of() : sentences.get(sentence);
  }

  /** The last document that was introduced before a sentence, however far back. */
  @Nullable Introduced documentBefore(int sentence) {
    return sentence <= 0 ? null : documents.get(sentence - 1);
  }

  /** The last company that gave its results before a sentence. */
  @Nullable Introduced resultsBefore(int sentence) {
    return sentence <= 0 ? null : results.get(sentence - 1);
  }

  /** How many of the sentences from one to another, the other excluded, introduce a source. */
  int sources(int from, int to) {
    return between(sourcesBefore, from, to);
  }

  /** How many of these sentences hold no figure. */
  int silent(int from, int to) {
    return between(silentBefore, from, to);
  }

  /** How many of these sentences are headings. */
  int headings(int from, int to) {
    return between(headingsBefore, from, to);
  }

  private static int between(int[] before, int from, int to) {
    return from >= to ? 0 : before[to] - before[from];
  }
}
