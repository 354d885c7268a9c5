package org.copydesk.store;

import java.sql.PreparedStatement;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/**
 * Asks for many values at once. They are a table of their own, and the tables they are looked up in
 * are joined to it with {@code LEFT JOIN}: so H2, too, has to read the values first and looks each
 * of them up in the index. It would read all rows of the run for an {@code IN} behind another
 * column of the index, and may do so for an inner join, whose order it chooses by what it has
 * counted so far. What is not found is left out again by a {@code WHERE}, which costs PostgreSQL
 * nothing.
 *
 * @param jdbc the database
 */
record AskedValues(JdbcTemplate jdbc) {

  /** The values asked for, as a table with the column {@code v}. */
  static final String TABLE = "UNNEST(CAST(? AS VARCHAR ARRAY)) AS asked (v)";

  /** Ends a query that joins a table {@code b} to it. */
  static final String FOUND = " WHERE b.run_id IS NOT NULL";

  /** The same for numbers. */
  static final String NUMBERS = "UNNEST(CAST(? AS BIGINT ARRAY)) AS asked (v)";

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

  /**
   * Runs a query; asks nothing when there are no numbers.
   *
   * @param sql a query that joins to {@link #NUMBERS}; its other parameters, behind them, are runs
   */
  <T> void ofNumbers(String sql, RowMapper<T> mapper, Collection<Long> numbers, String... runIds) {
    if (numbers.isEmpty()) {
      return;
    }
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setArray(1, connection.createArrayOf("BIGINT", numbers.toArray()));
          for (int i = 0; i < runIds.length; i++) {
            statement.setString(i + 2, runIds[i]);
          }
          return statement;
        },
        mapper);
  }
}
