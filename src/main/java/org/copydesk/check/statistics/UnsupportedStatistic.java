package org.copydesk.check.statistics;

import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.Support;

/** A figure that somebody must have counted, with nobody named who did. */
@Rule(
    id = "statistics/unsupported",
    level = Level.ERROR,
    summary = "Statistic without a source",
    why =
        "Readers need to know who counted. A figure that nobody counted is a mark of spun copy, and"
            + " one that somebody did count costs a line to source.",
    fix = "Ask the writer who counted and name them beside the figure, or cut it.",
    flags = "The scheme reduced burglaries by ⟦37%⟧ within two years.",
    accepts = "The scheme reduced burglaries by 37% within two years, according to Ohio police.")
public final class UnsupportedStatistic implements ArticleCheck {

  private final ClaimStrength strength = new ClaimStrength();

  @Override
  public List<Finding> check(CheckContext context) {
    return context.figures().stream()
        .filter(f -> f.support() == Support.UNSUPPORTED)
        .map(f -> finding(f, context))
        .toList();
  }

  private Finding finding(Figure figure, CheckContext context) {
    boolean sure = strength.isSure(figure, context.article());
    boolean market = figure.kind().equals("market");
    return card()
        .finding(context.article(), figure.span())
        .level(sure ? Level.ERROR : Level.WARNING)
        .message(
            market
                ? "\"%s\" is a market price or move, and no exchange, agency or data service is named for it. Name one."
                    .formatted(ClaimStrength.claim(figure))
                : "Who counted \"%s\"? No person, office, document or data set is named for it, here or nearby. Name the source or cut the figure."
                    .formatted(ClaimStrength.claim(figure)))
        .evidence(
            SaidElsewhere.with(
                figure,
                context,
                "reads as a figure of the kind: " + figure.kind(),
                "no source in its clause",
                "no quotation marks, link or note on it",
                "no source for the same figure elsewhere in the text",
                "no report that runs on from the sentences beside it"))
        .confidence(sure ? 0.8 : market ? 0.9 : 0.7)
        .done();
  }
}
