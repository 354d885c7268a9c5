package org.copydesk.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * By which channels a desk was told of which runs. A channel is taken before anything is sent, so
 * that a kill in between costs a message rather than sending it twice.
 */
public final class NotifiedChannels {

  private static final int LONGEST_WORDS = 2_000;

  private final JdbcTemplate jdbc;

  public NotifiedChannels(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What became of telling of a run.
   *
   * @param event what was told of it
   * @param channel the channel's name
   * @param state the word for what became of it; empty where nobody knows, for Copydesk was ended
   * @param words why, or where to
   */
  public record Told(String event, String channel, String state, String words) {}

  /** Takes a channel for telling of a run; false when it was taken before. */
  public boolean take(String runId, String event, String channel) {
    try {
      jdbc.update(
          "INSERT INTO notified (run_id, event, channel) VALUES (?, ?, ?)", runId, event, channel);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Keeps what became of it. */
  public void settle(String runId, Told told) {
    String words = told.words();
    jdbc.update(
        "UPDATE notified SET state = ?, words = ? WHERE run_id = ? AND event = ? AND channel = ?",
        told.state(),
        words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS),
        runId,
        told.event(),
        told.channel());
  }

  /** Everybody who was told of a run, or should have been. */
  public List<Told> of(String runId) {
    return jdbc.query(
        "SELECT * FROM notified WHERE run_id = ? ORDER BY event, channel",
        (rs, n) ->
            new Told(
                rs.getString("event"),
                rs.getString("channel"),
                orEmpty(rs.getString("state")),
                orEmpty(rs.getString("words"))),
        runId);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
