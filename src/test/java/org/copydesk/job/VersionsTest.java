package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.copydesk.check.HouseRules;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.RuleSettings;
import org.copydesk.config.AuditRequest;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.PathGlob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

  private static final RuleCatalogue RULES = new RuleCatalogue(List.of());
  private static final MeasureCatalogue MEASURES = new MeasureCatalogue(List.of());
  private static final List<PathGlob> SPORT = List.of(new PathGlob("sport/**"));

  @TempDir Path folder;

  private String ruleSet(Path checkout, Path desk, List<PathGlob> files) {
    RuleSettings.Line line =
        new RuleSettings.Line(
            new RulePattern("style/*"),
            files,
            Optional.of(false),
            Optional.empty(),
            Optional.empty());
    return of(checkout, o -> o.rules(new RuleSettings(List.of(line))).deskFolder(desk));
  }

  private String of(Path checkout, UnaryOperator<AuditRequest.Builder> more) {
    AuditRequest.Builder order =
        AuditRequest.of(
            List.of(checkout.resolve("in")), checkout.resolve("out"), checkout.resolve("work"));
    return Versions.of(RULES, MEASURES, more.apply(order).build()).ruleSet();
  }

  @Test
  void tellsGlobsThatAreToldFromAnotherFolderApart() {
    assertThat(ruleSet(folder, folder.resolve("in"), SPORT))
        .isNotEqualTo(ruleSet(folder, folder, SPORT));
    assertThat(house(folder, folder.resolve("in"))).isNotEqualTo(house(folder, folder));
  }

  private String house(Path checkout, Path rules) {
    HouseRules.Reach reach = new HouseRules.Reach(new RuleId("house/sport"), rules, SPORT);
    return of(checkout, o -> o.house(new HouseRules(List.of(), List.of(reach), "sport")));
  }

  @Test
  void staysTheSameWhereNoGlobIsToldOrTheWholeCheckoutMoved() {
    assertThat(ruleSet(folder, folder.resolve("in"), List.of()))
        .isEqualTo(ruleSet(folder, folder, List.of()));
    Path moved = folder.resolve("runner/build-2");
    assertThat(ruleSet(moved, moved.resolve("in"), SPORT))
        .isEqualTo(ruleSet(folder, folder.resolve("in"), SPORT));
    assertThat(house(moved, moved.resolve("in"))).isEqualTo(house(folder, folder.resolve("in")));
  }
}
