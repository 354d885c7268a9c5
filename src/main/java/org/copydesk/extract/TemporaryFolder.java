package org.copydesk.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Makes folders for what is unpacked, which nobody but their owner can look into. */
public final class TemporaryFolder {

  private TemporaryFolder() {}

  /**
   * A new folder.
   *
   * @param parent where to make it, made when it is not there; null for where the system keeps what
   *     is temporary
   * @param prefix how its name begins
   * @throws IOException when there is no room for it
   */
  public static Path in(@Nullable Path parent, String prefix) throws IOException {
    if (parent == null) {
      return Files.createTempDirectory("copydesk-" + prefix);
    }
    boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    return Files.createTempDirectory(Files.createDirectories(parent, rights), prefix);
  }
}
