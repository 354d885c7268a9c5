package org.copydesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.copydesk.check.language.LanguageMatch;
import org.copydesk.check.language.RememberedMatches;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Stands in an audit between the grammar check and LanguageTool, where this class is on the class
 * path as an initializer: instead of asking LanguageTool it gives every text the same one match, in
 * no time, and all that is remembered of it is remembered as ever. Writes down how time passes from
 * text to text, and what the heap holds after a full collection in the middle of checking and when
 * the audit is over. Told to let LanguageTool be asked, it only writes down.
 *
 * <p>Properties: {@code copydesk.bench.marks} (the file to write to), {@code copydesk.bench.texts}
 * (how many there are), {@code copydesk.bench.engine} (whether LanguageTool is asked).
 */
public final class EngineStandIn
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Into how many parts of equal numbers of texts the time is cut. */
  private static final int PARTS = 10;

  private static final LanguageMatch MATCH =
      new LanguageMatch(
          "EN_A_VS_AN",
          "EN_A_VS_AN",
          "MISC",
          "Miscellaneous",
          "Use of 'a' vs. 'an'",
          0,
          3,
          "Stands in for what LanguageTool would say.",
          List.of("An"));

  private final AtomicLong asked = new AtomicLong();
  private final Path marks = Path.of(System.getProperty("copydesk.bench.marks", "marks.txt"));
  private final long texts = Long.getLong("copydesk.bench.texts", 1_000);
  private final boolean isEngine = Boolean.getBoolean("copydesk.bench.engine");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RememberedMatches remembered ? between(remembered) : bean;
              }
            });
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) {
            markHeap("end");
          }
        });
  }

  private RememberedMatches between(RememberedMatches remembered) {
    return (origin, asking) -> {
      long number = asked.incrementAndGet();
      long part = Math.max(1, texts / PARTS);
      if (number == 1 || number % part == 0) {
        mark(String.format(Locale.ROOT, "text %d %d", number, System.nanoTime()));
      }
      if (number == texts / 2) {
        markHeap("middle");
      }
      Supplier<List<LanguageMatch>> instead = isEngine ? asking : () -> List.of(MATCH);
      return remembered.matches(origin, instead);
    };
  }

  private void markHeap(String when) {
    // The second one also takes what the first one left to be finalized.
    System.gc();
    System.gc();
    mark(
        "heap "
            + when
            + " "
            + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024);
  }

  private synchronized void mark(String line) {
    try {
      Files.writeString(marks, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
