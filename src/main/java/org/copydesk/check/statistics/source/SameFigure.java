package org.copydesk.check.statistics.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;

/** Backs a headline, a lead or a repeat where the same figure has a source elsewhere. */
final class SameFigure {

  private final Article article;
  private final PathRecord record;
  private final Map<String, OpenFigure> named = new HashMap<>();
  private final Map<String, OpenFigure> vague = new HashMap<>();

  SameFigure(Article article, PathRecord record, List<OpenFigure> figures) {
    this.article = article;
    this.record = record;
    for (OpenFigure figure : figures) {
      if (!figure.isOpen() && figure.claim().isDistinct()) {
        (figure.isAttributed() ? named : vague).putIfAbsent(figure.claim().identity(), figure);
      }
    }
  }

  /** Gives a figure the source of its like; a named source is better than a vague one. */
  void support(OpenFigure figure) {
    if (figure.isAttributed() || !figure.claim().isDistinct()) {
      return;
    }
    OpenFigure other = named.get(figure.claim().identity());
    if (other == null && figure.isOpen()) {
      other = vague.get(figure.claim().identity());
    }
    if (other != null) {
      int paragraph = article.sentences().get(other.claim().sentence()).block() + 1;
      figure.support(
          other.isAttributed() ? Support.ATTRIBUTED : Support.VAGUE,
          other.source(),
          SupportPath.SAME_FIGURE,
          SupportPath.SAME_FIGURE.words(paragraph),
          record.of(SupportPath.SAME_FIGURE));
    }
  }
}
