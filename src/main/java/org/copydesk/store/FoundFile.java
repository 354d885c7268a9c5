package org.copydesk.store;

import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inventory.
 *
 * @param name its name in the reports
 * @param file where it lies
 * @param size its size in bytes; 0 when unknown
 * @param modified when it was last changed, in milliseconds since 1970; 0 when unknown
 * @param reason why it will not be read; null when it will
 * @param detail what was seen; may be empty
 * @param earlierName the name it had before it was renamed; empty where nobody knows of one
 */
public record FoundFile(
    String name,
    String file,
    long size,
    long modified,
    @Nullable UnreadableReason reason,
    String detail,
    String earlierName) {

  /** A file of which no earlier name is known. */
  public FoundFile(
      String name,
      String file,
      long size,
      long modified,
      @Nullable UnreadableReason reason,
      String detail) {
    this(name, file, size, modified, reason, detail, "");
  }
}
