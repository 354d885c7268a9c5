package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.GateConditionException;
import org.copydesk.config.GateConditions;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.score.GateCondition;
import org.copydesk.score.GateLimits;
import org.jspecify.annotations.Nullable;

/** The gate as a desk has set it. */
final class GateReading {

  private final Supplier<MeasureCatalogue> measures;
  private final RuleCatalogue rules;
  private @Nullable GateConditions grammar;

  /**
   * @param measures asked for only where there is a condition, for they take a moment to find
   * @param rules every rule, those of the desk too
   */
  GateReading(Supplier<MeasureCatalogue> measures, RuleCatalogue rules) {
    this.measures = measures;
    this.rules = rules;
  }

  GateLimits read(DeskSettings desk) throws ConfigurationException {
    Settings settings = desk.settings();
    List<GateLimits.ForFiles> files = new ArrayList<>();
    for (ConfigurationFile.FilesSection section : desk.file().overrides()) {
      Settings there = new Settings(List.of(section.gate()));
      if (!section.gate().isEmpty()) {
        files.add(
            new GateLimits.ForFiles(
                section.files(),
                there.said(AuditSettings.VERDICT).stream().map(Said::value).findFirst(),
                number(there.value(AuditSettings.FAIL_UNDER)),
                there.value(AuditSettings.FAIL_ON),
                conditions(there)));
      }
    }
    return new GateLimits(
        settings.require(AuditSettings.VERDICT),
        number(settings.value(AuditSettings.FAIL_UNDER)),
        settings.value(AuditSettings.FAIL_ON),
        conditions(settings),
        settings.require(AuditSettings.MAX_NOT_AUDITED),
        files);
  }

  private static OptionalDouble number(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private List<GateCondition> conditions(Settings settings) throws ConfigurationException {
    List<GateCondition> conditions = new ArrayList<>();
    for (Said<String> condition : settings.said(AuditSettings.FAIL_WHEN)) {
      try {
        conditions.add(grammar().read(condition.value()));
      } catch (GateConditionException e) {
        throw condition.origin().fault(String.valueOf(e.getMessage()));
      }
    }
    return conditions;
  }

  private GateConditions grammar() {
    GateConditions known = grammar;
    if (known == null) {
      known = new GateConditions(measures.get(), rules);
      grammar = known;
    }
    return known;
  }
}
