package org.copydesk.job;

import java.util.Comparator;
import java.util.List;
import org.copydesk.check.Measure;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.TextMeasure;

/** Finds the measures, as {@link CheckDiscovery} finds the checks. */
public final class MeasureDiscovery {

  private MeasureDiscovery() {}

  /** Every class with a {@link Measure} card, in the order of ids. */
  public static List<Class<? extends TextMeasure>> measures() {
    return CardedClasses.with(Measure.class, TextMeasure.class).stream()
        .sorted(Comparator.comparing((Class<?> c) -> c.getAnnotation(Measure.class).id()))
        .toList();
  }

  /** The cards of every measure. */
  public static MeasureCatalogue catalogue() {
    return MeasureCatalogue.of(measures());
  }
}
