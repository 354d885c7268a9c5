package org.copydesk.notify;

/**
 * What became of telling of a run by one channel.
 *
 * @param channel the channel's name
 * @param state what became of it
 * @param words why, or where to, in words without a full stop; holds no secret
 */
public record Delivery(String channel, State state, String words) {

  /** What became of a message. */
  public enum State {
    /** It was taken. */
    SENT,
    /** The channel does not tell of such a run, or has told of it already. */
    NOT_DUE,
    /** It was not taken. */
    FAILED
  }

  /** In a line: {@code slack: failed, the receiver answered 404 ...}. */
  public String line() {
    return switch (state) {
      case SENT -> channel + ": sent" + (words.isEmpty() ? "" : ", " + words);
      case NOT_DUE -> channel + ": not sent, " + words;
      case FAILED -> channel + ": failed, " + words;
    };
  }
}
