package org.copydesk.store;

import java.time.Instant;

/**
 * A run as the store knows it.
 *
 * @param id unique; runs sort by it in the order they started
 * @param started when it first started
 * @param requestHash what was asked for
 * @param foundHash the files found when it started
 */
public record Run(String id, Instant started, String requestHash, String foundHash) {

  /** The number that the id of a run begins with. */
  public static long numberOf(String runId) {
    return Long.parseLong(runId, 0, runId.indexOf('-'), 10);
  }
}
