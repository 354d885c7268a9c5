package org.copydesk.store;

import java.util.Locale;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The file of an H2 database. What is dropped leaves gaps in it that H2 fills again only in part;
 * once most of it is gaps, it is written anew when the database is closed, in a time that grows
 * with what is kept. Any other database looks after itself.
 */
public final class DatabaseFile implements AutoCloseable {

  /** A file that is smaller is not worth the time, in bytes. */
  private static final long SMALL = 16L << 20;

  /** Hundredths of the file that are in use, below which it is written anew. */
  private static final int FULL = 50;

  private final JdbcTemplate jdbc;
  private boolean dropped;

  public DatabaseFile(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Says that something was dropped; else the file is let alone, so that closing is quick. */
  public void noteDropped() {
    dropped = true;
  }

  /** Writes the file anew if that is worth it; the database is closed by that. */
  @Override
  public void close() {
    try {
      if (dropped
          && isH2()
          && setting("FILE_SIZE") >= SMALL
          && setting("CHUNKS_FILL_RATE") < FULL) {
        jdbc.execute("SHUTDOWN COMPACT");
      }
    } catch (DataAccessException e) {
      // The connection may end with the database. A file that stays large is no fault either.
    }
  }

  private boolean isH2() {
    String product =
        jdbc.execute((ConnectionCallback<String>) c -> c.getMetaData().getDatabaseProductName());
    return product != null && product.toLowerCase(Locale.ROOT).equals("h2");
  }

  /** A number that H2 tells of its file; 0 for a database without one. */
  private long setting(String name) {
    return jdbc
        .queryForList(
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?",
            String.class,
            "info." + name)
        .stream()
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
