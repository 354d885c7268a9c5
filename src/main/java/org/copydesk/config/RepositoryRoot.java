package org.copydesk.config;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a repository begins. */
public final class RepositoryRoot {

  private RepositoryRoot() {}

  /** The nearest folder with a {@code .git}, upwards from a folder; else the folder itself. */
  public static Path of(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return start;
  }
}
