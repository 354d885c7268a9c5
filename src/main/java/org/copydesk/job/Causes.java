package org.copydesk.job;

import java.nio.file.FileSystemException;

/** Says what went wrong in words for somebody who does not read stack traces. */
final class Causes {

  private Causes() {}

  static String inWords(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    if (root instanceof FileSystemException file) {
      String reason = file.getReason();
      return file.getFile() + ": " + (reason == null ? "cannot be written" : reason);
    }
    return message == null || message.isBlank()
        ? root.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
