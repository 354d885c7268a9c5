package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.job.CheckDiscovery;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/rules} what the cards say; {@code -Dcopydesk.golden=write} writes the pages.
 */
class RulePagesTest {

  private static final Path PAGES = Path.of("docs/rules");

  @Test
  void saysWhatTheCardsSay() throws IOException {
    Map<Path, String> pages = pages();
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      write(pages);
    }
    Map<Path, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(file, Files.readString(file));
      }
    }
    assertThat(found)
        .as(
            "docs/rules; after a change of a card: mvn test -Dtest=RulePagesTest -Dcopydesk.golden=write")
        .isEqualTo(pages);
  }

  private static Map<Path, String> pages() {
    Map<Path, String> pages = new TreeMap<>();
    StringBuilder index =
        new StringBuilder(
            """
            # Rules

            Written from the rules' cards, as is `copydesk explain RULE`.
            How often each rule was right when it was last measured, and on which texts, stands on
            its page; *by hand* where findings were read one by one. What was not measured has a –.
            More of it, and how it is measured: [quality.md](../quality.md).

            | rule | level | finds | right of raised | found of marked |
            | --- | --- | --- | --- | --- |
            """);
    for (RuleCard card : CheckDiscovery.catalogue().cards()) {
      String file = card.id().replace("/*", "/family") + ".md";
      pages.put(PAGES.resolve(file), page(card));
      index
          .append("| [")
          .append(card.id())
          .append("](")
          .append(file)
          .append(") | ")
          .append(card.level().word())
          .append(" | ")
          .append(card.summary())
          .append(" | ")
          .append(right(card))
          .append(" | ")
          .append(found(card))
          .append(" |\n");
    }
    pages.put(PAGES.resolve("README.md"), index.toString());
    return pages;
  }

  private static String right(RuleCard card) {
    return MeasuredQuality.of(card)
        .map(
            m ->
                share(m.right(), m.raised())
                    + (m.measuredOn().startsWith(MeasuredQuality.BY_HAND) ? ", by hand" : ""))
        .orElse("–");
  }

  private static String found(RuleCard card) {
    return MeasuredQuality.of(card)
        .flatMap(MeasuredQuality::recall)
        .map(r -> share(r.found(), r.marked()))
        .orElse("–");
  }

  private static String share(int part, int whole) {
    return String.format(
        java.util.Locale.ROOT, "%.0f%% (%d of %d)", 100.0 * part / whole, part, whole);
  }

  private static String page(RuleCard card) {
    return """
        # %s

        %s. Usual level: %s%s.

        **Why it matters.** %s

        **What to do.** %s

        Flagged, between the brackets:

        %s

        Not flagged:

        %s

        **How often it is right.** %s
        """
        .formatted(
            card.id(),
            card.summary(),
            card.level().word(),
            card.blocking() ? "; an error fails the submission" : "",
            card.why(),
            card.fix(),
            quoted(card.flags()),
            quoted(card.accepts()),
            MeasuredQuality.inWords(card));
  }

  private static String quoted(String text) {
    return text.strip()
        .lines()
        .map(l -> ("> " + l).stripTrailing())
        .reduce((a, b) -> a + "\n" + b)
        .orElse(">");
  }

  private static void write(Map<Path, String> pages) throws IOException {
    if (Files.exists(PAGES)) {
      try (Stream<Path> files = Files.walk(PAGES)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      Files.createDirectories(page.getKey().getParent());
      Files.writeString(page.getKey(), page.getValue());
    }
  }
}
