package org.copydesk.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.report.OwnerOnly;

/**
 * The folder that holds the database, held by one run at a time. The operating system gives the
 * lock back when its holder dies, however it dies; what the file still says of a dead holder then
 * holds nobody up. On a network file system that knows no locks the folder cannot be held, and the
 * work folder belongs on a local disk.
 */
public final class WorkFolder implements AutoCloseable {

  /** The lock lies beyond the text of the file, so that others can read who holds it. */
  private static final long LOCKED_BYTE = 1 << 20;

  /** Files of our own that were not whole yet, and the trials whether the folder can be written. */
  private static final Pattern PART =
      Pattern.compile(
          "\\.(copydesk|copydesk\\.mv\\.db\\.before-upgrade|decisions-backup\\.jsonl|schedule\\.json)[0-9]+\\.part");

  private static final long PAUSE_MILLIS = 200;

  /** Where Linux keeps the name of the machine. */
  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  private final FileChannel channel;

  private WorkFolder(FileChannel channel) {
    this.channel = channel;
  }

  /** Another run holds the folder. */
  public static final class HeldException extends IOException {
    private static final long serialVersionUID = 1;

    private final String holder;

    HeldException(String holder) {
      super("held by " + holder);
      this.holder = holder;
    }

    /** Who holds it, in words. */
    public String holder() {
      return holder;
    }
  }

  /**
   * Takes the folder, making it when it is not there. A new one is hidden from git, for the
   * database holds the texts of submissions.
   *
   * @throws HeldException when another run holds it; it names the holder
   * @throws IOException when it cannot be made or written
   */
  public static WorkFolder hold(Path folder) throws IOException {
    return hold(folder, true);
  }

  /**
   * Takes the folder, making it when it is not there.
   *
   * @param hidden whether git is kept from a new one; not where reports are written there as well
   * @param patience how long to wait for one that is held
   * @throws HeldException when another run still holds it; it names the holder
   * @throws IOException when it cannot be made or written
   */
  public static WorkFolder hold(Path folder, boolean hidden, Duration patience) throws IOException {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return hold(folder, hidden);
      } catch (HeldException e) {
        if (System.nanoTime() - until >= 0) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(HeldException held) throws HeldException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held;
    }
  }

  /**
   * Takes the folder, making it when it is not there.
   *
   * @param hidden whether git is kept from a new one; not where reports are written there as well
   * @throws HeldException when another run holds it; it names the holder
   * @throws IOException when it cannot be made or written
   */
  public static WorkFolder hold(Path folder, boolean hidden) throws IOException {
    make(folder, hidden);
    Path file = folder.resolve("holder");
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            OwnerOnly.file(file));
    FileLock lock = null;
    try {
      lock = channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
    }
    if (lock == null) {
      channel.close();
      String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
      throw new HeldException(holder.isEmpty() ? "another audit" : holder);
    }
    WorkFolder held = new WorkFolder(channel);
    removeLeftovers(folder);
    held.sayHolder("an audit that is just starting");
    return held;
  }

  /**
   * Makes the folder, for its owner alone, when it is not there.
   *
   * @param hidden whether git is kept from a new one
   */
  public static void make(Path folder, boolean hidden) throws IOException {
    OwnerOnly.folder(folder);
    if (hidden && isEmpty(folder)) {
      hideFromGit(folder);
    }
  }

  /** Where members of archives lie while they are read. */
  static Path unpacked(Path folder) {
    return folder.resolve("unpacked");
  }

  /** What a killed process had unpacked, or had begun to copy, holds text of submissions. */
  private static void removeLeftovers(Path folder) {
    try {
      Path unpacked = unpacked(folder);
      if (Files.isDirectory(unpacked, LinkOption.NOFOLLOW_LINKS)) {
        remove(unpacked);
      }
      try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
        for (Path part : parts) {
          if (PART.matcher(String.valueOf(part.getFileName())).matches()) {
            Files.deleteIfExists(part);
          }
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No audit is worse for it, and the next one tries again.
      return;
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.deleteIfExists(path);
    }
  }

  /** A folder that holds anything at all is somebody's, and nothing is put there unasked. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void hideFromGit(Path folder) throws IOException {
    try {
      Path ignoring = folder.resolve(".gitignore");
      Files.createFile(ignoring, OwnerOnly.file(ignoring));
      Files.writeString(
          ignoring,
          "# Copydesk's database: it holds the texts of submissions and belongs in no repository.\n"
              + "*\n");
    } catch (FileAlreadyExistsException e) {
      // Another run began at the same moment and has just written it.
    }
  }

  /** Says who holds the folder, for the one who comes in vain. */
  public void sayHolder(String run) throws IOException {
    String holder =
        run
            + ", process "
            + ProcessHandle.current().pid()
            + onHost(System.getenv())
            + ", since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(false);
  }

  /** A folder on a network may be held from another machine, where the process has to be sought. */
  static String onHost(Map<String, String> environment) {
    String host =
        environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
    try {
      if (Files.isReadable(HOST)) {
        host = Files.readString(HOST, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      // The number of the process alone has to do.
    }
    String name = host.strip().replaceAll("[^A-Za-z0-9._-]", "");
    return name.isEmpty() ? "" : " on " + name;
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
