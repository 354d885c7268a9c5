package org.copydesk.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.copydesk.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding that was raised is not counted.
 *
 * @param kind what stands behind it, in one word
 * @param reason why, in the words of who decided; may be empty
 * @param by who decided; empty when unknown
 * @param since when it was decided
 * @param until the last day it holds; null for no end
 * @param source where it is written, for instance {@code copydesk-suppressions.yml:12}; empty for
 *     an editor's decision
 */
public record Suppression(
    String kind,
    String reason,
    String by,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    String source) {

  /** The kind of an entry in the desk's suppressions. */
  public static final String RULE = "suppression";

  /** The kind of a mark in the text itself. */
  public static final String INLINE = "inline";

  /** The kind of what was known when the desk began. */
  public static final String BASELINE = "baseline";

  public boolean isBaseline() {
    return kind.equals(BASELINE);
  }

  /** What follows from an editor's decision: nothing where the finding is to be mended. */
  public static Optional<Suppression> of(Decision decision) {
    return decision.answer().suppresses()
        ? Optional.of(
            new Suppression(
                decision.answer().word(),
                decision.comment(),
                decision.by(),
                LocalDate.ofInstant(decision.when(), ZoneOffset.UTC),
                null,
                ""))
        : Optional.empty();
  }
}
