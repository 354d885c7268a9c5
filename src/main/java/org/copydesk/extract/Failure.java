package org.copydesk.extract;

import java.io.Serializable;
import org.copydesk.text.UnreadableReason;

/**
 * Why a file gave no text, or no more text.
 *
 * @param reason the code
 * @param detail what was seen, one sentence for an editor; empty where the reason says it all
 */
public record Failure(UnreadableReason reason, String detail) implements Serializable {

  /** What was thrown while a file was read, as a reason. */
  public static Failure of(Throwable thrown) {
    return ParseFailure.of(thrown);
  }
}
