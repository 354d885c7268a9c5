package org.copydesk.check;

import java.util.List;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.job.AuditorConfiguration;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The whole core, put together once for all tests of a JVM as the job puts it together. */
public final class TestDesk {

  private static final AnnotationConfigApplicationContext CONTEXT =
      new AnnotationConfigApplicationContext(AuditorConfiguration.class);

  private TestDesk() {}

  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  /** Every check there is, in any order. */
  public static List<Check> checks() {
    return List.copyOf(CONTEXT.getBeansOfType(Check.class).values());
  }

  /** Every measure there is, in any order. */
  public static List<TextMeasure> measures() {
    return List.copyOf(CONTEXT.getBeansOfType(TextMeasure.class).values());
  }

  public static Article article(String name, String text) {
    return Article.ofPlainText(name, text, bean(SentenceSplitter.class));
  }

  public static Article article(String text) {
    return article("story.txt", text);
  }

  public static Audit audit(String text) {
    return audit(text, BatchEvidence.NONE);
  }

  public static Audit audit(String text, BatchEvidence evidence) {
    return bean(Auditor.class).audit(article(text), evidence);
  }
}
