package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.check.RuleCard;
import org.copydesk.check.StoryCheck;
import org.copydesk.check.StoryText;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/**
 * A rule of the house at work. It has no card above it but one of its own, and is told of the story
 * alone: the house has no say in what somebody left around it.
 */
public final class HouseCheck implements StoryCheck {

  private final HouseRule rule;

  public HouseCheck(HouseRule rule) {
    this.rule = rule;
  }

  @Override
  public RuleCard card() {
    return rule.card();
  }

  /** The rule as it was written. */
  public HouseRule rule() {
    return rule;
  }

  @Override
  public List<Finding> check(StoryText story) {
    List<Hit> hits = new ArrayList<>(rule.detection().hits(new ScopedText(story, rule.scope())));
    hits.sort(Comparator.comparing(Hit::span));
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : hits.subList(0, Math.min(hits.size(), rule.most()))) {
      List<String> evidence = new ArrayList<>(hit.evidence());
      if (!rule.source().isEmpty()) {
        evidence.add("source of the rule: " + rule.source());
      }
      if (hits.size() > rule.most() && findings.size() == rule.most() - 1) {
        evidence.add(
            "%,d more like it in this text are not listed".formatted(hits.size() - rule.most()));
      }
      findings.add(
          card()
              .finding(story.article(), hit.span())
              .message(rule.message().filled(hit.values()))
              .suggestions(hit.suggestions())
              .evidence(evidence)
              .confidence(confidence(card().level()))
              .done());
    }
    return findings;
  }

  /** What the house wants is right by what it wants; what it only suggests may be let stand. */
  private static double confidence(Level level) {
    return switch (level) {
      case ERROR -> 0.95;
      case WARNING -> 0.85;
      case NOTE -> 0.7;
    };
  }
}
