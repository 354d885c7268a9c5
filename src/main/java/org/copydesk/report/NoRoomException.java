package org.copydesk.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** There is no room left where a file was to be written. Its message says where, in words. */
public final class NoRoomException extends IOException {
  private static final long serialVersionUID = 1;

  /** What operating systems say; in other languages than English the free bytes tell. */
  private static final List<String> SAID =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "File too large",
          "There is not enough space on the disk");

  private static final List<String> QUOTAS = SAID.subList(1, 3);

  /** A file system keeps some blocks back, and a cluster may be larger than a block. */
  private static final long NEXT_TO_NOTHING = 64 * 1024;

  private static final long MOST_LINKS = 50;

  private final String message;

  private NoRoomException(String message, Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /**
   * A file that found no room.
   *
   * @param what what was to be written, in words
   * @param folder where
   * @param needed how many bytes at least
   * @param cause what the operating system said
   */
  public static NoRoomException of(String what, Path folder, long needed, Throwable cause) {
    long free = free(folder);
    // What was written before the disk was full may be less than what it has again by now. A quota
    // leaves room that is not for us.
    long least = isSaid(cause, QUOTAS) ? needed : Math.max(needed, free + 1);
    return new NoRoomException(
        "there is no room in %s for %s: %s free, at least %s needed"
            .formatted(folder, what, bytes(free), bytes(least)),
        cause);
  }

  /** Whether a fault is that of a full disk; by what was said, else by what is free. */
  public static boolean isBehind(Throwable fault, Path folder) {
    boolean writing = false;
    Throwable thrown = fault;
    for (int i = 0; thrown != null && i < MOST_LINKS; i++, thrown = thrown.getCause()) {
      String message = thrown.getMessage();
      if (thrown instanceof NoRoomException
          || (message != null && SAID.stream().anyMatch(message::contains))) {
        return true;
      }
      writing |= thrown instanceof IOException;
    }
    return writing && free(folder) < NEXT_TO_NOTHING;
  }

  private static boolean isSaid(Throwable fault, List<String> words) {
    Throwable thrown = fault;
    for (int i = 0; thrown != null && i < MOST_LINKS; i++, thrown = thrown.getCause()) {
      String message = thrown.getMessage();
      if (message != null && words.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  /** How many bytes can be written in a folder; 0 when nobody knows. */
  public static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Bytes as people say them. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
