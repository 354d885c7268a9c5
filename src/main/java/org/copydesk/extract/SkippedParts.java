package org.copydesk.extract;

import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;

/**
 * What parsers passed over without failing: pages and parts that are damaged. Pictures and other
 * things set into a text count as no part of it.
 */
final class SkippedParts {

  private static final String PAGES = "copydesk:skipped-pages";

  private SkippedParts() {}

  /**
   * Takes note of pages that could not be read.
   *
   * @param skipped how many, 1 or more
   * @param all how many there are
   */
  static void pages(Metadata metadata, int skipped, int all) {
    metadata.set(
        PAGES,
        String.format(
            Locale.ENGLISH,
            skipped == 1
                ? "%,d of its %,d pages is damaged and could not be read."
                : "%,d of its %,d pages are damaged and could not be read.",
            skipped,
            all));
  }

  static List<Shortfall> of(Metadata metadata) {
    String pages = metadata.get(PAGES);
    if (pages != null) {
      return List.of(new Shortfall(UnreadableReason.BROKEN_FILE, pages));
    }
    int parts = metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING).length;
    if (parts == 0) {
      return List.of();
    }
    return List.of(
        new Shortfall(
            UnreadableReason.BROKEN_FILE,
            parts == 1
                ? "One part of the file is damaged and could not be read."
                : parts + " parts of the file are damaged and could not be read."));
  }
}
