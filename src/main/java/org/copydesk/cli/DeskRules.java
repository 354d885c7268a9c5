package org.copydesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.house.HouseRule;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Layer;
import org.copydesk.config.settings.PlacedRules;
import org.copydesk.finding.RulePattern;
import org.copydesk.job.CheckDiscovery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Every rule as the desk has set it, for commands that tell of rules. */
final class DeskRules {

  private final RuleCatalogue catalogue;
  private final PlacedRules said;
  private final List<HouseRule> written;

  private DeskRules(RuleCatalogue catalogue, PlacedRules said, List<HouseRule> written) {
    this.catalogue = catalogue;
    this.written = List.copyOf(written);
    this.said = said;
  }

  /**
   * Reads what the desk says, from the folder at hand upwards.
   *
   * @param config the desk's file as it was named; null for the nearest
   * @throws picocli.CommandLine.ParameterException when it cannot be meant
   */
  static DeskRules read(CommandLine command, @Nullable Path config) {
    try {
      DeskSettings desk =
          DeskSettings.read(
              new Layer(), Optional.ofNullable(config), Copydesk.environment(command), List.of());
      HouseRulesFile house = HouseRulesFile.read(desk.houseRules());
      RuleCatalogue all = CheckDiscovery.catalogue(house.rules());
      return new DeskRules(all, desk.file().rules(all), house.written());
    } catch (ConfigurationException e) {
      throw DeskFaults.of(command, e, "");
    }
  }

  /** The cards as they come. */
  RuleCatalogue catalogue() {
    return catalogue;
  }

  /** A rule as the desk wrote it; nothing for one of the product. */
  Optional<HouseRule> written(RuleCard card) {
    return written.stream().filter(r -> r.id().equals(card.id())).findFirst();
  }

  /** The level at which a rule speaks, or {@code off}. */
  String word(RuleCard card) {
    return said.settings().everywhere().level(card).map(l -> l.word()).orElse("off");
  }

  /** A card as the desk has set it; one that is off everywhere keeps its level. */
  RuleCard set(RuleCard card) {
    return said.settings().on(new RuleCatalogue(List.of(card))).cards().get(0);
  }

  /** The value of an option. */
  String option(RuleCard card, String name) {
    return said.settings().options().value(card, name);
  }

  /** The lines of the desk's file about a rule, as they stand there. */
  List<PlacedRules.Placed> lines(RuleCard card) {
    return said.places().stream()
        .filter(
            line ->
                new RulePattern(line.rules()).covers(card.id())
                    || (card.isFamily() && line.rules().startsWith(card.area() + "/")))
        .toList();
  }
}
