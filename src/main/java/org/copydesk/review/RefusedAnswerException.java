package org.copydesk.review;

/** A row that holds no answer to go by; the message says why, to be put behind its place. */
final class RefusedAnswerException extends Exception {
  private static final long serialVersionUID = 1;

  RefusedAnswerException(String message) {
    super(message);
  }
}
