package org.copydesk.check.statistics;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleOption;
import org.copydesk.check.RuleOptions;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.Support;

/** A figure that somebody is said to have counted, but nobody who can be asked. */
@Rule(
    id = "statistics/vague-source",
    level = Level.WARNING,
    summary = "Statistic from an unnamed source",
    why =
        "\"Studies show\" and \"analysts expect\" sound like a source and are none: nobody can be"
            + " asked, and nothing can be looked up.",
    fix = "Ask the writer which study or who exactly, and name it.",
    flags = "Analysts expect sales to fall ⟦12%⟧ next year.",
    accepts = "Analysts at Barclays expect sales to fall 12% next year.",
    options =
        @RuleOption(
            name = MarketData.OPTION,
            kind = RuleOption.Kind.SWITCH,
            initial = "on",
            meaning = MarketData.MEANING))
public final class VagueSource implements ArticleCheck {

  private final MarketData marketData;

  /**
   * @param options whether the desk wants to hear of market prices
   */
  public VagueSource(RuleOptions options) {
    this.marketData = MarketData.of(options, VagueSource.class);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    return context.figures().stream()
        .filter(f -> f.support() == Support.VAGUE && marketData.raises(f))
        .map(f -> finding(f, context))
        .toList();
  }

  private Finding finding(Figure figure, CheckContext context) {
    List<String> evidence = new ArrayList<>();
    evidence.add("the source is only hinted at: " + String.join("; ", figure.path()));
    evidence.add("no link, note or named source for the same figure elsewhere in the text");
    return card()
        .finding(context.article(), figure.span())
        .level(ClaimStrength.levelOfDoubt(figure))
        .message(
            "\"%s\" rests on \"%s\", which names nobody a reader could ask. Say which study, office or person it was."
                .formatted(Claims.quoted(figure), figure.source()))
        .evidence(SaidElsewhere.with(figure, context, evidence))
        .confidence(figure.confidence())
        .done();
  }
}
