package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FileCompactionTest {

  private static final int ROWS = 40_000;

  @TempDir private Path folder;

  @Test
  void shrinksAFileThatIsMostlyGaps() throws IOException {
    assertThat(fillDropAndClose(true)).isLessThan(1 << 20);
  }

  @Test
  void letsAFileAloneFromWhichNothingWasDropped() throws IOException {
    assertThat(fillDropAndClose(false)).isGreaterThan(16 << 20);
  }

  /** Bytes of the file in the end. */
  private long fillDropAndClose(boolean told) throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("kept") + ";DB_CLOSE_ON_EXIT=FALSE";
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(url);
      pool.setUsername("desk");
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      FileCompaction compaction = new FileCompaction(new DriverManagerDataSource(url, "desk", ""));
      jdbc.execute("CREATE TABLE kept (id INT PRIMARY KEY, body VARCHAR)");
      jdbc.update(
          "INSERT INTO kept SELECT x, RPAD(RANDOM_UUID(), 1000, x) FROM SYSTEM_RANGE(1, ?)", ROWS);
      jdbc.execute("CHECKPOINT SYNC");
      jdbc.update("DELETE FROM kept WHERE id > 10");
      jdbc.execute("CHECKPOINT SYNC");
      if (told) {
        compaction.noteDropped();
      }
      compaction.close();
    }
    assertThat(folder.resolve("kept.trace.db")).doesNotExist();
    return Files.size(folder.resolve("kept.mv.db"));
  }
}
