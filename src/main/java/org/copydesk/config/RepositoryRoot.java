package org.copydesk.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a repository begins. */
public final class RepositoryRoot {

  private RepositoryRoot() {}

  /** The nearest folder with a {@code .git}, upwards from a folder; else the folder itself. */
  public static Path of(Path folder) {
    return find(folder).orElseGet(() -> folder.toAbsolutePath().normalize());
  }

  /** The nearest folder with a {@code .git}, upwards from a folder; nothing where there is none. */
  public static Optional<Path> find(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
