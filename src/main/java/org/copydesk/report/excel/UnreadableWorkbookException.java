package org.copydesk.report.excel;

import java.io.IOException;

/**
 * A file from which no answers can be read. The message says why and what to do, to be put behind
 * the file's name: "is encrypted; save it without a password".
 */
public final class UnreadableWorkbookException extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableWorkbookException(String message) {
    super(message);
  }
}
