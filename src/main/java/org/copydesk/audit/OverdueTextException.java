package org.copydesk.audit;

/** Nothing can be said of a text, for putting together what was found did not come to an end. */
public final class OverdueTextException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OverdueTextException(String sentence) {
    super(sentence);
  }
}
