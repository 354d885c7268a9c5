package org.copydesk.check.statistics.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.check.statistics.claim.Claim;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.finding.Support;

/**
 * Finds who vouches for each claim of an article. The order of tests: quotation marks, a source of
 * its own clause, a link or note, the same figure with a source elsewhere, the report that is
 * running on.
 */
public final class Sourcing {

  /** The claims with what was found for them, in the same order. */
  public List<OpenFigure> of(ArticleWords words, List<Claim> claims) {
    SourceReading reading = new SourceReading(words);
    List<OpenFigure> figures = claims.stream().map(OpenFigure::new).toList();
    OwnSource own = new OwnSource(reading);
    figures.forEach(own::support);
    supportBySameFigure(figures);
    new RunningReport(reading, figures).support();
    SearchTrail trail = new SearchTrail(reading);
    figures.stream().filter(f -> f.path().isEmpty()).forEach(f -> f.path(trail.of(f)));
    return figures;
  }

  /** A headline, a lead or a repeat is backed where the same figure has a named source. */
  private static void supportBySameFigure(List<OpenFigure> figures) {
    Map<String, OpenFigure> vouched = new HashMap<>();
    for (OpenFigure figure : figures) {
      if (figure.isAttributed() && figure.claim().isDistinct()) {
        vouched.putIfAbsent(figure.claim().identity(), figure);
      }
    }
    for (OpenFigure figure : figures) {
      OpenFigure other = vouched.get(figure.claim().identity());
      if (other != null && !figure.isAttributed() && figure.claim().isDistinct()) {
        figure.support(Support.ATTRIBUTED, other.source());
      }
    }
  }
}
