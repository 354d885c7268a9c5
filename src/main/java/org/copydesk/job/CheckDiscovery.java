package org.copydesk.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.check.Check;
import org.copydesk.check.HouseRules;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;

/** Finds the check classes, so that adding one means adding a file and editing no list. */
public final class CheckDiscovery {

  private CheckDiscovery() {}

  /** Every class with a {@link Rule} card, in the order of ids. */
  public static List<Class<? extends Check>> checks() {
    return CardedClasses.with(Rule.class, Check.class).stream()
        .sorted(Comparator.comparing((Class<?> c) -> c.getAnnotation(Rule.class).id()))
        .toList();
  }

  /** The cards of every rule, those that the desk wrote too. */
  public static RuleCatalogue catalogue(HouseRules house) {
    List<RuleCard> cards = new ArrayList<>(catalogue().cards());
    house.checks().forEach(check -> cards.add(check.card()));
    return new RuleCatalogue(cards);
  }

  /** The cards of every rule that comes with the product. */
  public static RuleCatalogue catalogue() {
    return RuleCatalogue.of(checks());
  }
}
