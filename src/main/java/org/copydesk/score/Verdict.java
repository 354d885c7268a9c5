package org.copydesk.score;

/** What the desk is told about a submission; every file found has exactly one. */
public enum Verdict {
  /** Can go on as it is. */
  PASS,
  /** Somebody should look. */
  REVIEW,
  /** Should not be published as it is. */
  FAIL,
  /** Nobody knows: there was no text to judge. Never counted as clean. */
  NOT_AUDITED
}
