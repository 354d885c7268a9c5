package org.copydesk.check.statistics;

import java.util.List;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.statistics.claim.ClaimCollector;
import org.copydesk.check.statistics.source.OpenFigure;
import org.copydesk.check.statistics.source.Sourcing;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * The register of figures: every number of an article that is a statistic, with the source that
 * vouches for it.
 */
public final class FigureRegister implements FigureSurvey {

  private final ClaimCollector claims = new ClaimCollector();
  private final Sourcing sourcing = new Sourcing();

  @Override
  public List<Figure> figures(Article article) {
    ArticleWords words = new ArticleWords(article);
    return sourcing.of(words, claims.collect(words)).stream().map(f -> entry(f, article)).toList();
  }

  private static Figure entry(OpenFigure figure, Article article) {
    Support support = figure.support();
    Span number = figure.claim().number().span();
    Span whole = article.sentences().get(figure.claim().sentence()).span();
    // A run of words that never ends is cut at any space, "37 per cent" as well.
    Span sentence = new Span(whole.begin(), Math.max(whole.end(), number.end()));
    return new Figure(
        number,
        article.textOf(number),
        figure.claim().kind(),
        figure.claim().number().value(),
        figure.claim().number().unit(),
        article.textOf(sentence),
        number.begin() - sentence.begin(),
        support,
        support == Support.UNSUPPORTED ? "" : figure.source(),
        ClaimStrength.confidence(figure),
        figure.claim().judgement().reasons(),
        figure.trail());
  }
}
