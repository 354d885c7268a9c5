package org.copydesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Keeps the file of an H2 database from growing. What is dropped leaves gaps in it that H2 fills
 * again only in part; once most of it is gaps, it is written anew when the database is closed, in a
 * time that grows with what is kept. Any other database looks after itself.
 */
public final class FileCompaction implements AutoCloseable {

  /** A file that is smaller is not worth the time, in bytes. */
  private static final long SMALL = 16L << 20;

  /** Hundredths of the file that are in use, below which it is written anew. */
  private static final int FULL = 50;

  private final DataSource database;
  private volatile boolean dropped;

  /**
   * @param database opens connections that nobody keeps, for one that a pool has back after the end
   *     of the database is a fault to H2
   */
  public FileCompaction(DataSource database) {
    this.database = database;
  }

  /** Says that something was dropped; else the file is let alone, so that closing is quick. */
  public void noteDropped() {
    dropped = true;
  }

  /** Writes the file anew if that is worth it; the database is closed by that. */
  @Override
  public void close() {
    if (!dropped) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      if (isH2(connection)
          && setting(connection, "FILE_SIZE") >= SMALL
          && setting(connection, "CHUNKS_FILL_RATE") < FULL) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SHUTDOWN COMPACT");
        }
      }
    } catch (SQLException e) {
      // A file that stays large is no fault: the next run tries again.
      dropped = false;
    }
  }

  private static boolean isH2(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT).equals("h2");
  }

  /** A number that H2 tells of its file; 0 for a database without one. */
  private static long setting(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?")) {
      statement.setString(1, "info." + name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Long.parseLong(rows.getString(1)) : 0;
      }
    }
  }
}
