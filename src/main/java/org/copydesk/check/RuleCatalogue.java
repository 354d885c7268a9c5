package org.copydesk.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/**
 * Every rule there is, in the order of ids.
 *
 * @param cards the cards, sorted by id, each id once
 */
public record RuleCatalogue(List<RuleCard> cards) {

  public RuleCatalogue {
    cards = cards.stream().sorted(Comparator.comparing(RuleCard::id)).toList();
    for (int i = 1; i < cards.size(); i++) {
      if (cards.get(i).id().equals(cards.get(i - 1).id())) {
        throw new IllegalArgumentException("two rules call themselves " + cards.get(i).id());
      }
    }
  }

  public static RuleCatalogue of(Collection<? extends Class<?>> checks) {
    return new RuleCatalogue(checks.stream().map(RuleCard::of).toList());
  }

  /** The card that speaks for a rule, its own or its family's. */
  public Optional<RuleCard> find(RuleId rule) {
    return cards.stream()
        .filter(c -> c.covers(rule))
        .max(Comparator.comparing((RuleCard c) -> !c.isFamily()));
  }

  /** Whether an error of a rule fails its text by itself. */
  public boolean isBlocking(RuleId rule) {
    return find(rule).map(RuleCard::blocking).orElse(false);
  }

  /** Whether a finding fails its text by itself. */
  public boolean isBlocking(Finding finding) {
    return finding.level() == Level.ERROR && isBlocking(finding.rule());
  }

  /** A hash that changes whenever a card does: runs with unlike hashes are not compared. */
  public String hash() {
    return Fingerprint.sha256(cards.toString()).substring(0, 16);
  }
}
