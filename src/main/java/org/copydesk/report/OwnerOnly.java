package org.copydesk.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that nobody but their owner can read, for they hold the texts of others:
 * where a system knows such rights. What is there already keeps the rights that somebody gave it.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /**
   * Makes a folder, and those above it that are not there; these hold nothing else, and are made as
   * folders usually are.
   *
   * @return the folder
   * @throws IOException when it cannot be made
   */
  public static Path folder(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    return Files.createDirectories(folder, rights(folder, FOLDER));
  }

  /** What to hand over where a file is made. */
  public static FileAttribute<?>[] file(Path file) {
    return rights(file, FILE);
  }

  private static FileAttribute<?>[] rights(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
