package org.copydesk.config;

/** A list of the desk that cannot be used; the message says which line and what to do about it. */
public final class ListFileException extends Exception {
  private static final long serialVersionUID = 1;

  ListFileException(String message) {
    super(message);
  }
}
