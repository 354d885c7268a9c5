package org.copydesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.copydesk.PostgresServer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An H2 and a PostgreSQL with our tables, one of each for all tests of a JVM. */
final class BothDatabases {

  private BothDatabases() {}

  /** Started when first asked for. */
  private static final class Started {
    static final List<JdbcTemplate> ALL = started();
  }

  static Stream<JdbcTemplate> all() {
    return Started.ALL.stream();
  }

  private static List<JdbcTemplate> started() {
    return List.of(
        migrated(
            new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .build(),
            "h2"),
        migrated(PostgresServer.pooled(), "postgresql"));
  }

  private static int version(Path migration) {
    String name = migration.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  /** Runs our migrations; those of Spring Batch's tables are left out. */
  static JdbcTemplate migrated(DataSource source, String vendor) {
    ResourceDatabasePopulator tables = new ResourceDatabasePopulator();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db", vendor))) {
      files
          .sorted(Comparator.comparingInt(BothDatabases::version))
          .filter(f -> !f.endsWith("V1__spring_batch.sql"))
          .forEach(f -> tables.addScript(new FileSystemResource(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.execute(source);
    return new JdbcTemplate(source);
  }
}
