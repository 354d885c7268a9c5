package org.copydesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.finding.Fingerprint;
import org.copydesk.store.RememberedResults.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class RememberedResultsTest {

  private final EmbeddedDatabase database =
      new EmbeddedDatabaseBuilder()
          .generateUniqueName(true)
          .setType(EmbeddedDatabaseType.H2)
          .addScript("db/h2/V9__remembered.sql")
          .build();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final RememberedResults results = new RememberedResults(jdbc);

  @AfterEach
  void close() {
    database.shutdown();
  }

  @Test
  void keepsTheLatestResultOfAnOrigin() {
    results.keep(Kind.AUDIT, origin(1), "one".getBytes(UTF_8), 1);
    results.keep(Kind.AUDIT, origin(1), "two".getBytes(UTF_8), 2);
    assertThat(results.find(Kind.AUDIT, origin(1), 2))
        .hasValueSatisfying(body -> assertThat(new String(body, UTF_8)).isEqualTo("two"));
    assertThat(results.find(Kind.LANGUAGE, origin(1), 2)).isEmpty();
  }

  @Test
  void forgetsFirstWhatWasNotUsedForLongest() {
    for (int i = 0; i < 5; i++) {
      results.keep(Kind.AUDIT, origin(i), ("body " + i).getBytes(UTF_8), 1);
    }
    assertThat(results.find(Kind.AUDIT, origin(3), 9)).isPresent();
    results.touch();
    results.shrinkTo(results.size() / 5);
    assertThat(results.find(Kind.AUDIT, origin(3), 9)).isPresent();
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM remembered", Integer.class)).isOne();
  }

  @Test
  void doesNotFindWhatIsDamaged() {
    results.keep(Kind.AUDIT, origin(1), "one".getBytes(UTF_8), 1);
    jdbc.update("UPDATE remembered SET body = CAST(X'010203' AS BLOB)");
    assertThat(results.find(Kind.AUDIT, origin(1), 1)).isEmpty();
  }

  private static String origin(int number) {
    return Fingerprint.sha256("origin " + number);
  }
}
