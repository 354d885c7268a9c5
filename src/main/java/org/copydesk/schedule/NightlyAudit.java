package org.copydesk.schedule;

/** What is done at each firing. */
@FunctionalInterface
public interface NightlyAudit {

  /** Audits, and comes back when that has ended one way or the other. */
  Ending audit();
}
