package org.copydesk.suppression;

import java.time.LocalDate;
import java.util.Optional;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.PathGlob;
import org.jspecify.annotations.Nullable;

/**
 * What a desk lets stand, by rule, file and words.
 *
 * @param rules whose findings
 * @param files in which files, told from the folder of the file the entry stands in
 * @param text the flagged words, compared as fingerprints compare them; empty for any
 * @param reason why; never empty
 * @param by who decided; empty when it is not said
 * @param until the last day it holds; null for no end
 * @param place where the entry stands: {@code copydesk-suppressions.yml:12}
 */
public record SuppressionEntry(
    RulePattern rules,
    PathGlob files,
    Optional<String> text,
    String reason,
    String by,
    @Nullable LocalDate until,
    String place) {

  public SuppressionEntry {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(place + " says no reason");
    }
  }

  /** Whether it holds no more on a day. */
  public boolean isExpired(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
