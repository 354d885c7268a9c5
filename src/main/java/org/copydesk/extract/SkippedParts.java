package org.copydesk.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;

/**
 * What parsers passed over without failing: pages and parts that are damaged. Pictures and other
 * things set into a text count as no part of it.
 */
final class SkippedParts {

  private static final String DAMAGE = "copydesk:damage";

  /** More numbers of pages than this are counted instead. */
  private static final int MOST_NAMED = 6;

  private SkippedParts() {}

  /**
   * Takes note of pages that could not be read.
   *
   * @param damaged the numbers of those that could be read in part or not at all
   * @param missing how many are not in the file although it counts them
   * @param all how many there are or should be
   */
  static void pages(Metadata metadata, SortedSet<Integer> damaged, int missing, int all) {
    if (!damaged.isEmpty()) {
      metadata.add(DAMAGE, damaged(damaged, missing, all));
    }
    if (missing > 0) {
      metadata.add(
          DAMAGE,
          String.format(
              Locale.ENGLISH,
              missing == 1
                  ? "%,d of its %,d pages is missing."
                  : "%,d of its %,d pages are missing.",
              missing,
              all));
    }
  }

  private static String damaged(SortedSet<Integer> damaged, int missing, int all) {
    // Where pages are missing, nobody knows which number another has.
    if (missing == 0 && damaged.size() == 1) {
      return String.format(
          Locale.ENGLISH, "Page %,d of %,d could not be read in full.", damaged.first(), all);
    }
    if (missing == 0 && damaged.size() <= MOST_NAMED) {
      List<String> numbers =
          damaged.stream().map(n -> String.format(Locale.ENGLISH, "%,d", n)).toList();
      int last = numbers.size() - 1;
      return String.format(
          Locale.ENGLISH,
          "Pages %s and %s of %,d could not be read in full.",
          String.join(", ", numbers.subList(0, last)),
          numbers.get(last),
          all);
    }
    return String.format(
        Locale.ENGLISH, "%,d of its %,d pages could not be read in full.", damaged.size(), all);
  }

  /** Takes note of parts of a file, smaller or larger than pages, that are lost. */
  static void inside(Metadata metadata) {
    metadata.add(
        DAMAGE, "A part in which it keeps others is damaged; text may be missing or wrong.");
  }

  /** Takes note of a file that has no end. */
  static void end(Metadata metadata) {
    metadata.add(DAMAGE, "The file breaks off before its end; text may be missing.");
  }

  static List<Shortfall> of(Metadata metadata) {
    String[] damage = metadata.getValues(DAMAGE);
    if (damage.length > 0) {
      return Arrays.stream(damage)
          .map(sentence -> new Shortfall(UnreadableReason.BROKEN_FILE, sentence))
          .toList();
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
