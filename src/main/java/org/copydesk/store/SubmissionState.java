package org.copydesk.store;

/**
 * How far a submission has come; each step takes those in one state and leaves them in the next.
 */
public enum SubmissionState {
  FOUND,
  READ,
  INDEXED,
  CHECKED,
  SCORED,
  /** The end of the way for what cannot be audited. */
  UNREADABLE
}
