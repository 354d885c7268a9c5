package org.copydesk.config.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.copydesk.check.HouseRules;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.BaselineFile;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.DeskLists;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.SuppressionsFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.review.Decisions;
import org.copydesk.score.GateLimits;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.Suppressions;

/**
 * Every file of a desk, read and checked against the rules there are.
 *
 * @param house rules that the desk writes
 * @param catalogue every rule, those of the desk too, as their cards say
 * @param rules what the desk says about rules
 * @param gate the gate
 * @param lists names and words
 * @param decisions what editors decided
 * @param decisionsFile where that is written
 * @param suppressions what the desk lets stand
 * @param baseline what was known when the desk began
 * @param sources which files were read, for people
 * @param houseFiles the files those rules were read from
 * @param leftOut what of them could not be served
 */
public record DeskContents(
    HouseRules house,
    RuleCatalogue catalogue,
    PlacedRules rules,
    GateLimits gate,
    DeskLists lists,
    Decisions decisions,
    Optional<Path> decisionsFile,
    Suppressions suppressions,
    Baseline baseline,
    List<DeskLists.Source> sources,
    List<Path> houseFiles,
    List<HouseRulesFile.LeftOut> leftOut) {

  public DeskContents {
    sources = List.copyOf(sources);
    houseFiles = List.copyOf(houseFiles);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Reads them.
   *
   * @param desk what was said
   * @param product the rules that come with the product
   * @param measures what is measured, asked for only where a condition names a measure
   * @param withBaseline whether the baseline is read; not where one is made
   * @throws ConfigurationException when a file cannot be used
   */
  public static DeskContents read(
      DeskSettings desk,
      RuleCatalogue product,
      Supplier<MeasureCatalogue> measures,
      boolean withBaseline)
      throws ConfigurationException {
    List<Path> houseFiles = desk.houseRules();
    HouseRulesFile written = HouseRulesFile.read(houseFiles);
    HouseRules house = written.rules();
    RuleCatalogue catalogue = with(product, house);
    PlacedRules rules = desk.file().rules(catalogue);
    GateLimits gate = DeskGate.read(desk, catalogue, measures);
    DeskLists lists =
        DeskLists.read(
            values(desk.deskFiles(AuditSettings.NAMES, DeskFiles.NAMES)),
            values(desk.deskFiles(AuditSettings.DICTIONARY, DeskFiles.DICTIONARY)));
    List<DeskLists.Source> sources = new ArrayList<>(lists.sources());
    Optional<Path> decisionsFile = desk.deskFile(AuditSettings.DECISIONS, DeskFiles.DECISIONS);
    Decisions decisions = Decisions.NONE;
    if (decisionsFile.isPresent()) {
      decisions = DecisionsFile.read(decisionsFile.get()).decisions();
      sources.add(new DeskLists.Source("decisions", decisions.all().size(), decisionsFile.get()));
    }
    Suppressions suppressions = Suppressions.NONE;
    Optional<Path> letStand = desk.deskFile(AuditSettings.SUPPRESSIONS, DeskFiles.SUPPRESSIONS);
    if (letStand.isPresent()) {
      suppressions = SuppressionsFile.read(letStand.get(), catalogue);
      sources.add(
          new DeskLists.Source("suppressions", suppressions.entries().size(), letStand.get()));
    }
    Baseline baseline = Baseline.NONE;
    Optional<Path> known =
        withBaseline ? desk.deskFile(AuditSettings.BASELINE, DeskFiles.BASELINE) : Optional.empty();
    if (known.isPresent()) {
      baseline = BaselineFile.read(known.get()).baseline();
      sources.add(new DeskLists.Source("known findings", baseline.findings(), known.get()));
    }
    return new DeskContents(
        house,
        catalogue,
        rules,
        gate,
        lists,
        decisions,
        decisionsFile,
        suppressions,
        baseline,
        sources,
        houseFiles,
        written.leftOut());
  }

  private static RuleCatalogue with(RuleCatalogue product, HouseRules house) {
    List<RuleCard> cards = new ArrayList<>(product.cards());
    house.checks().forEach(check -> cards.add(check.card()));
    return new RuleCatalogue(cards);
  }

  private static List<Path> values(List<Said<Path>> said) {
    return said.stream().map(Said::value).distinct().toList();
  }
}
