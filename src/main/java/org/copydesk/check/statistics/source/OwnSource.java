package org.copydesk.check.statistics.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.check.statistics.source.Quotations.Quotation;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the source of a figure where it stands: the speaker of its quotation, a source of its
 * clause, a link or note in its sentence. A named source wins over a vague one.
 */
final class OwnSource {

  /** A vague speaker must stand this much nearer, in characters, than a named one. */
  private static final int VAGUE_HANDICAP = 10_000;

  /** A quotation may run over so many paragraphs after the one that names its speaker. */
  private static final int PARAGRAPHS = 2;

  private final SourceReading reading;
  private final PathRecord record;
  private final Citations citations;
  private final Map<Integer, List<SourceCue>> speakers = new HashMap<>();

  OwnSource(SourceReading reading, PathRecord record) {
    this.reading = reading;
    this.record = record;
    this.citations = new Citations(reading.article());
  }

  /** Gives the figure its source, if one stands with it. */
  void support(OpenFigure figure) {
    Quotation quotation = reading.quotations().at(figure.claim().number().span().begin());
    SourceCue speaker = quotation == null ? null : speaker(quotation, figure);
    if (speaker != null) {
      support(figure, speaker, SupportPath.QUOTATION);
      return;
    }
    SourceCue cue = ofClause(figure);
    if (cue != null && cue.support() == Support.ATTRIBUTED) {
      support(figure, cue, wayOf(cue));
      return;
    }
    Citation citation = citations.on(figure.claim());
    if (citation != null) {
      // "Studies show" with a link on it names its study.
      figure.support(
          Support.ATTRIBUTED,
          citation.source(),
          SupportPath.NOTE,
          citation.where(),
          record.of(SupportPath.NOTE));
    } else if (cue != null) {
      support(figure, cue, wayOf(cue));
    }
  }

  private void support(OpenFigure figure, SourceCue cue, SupportPath way) {
    figure.support(cue.support(), reading.textOf(cue), way, way.words(), record.of(way));
  }

  private static SupportPath wayOf(SourceCue cue) {
    if (cue.isHearsay()) {
      return SupportPath.HEARSAY;
    }
    return cue.support() == Support.VAGUE
        ? SupportPath.VAGUE_IN_CLAUSE
        : SupportPath.NAMED_IN_CLAUSE;
  }

  private @Nullable SourceCue ofClause(OpenFigure figure) {
    SourceCue best = null;
    SourceCue hearsay = hearsay(figure);
    for (SourceCue cue : reading.cues(figure.claim().sentence())) {
      if (hearsay != null && !sharesClause(cue, hearsay, figure.claim().sentence())) {
        continue;
      }
      if (cue.speaksFor(figure.claim().token())
          && (best == null || best.support() == Support.VAGUE)) {
        best = best != null && cue.support() == Support.VAGUE ? best : cue;
      }
    }
    return best;
  }

  /** The hearsay in the figure's own clause; a source of another clause does not cure it. */
  private @Nullable SourceCue hearsay(OpenFigure figure) {
    for (SourceCue cue : reading.cues(figure.claim().sentence())) {
      if (cue.isHearsay() && cue.speaksFor(figure.claim().token())) {
        return cue;
      }
    }
    return null;
  }

  private boolean sharesClause(SourceCue cue, SourceCue hearsay, int sentence) {
    if (hearsay.kind() == SourceCue.Kind.EXPECTATION) {
      return cue.equals(hearsay);
    }
    SentenceWords s = reading.words().of(sentence);
    return cue.speaksFor(s.at(hearsay.words().begin()))
        || hearsay.speaksFor(s.at(cue.words().begin()));
  }

  /** The speaker of a quotation: somebody in its paragraph, or in those before it. */
  private @Nullable SourceCue speaker(Quotation quotation, OpenFigure figure) {
    int first = Math.max(0, quotation.block() - PARAGRAPHS);
    for (int block = quotation.block(); block >= first; block--) {
      List<SourceCue> here = speakers.computeIfAbsent(block, this::cuesOf);
      SourceCue nearest = null;
      int distance = Integer.MAX_VALUE;
      for (SourceCue cue : here) {
        int far = Math.abs(cue.words().begin() - figure.claim().number().span().begin());
        if (cue.support() == Support.VAGUE) {
          far += VAGUE_HANDICAP;
        }
        if (far < distance) {
          nearest = cue;
          distance = far;
        }
      }
      if (nearest != null) {
        return nearest;
      }
    }
    return null;
  }

  private List<SourceCue> cuesOf(int block) {
    Article article = reading.article();
    return article.sentencesOf(article.blocks().get(block)).stream()
        .map(Sentence::index)
        .flatMap(s -> reading.cues(s).stream())
        .toList();
  }
}
