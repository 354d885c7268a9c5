package org.copydesk.check.fragments.furniture;

import java.util.Arrays;
import java.util.List;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.fragments.NamedFragment;
import org.copydesk.job.AuditorConfiguration;
import org.copydesk.text.SentenceSplitter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The rules that know a fragment by its name, put together without the one whose weights are being
 * fitted: a clue that is new has no weight yet.
 */
final class NamedRules {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  NamedRules() {
    context.register(AuditorConfiguration.class);
    context.addBeanFactoryPostProcessor(
        beans ->
            Arrays.stream(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
    context.refresh();
  }

  List<NamedFragment> rules() {
    return List.copyOf(context.getBeansOfType(NamedFragment.class).values());
  }

  SentenceSplitter splitter() {
    return context.getBean(SentenceSplitter.class);
  }

  FigureSurvey survey() {
    return context.getBean(FigureSurvey.class);
  }
}
