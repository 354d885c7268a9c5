package org.copydesk.store;

import java.nio.file.Path;

/**
 * The folder that reports tell paths from, so that a platform which shows them finds the file.
 *
 * @param folder absolute and normalised
 */
public record SourceRoot(Path folder) {

  public SourceRoot {
    folder = folder.toAbsolutePath().normalize();
  }

  /** A file's path as reports tell it, with forward slashes. */
  String pathOf(String file) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    Path told = path.startsWith(folder) ? folder.relativize(path) : path;
    return told.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
