package org.copydesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that was made to see whether reports can be written, where none are. */
final class EmptyFolder {

  private EmptyFolder() {}

  /** Removes it; leaves one that holds anything, or that cannot be removed. */
  static void remove(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // It holds something, or nobody may remove it: then it was there before.
      return;
    }
  }
}
