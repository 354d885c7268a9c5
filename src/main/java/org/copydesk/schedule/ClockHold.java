package org.copydesk.schedule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.copydesk.report.OwnerOnly;

/**
 * The one clock of a work folder: two would miss each other's runs and write over what the other
 * knows. Audits and commands of people hold the folder itself and are not kept out by this. The
 * operating system gives the lock back when the clock dies, however it dies.
 */
public final class ClockHold implements AutoCloseable {

  private static final String FILE = "schedule.lock";

  /** The lock lies beyond the text of the file, so that others can read who holds it. */
  private static final long LOCKED_BYTE = 1 << 20;

  private final FileChannel channel;

  private ClockHold(FileChannel channel) {
    this.channel = channel;
  }

  /** Another clock has the folder. */
  public static final class TakenException extends IOException {
    private static final long serialVersionUID = 1;

    TakenException(String holder) {
      super(holder);
    }

    /** Which clock, in words. */
    public String holder() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Takes the place of the folder's clock.
   *
   * @param workFolder an existing folder
   * @throws TakenException when there is a clock already
   */
  public static ClockHold of(Path workFolder, Instant now) throws IOException {
    Path file = workFolder.resolve(FILE);
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
      throw new TakenException(Files.readString(file, StandardCharsets.UTF_8).strip());
    }
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + ", since "
            + now.truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    return new ClockHold(channel);
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
