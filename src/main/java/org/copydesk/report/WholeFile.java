package org.copydesk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;

/** A file that is there whole or not at all: written under a temporary name, then renamed. */
public final class WholeFile {

  private WholeFile() {}

  /** What fills the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing an older one only when the new one is complete. A new file is for its
   * owner alone; one that replaces another is for those who could read that one.
   *
   * @param file where it shall be
   * @param content what fills it
   * @throws NoRoomException when the disk is full
   * @throws IOException when writing or renaming failed; the older file is then still there
   */
  public static void write(Path file, Content content) throws IOException {
    write(file, content, false, false);
  }

  /**
   * The same for a file that a desk shares: a new one is for whoever may read its folder.
   *
   * @throws NoRoomException when the disk is full
   * @throws IOException when writing or renaming failed; the older file is then still there
   */
  public static void writeShared(Path file, Content content) throws IOException {
    write(file, content, false, true);
  }

  /**
   * Writes a file as {@link #write} does, and when it comes back the file is on the disk also if
   * the power fails. It takes longer; for what cannot be written again from elsewhere.
   *
   * @throws NoRoomException when the disk is full
   * @throws IOException when writing or renaming failed; the older file is then still there
   */
  public static void writeThrough(Path file, Content content) throws IOException {
    write(file, content, true, false);
  }

  private static void write(Path file, Content content, boolean through, boolean shared)
      throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    Path part = Files.createTempFile(folder, "." + file.getFileName(), ".part");
    try {
      fill(Files.newOutputStream(part), content);
      if (through) {
        force(part);
      }
      givePermissions(file, part, shared);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      // Whoever writes may have swallowed what the system said; then the free bytes tell.
      if (!(e instanceof NoRoomException) && NoRoomException.isBehind(new IOException(e), folder)) {
        throw NoRoomException.of(String.valueOf(file.getFileName()), folder, needed(file, part), e);
      }
      throw e;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes and closes; what went wrong first is what is thrown. */
  static void fill(OutputStream target, Content content) throws IOException {
    FirstFaultStream out = new FirstFaultStream(target);
    try (out) {
      content.writeTo(out);
    } catch (IOException | RuntimeException e) {
      out.check();
      throw e;
    }
    out.check();
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** What was written until there was no room, or the size of the older file. */
  private static long needed(Path file, Path part) throws IOException {
    long older = Files.exists(file) ? Files.size(file) : 0;
    return Math.max(older, Files.exists(part) ? Files.size(part) + 1 : 1);
  }

  /**
   * Gives a temporary file, which is its owner's alone, the rights of the file that it replaces.
   *
   * @param file what it will be
   * @param part the temporary file
   * @param shared whether a new file is for whoever may read its folder, and not its owner's alone
   */
  public static void givePermissions(Path file, Path part, boolean shared) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
    if (view == null || !(shared || Files.exists(file))) {
      return;
    }
    Set<PosixFilePermission> permissions;
    if (Files.exists(file)) {
      permissions = Files.getPosixFilePermissions(file);
    } else {
      permissions = Files.getPosixFilePermissions(file.toAbsolutePath().getParent());
      permissions.removeAll(
          Set.of(
              PosixFilePermission.OWNER_EXECUTE,
              PosixFilePermission.GROUP_EXECUTE,
              PosixFilePermission.OTHERS_EXECUTE,
              PosixFilePermission.GROUP_WRITE,
              PosixFilePermission.OTHERS_WRITE));
    }
    view.setPermissions(permissions);
  }
}
