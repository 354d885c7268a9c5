package org.copydesk.job;

/** Hears how far a run has come; called from many threads. */
@FunctionalInterface
public interface AuditProgress {

  /** Nobody listens. */
  AuditProgress SILENT = (stage, done, total) -> {};

  /**
   * Submissions of a stage are done.
   *
   * @param stage what is being done: "Reading", "Checking"
   * @param done how many are done in this stage
   * @param total how many there are
   */
  void advanced(String stage, int done, int total);

  /** Something that the desk should know came up; a whole sentence without its end. */
  default void told(String sentence) {}
}
