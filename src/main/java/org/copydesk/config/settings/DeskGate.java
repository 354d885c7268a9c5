package org.copydesk.config.settings;

import java.util.function.Supplier;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.score.GateLimits;

/** The gate of a desk. */
public final class DeskGate {

  private DeskGate() {}

  /**
   * Reads the gate as it was said.
   *
   * @param desk what was said
   * @param rules every rule, those of the desk too
   * @param measures what is measured, asked for only where there is a condition
   * @throws ConfigurationException when a condition cannot be understood
   */
  public static GateLimits read(
      DeskSettings desk, RuleCatalogue rules, Supplier<MeasureCatalogue> measures)
      throws ConfigurationException {
    return new GateReading(measures, rules).read(desk);
  }
}
