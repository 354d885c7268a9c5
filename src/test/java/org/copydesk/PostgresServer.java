package org.copydesk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL for all tests of a Java machine: it takes seconds to start, and ends with the
 * machine. What is written is never forced to the disk, as no test pulls the plug.
 */
public final class PostgresServer {

  private static final String USER = "postgres";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  /** Started when first asked for. */
  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The address of a new database that holds nothing. */
  public static String emptyDatabase() {
    String name = "copydesk" + DATABASES.incrementAndGet();
    try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Started.SERVER.getJdbcUrl(USER, name);
  }

  /** What Spring wants to know of a new database that holds nothing. */
  public static Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url", emptyDatabase(),
        "spring.datasource.username", USER,
        "spring.datasource.password", USER);
  }

  /** A new database that holds nothing; its connections are kept for the next statement. */
  public static DataSource pooled() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(emptyDatabase());
    config.setUsername(USER);
    config.setPassword(USER);
    return new HikariDataSource(config);
  }
}
