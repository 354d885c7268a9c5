package org.copydesk.job;

import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds classes by their card, so that adding one means adding a file and editing no list. */
final class CardedClasses {

  private CardedClasses() {}

  /**
   * Every class below {@code org.copydesk.check} with a card, in no particular order.
   *
   * @param card the annotation
   * @param type what every such class is
   */
  static <T> List<Class<? extends T>> with(Class<? extends Annotation> card, Class<T> type) {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(card));
    return scan.findCandidateComponents("org.copydesk.check").stream()
        .<Class<? extends T>>map(
            found ->
                ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()),
                        CardedClasses.class.getClassLoader())
                    .asSubclass(type))
        .toList();
  }
}
