package org.copydesk.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the desk's suppressions and what became of it in a run.
 *
 * @param rules whose findings it lets stand, as written
 * @param files in which files, as written
 * @param text about which words; empty for any
 * @param reason why
 * @param by who decided; empty when it is not said
 * @param until the last day it holds; null for no end
 * @param place where it is written
 * @param findings how many findings of this run it let stand
 * @param expired whether it holds no more
 */
public record SuppressionRow(
    String rules,
    String files,
    String text,
    String reason,
    String by,
    @Nullable LocalDate until,
    String place,
    int findings,
    boolean expired) {

  /** Whether it let nothing stand although it could; of a partial run that says little. */
  public boolean isUnused() {
    return findings == 0 && !expired;
  }
}
