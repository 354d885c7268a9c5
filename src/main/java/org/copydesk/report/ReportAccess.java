package org.copydesk.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who else than their owner may read the reports. */
public enum ReportAccess {
  /** Nobody: the rights of what is there already stay as they are. */
  OWNER(EnumSet.noneOf(PosixFilePermission.class)),
  /** Who is in the group of the folder. */
  GROUP(EnumSet.of(PosixFilePermission.GROUP_READ)),
  /** Everybody on the machine. */
  EVERYONE(EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));

  private final Set<PosixFilePermission> readers;

  ReportAccess(Set<PosixFilePermission> readers) {
    this.readers = readers;
  }

  /**
   * Lets them read a file or look into a folder. No right is taken away, and where a system knows
   * no such rights nothing happens.
   *
   * @throws IOException when the rights cannot be changed
   */
  public void grant(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (readers.isEmpty() || view == null) {
      return;
    }
    Set<PosixFilePermission> granted = EnumSet.copyOf(view.readAttributes().permissions());
    boolean more = granted.addAll(readers);
    if (Files.isDirectory(path)) {
      if (readers.contains(PosixFilePermission.GROUP_READ)) {
        more |= granted.add(PosixFilePermission.GROUP_EXECUTE);
      }
      if (readers.contains(PosixFilePermission.OTHERS_READ)) {
        more |= granted.add(PosixFilePermission.OTHERS_EXECUTE);
      }
    }
    if (more) {
      view.setPermissions(granted);
    }
  }
}
