package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.claim.Claim;
import org.copydesk.check.statistics.words.ArticleWords;

/**
 * Finds who vouches for each claim of an article. The order of tests: quotation marks, a source of
 * its own clause, a link or note, the same figure with a source elsewhere, a report nearby that
 * runs on to it.
 */
public final class Sourcing {

  private final PathRecord record = PathRecord.standard();
  private final RunningWeights weights = RunningWeights.standard();

  /** The claims with what was found for them, in the same order. */
  public List<OpenFigure> of(ArticleWords words, List<Claim> claims) {
    SourceReading reading = new SourceReading(words);
    List<OpenFigure> figures = ownSources(reading, claims);
    RunningReport report = new RunningReport(reading, figures, weights);
    figures.stream().filter(OpenFigure::isOpen).forEach(report::support);
    SameFigure same = new SameFigure(words, record, figures);
    figures.stream().filter(f -> f.isOpen() && same.isSummary(f)).forEach(same::support);
    SearchTrail trail = new SearchTrail(reading);
    figures.forEach(f -> f.trail(trail.of(f)));
    return figures;
  }

  /** The claims with the sources that stand with them or with the same figure elsewhere. */
  List<OpenFigure> ownSources(SourceReading reading, List<Claim> claims) {
    List<OpenFigure> figures = claims.stream().map(OpenFigure::new).toList();
    OwnSource own = new OwnSource(reading, record);
    figures.forEach(own::support);
    SourceLine lines = new SourceLine(reading.article(), record);
    figures.stream().filter(OpenFigure::isOpen).forEach(lines::support);
    SameFigure same = new SameFigure(reading.words(), record, figures);
    figures.forEach(same::support);
    return figures;
  }
}
