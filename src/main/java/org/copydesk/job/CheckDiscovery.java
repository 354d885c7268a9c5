package org.copydesk.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.check.Check;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleCatalogue;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the check classes, so that adding one means adding a file and editing no list. */
public final class CheckDiscovery {

  private CheckDiscovery() {}

  /** Every class with a {@link Rule} card, in the order of ids. */
  public static List<Class<? extends Check>> checks() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Rule.class));
    List<Class<? extends Check>> checks = new ArrayList<>();
    for (BeanDefinition found : scan.findCandidateComponents("org.copydesk.check")) {
      checks.add(
          ClassUtils.resolveClassName(
                  String.valueOf(found.getBeanClassName()), CheckDiscovery.class.getClassLoader())
              .asSubclass(Check.class));
    }
    checks.sort(Comparator.comparing((Class<?> c) -> c.getAnnotation(Rule.class).id()));
    return checks;
  }

  /** The cards of every rule. */
  public static RuleCatalogue catalogue() {
    return RuleCatalogue.of(checks());
  }
}
