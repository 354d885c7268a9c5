package org.copydesk.config;

/**
 * How much is remembered of earlier runs over the same places. The run that the next one is
 * compared with is always kept.
 *
 * @param runs how many whole runs, 1 or more
 * @param days how many days before the latest run they may have started, 1 or more
 */
public record KeptHistory(int runs, int days) {

  /** What holds where nothing is said. */
  public static final KeptHistory DEFAULT = new KeptHistory(1_000, 730);

  public KeptHistory {
    if (runs < 1 || days < 1) {
      throw new IllegalArgumentException("a history of " + runs + " runs and " + days + " days");
    }
  }
}
