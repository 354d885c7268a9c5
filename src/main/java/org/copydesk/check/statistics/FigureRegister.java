package org.copydesk.check.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.FigureSurvey;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * The register of figures: every number of an article that is a statistic, with the source that
 * vouches for it. The order of tests: quotation marks, a source of its own clause, a link or note,
 * the same figure with a source elsewhere, the report that is running on.
 */
public final class FigureRegister implements FigureSurvey {

  private final FigureCollector collector = new FigureCollector();
  private final SourceFinder sources = new SourceFinder();
  private final Vocabulary sourceWords = new Vocabulary("source-words.tsv");

  @Override
  public List<Figure> figures(Article article, BatchEvidence evidence) {
    ArticleReading reading = new ArticleReading(article, sources, sourceWords);
    List<OpenFigure> figures = collector.collect(reading);
    OwnSource own = new OwnSource(reading);
    figures.forEach(own::support);
    supportBySameFigure(figures);
    new RunningReport(reading, figures).support();
    return figures.stream().map(f -> entry(f, article)).toList();
  }

  /** A headline, a lead or a repeat is backed where the same figure has a named source. */
  private static void supportBySameFigure(List<OpenFigure> figures) {
    Map<String, OpenFigure> vouched = new HashMap<>();
    for (OpenFigure figure : figures) {
      if (figure.isAttributed() && figure.isDistinct()) {
        vouched.putIfAbsent(figure.identity(), figure);
      }
    }
    for (OpenFigure figure : figures) {
      OpenFigure other = vouched.get(figure.identity());
      if (other != null && !figure.isAttributed() && figure.isDistinct()) {
        figure.support(Support.ATTRIBUTED, other.source());
      }
    }
  }

  private static Figure entry(OpenFigure figure, Article article) {
    Support support = figure.support();
    Span number = figure.number().span();
    Span sentence = article.sentences().get(figure.sentence()).span();
    return new Figure(
        number,
        article.textOf(number),
        figure.kind(),
        article.textOf(sentence),
        number.begin() - sentence.begin(),
        support,
        support == Support.UNSUPPORTED ? "" : figure.source());
  }
}
