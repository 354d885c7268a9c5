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
    accepts = "The scheme reduced burglaries by 37% within two years, according to Ohio police.",
    options =
        @RuleOption(
            name = MarketData.OPTION,
            kind = RuleOption.Kind.SWITCH,
            initial = "on",
            meaning = MarketData.MEANING))
public final class UnsupportedStatistic implements ArticleCheck {

  private final ClaimStrength strength = new ClaimStrength();
  private final MarketData marketData;

  /**
   * @param options whether the desk wants to hear of market prices
   */
  public UnsupportedStatistic(RuleOptions options) {
    this.marketData = MarketData.of(options, UnsupportedStatistic.class);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    return context.figures().stream()
        .filter(f -> f.support() == Support.UNSUPPORTED && marketData.raises(f))
        .map(f -> finding(f, context))
        .toList();
  }

  private Finding finding(Figure figure, CheckContext context) {
    return card()
        .finding(context.article(), figure.span())
        .level(strength.level(figure, context.article()))
        .message(message(figure))
        .evidence(SaidElsewhere.with(figure, context, evidence(figure)))
        .confidence(figure.confidence())
        .done();
  }

  private static String message(Figure figure) {
    String claim = Claims.quoted(figure);
    if (figure.kind().equals("market")) {
      return "\"%s\" is a market price or move, and no exchange, agency or data service is named for it. Name one."
          .formatted(claim);
    }
    return "%s \"%s\"? No person, office, document or data set is named for it, here or nearby. Name the source or cut the figure."
        .formatted(question(figure.kind()), claim);
  }

  private static String question(String kind) {
    return switch (kind) {
      case "percent", "multiple", "measure" -> "Who measured";
      case "rank" -> "By whose count is it";
      default -> "Who counted";
    };
  }

  private static List<String> evidence(Figure figure) {
    List<String> evidence = new ArrayList<>(figure.path());
    figure.reasons().stream().findFirst().ifPresent(r -> evidence.add("read as a statistic: " + r));
    return evidence;
  }
}
