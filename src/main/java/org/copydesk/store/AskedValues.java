package org.copydesk.store;

import java.sql.PreparedStatement;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Asks for many values at once. They are joined as a table of their own: a database looks each of
 * them up in the index, where it would read all rows of the run for a long {@code IN}.
 *
 * @param jdbc the database
 */
record AskedValues(JdbcTemplate jdbc) {

  /** The values asked for, as a table with the column {@code v}. */
  static final String TABLE = "UNNEST(CAST(? AS VARCHAR ARRAY)) AS asked (v)";

  /**
   * Runs a query; asks nothing when there are no values.
   *
   * @param sql a query that joins {@link #TABLE}; its other parameter, behind it, is the run
   */
  void query(String sql, String runId, Collection<String> values, RowCallbackHandler consumer) {
    if (values.isEmpty()) {
      return;
    }
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setArray(1, connection.createArrayOf("VARCHAR", values.toArray()));
          statement.setString(2, runId);
          return statement;
        },
        consumer);
  }
}
