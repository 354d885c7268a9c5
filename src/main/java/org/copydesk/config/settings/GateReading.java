package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.GateConditionException;
import org.copydesk.config.GateConditions;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.score.GateLimits;
import org.copydesk.score.MeasureLimit;

/** The gate as a desk has set it. */
final class GateReading {

  private final Supplier<MeasureCatalogue> measures;

  GateReading(Supplier<MeasureCatalogue> measures, RuleCatalogue rules) {
    this.measures = measures;
  }

  GateLimits read(DeskSettings desk) throws ConfigurationException {
    Settings settings = desk.settings();
    return new GateLimits(
        number(settings),
        settings.value(AuditSettings.FAIL_ON),
        conditions(settings),
        settings.require(AuditSettings.MAX_NOT_AUDITED));
  }

  private static OptionalDouble number(Settings settings) {
    return settings
        .value(AuditSettings.FAIL_UNDER)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private List<MeasureLimit> conditions(Settings settings) throws ConfigurationException {
    List<MeasureLimit> limits = new ArrayList<>();
    for (Said<String> condition : settings.said(AuditSettings.FAIL_WHEN)) {
      try {
        limits.add(GateConditions.read(condition.value(), measures.get()));
      } catch (GateConditionException e) {
        throw condition.origin().fault(String.valueOf(e.getMessage()));
      }
    }
    return limits;
  }
}
