package org.copydesk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * The texts that runs judged, each kept once whatever its names are, and what came of reading the
 * files that they lie in. Both are written in short transactions of their own, one at a time: two
 * threads that come upon the same text neither wait for each other's chunks nor refuse them. A text
 * whose submission is not kept in the end is dropped when the run ends.
 */
public final class TextStore {

  /** Texts dropped in one transaction. */
  private static final int PAGE = 500;

  private final JdbcTemplate jdbc;
  private final RememberedResults remembered;
  private final @Nullable TransactionTemplate alone;

  public TextStore(JdbcTemplate jdbc, RememberedResults remembered) {
    this.jdbc = jdbc;
    this.remembered = remembered;
    DataSource source = jdbc.getDataSource();
    if (source == null) {
      this.alone = null;
    } else {
      this.alone = new TransactionTemplate(new JdbcTransactionManager(source));
      this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }
  }

  /**
   * What came of reading a file, if it is remembered and its texts are still there.
   *
   * @param origin SHA-256 of everything that it depends on
   * @param run number of the run that asks
   */
  public Optional<List<StoredReading>> reading(String origin, long run) {
    return alone(
        () ->
            remembered
                .find(RememberedResults.Kind.READING, origin, run)
                .flatMap(TextStore::readings)
                .filter(this::hasTexts));
  }

  private static Optional<List<StoredReading>> readings(byte[] body) {
    try {
      return Optional.of(List.of(Json.read(Json.text(body), StoredReading[].class)));
    } catch (JacksonException e) {
      // Damaged, or written by nobody we know: the file is read afresh.
      return Optional.empty();
    }
  }

  private boolean hasTexts(List<StoredReading> readings) {
    Set<String> hashes = new TreeSet<>();
    readings.forEach(r -> hashes.add(r.text()));
    hashes.remove("");
    return present(hashes).size() == hashes.size();
  }

  /**
   * Keeps texts that are not there yet, and remembers what came of reading files.
   *
   * @param readings by the hash of everything that they depend on
   * @param run number of the run that read them
   */
  public void keep(
      Collection<StoredText> texts, Map<String, List<StoredReading>> readings, long run) {
    if (texts.isEmpty() && readings.isEmpty()) {
      return;
    }
    alone(
        () -> {
          Map<String, StoredText> missing = new TreeMap<>();
          texts.forEach(t -> missing.put(t.hash(), t));
          missing.keySet().removeAll(present(missing.keySet()));
          jdbc.batchUpdate(
              "INSERT INTO text (text_hash, article, size) VALUES (?, ?, ?)",
              missing.values().stream()
                  .map(t -> new Object[] {t.hash(), t.json(), t.json().length()})
                  .toList());
          new TreeMap<>(readings)
              .forEach(
                  (origin, of) ->
                      remembered.keep(
                          RememberedResults.Kind.READING, origin, Json.bytes(Json.write(of)), run));
          return Optional.empty();
        });
  }

  /** Which of these texts are kept. */
  private Set<String> present(Collection<String> hashes) {
    Set<String> present = new TreeSet<>();
    if (!hashes.isEmpty()) {
      jdbc.query(
          connection -> {
            var statement =
                connection.prepareStatement(
                    "SELECT t.text_hash FROM "
                        + AskedValues.TABLE
                        + " LEFT JOIN text t ON t.text_hash = CAST(asked.v AS CHAR(64))"
                        + " WHERE t.text_hash IS NOT NULL");
            statement.setArray(1, connection.createArrayOf("VARCHAR", hashes.toArray()));
            return statement;
          },
          row -> {
            present.add(row.getString(1));
          });
    }
    return present;
  }

  /** Drops the texts that no submission has, a few at a time. */
  void dropUnused() {
    String from = "";
    List<String> page;
    do {
      page =
          jdbc.queryForList(
              """
              SELECT t.text_hash FROM text t
              WHERE t.text_hash > CAST(? AS CHAR(64)) AND NOT EXISTS (
                SELECT 1 FROM submission s WHERE s.text_hash = t.text_hash)
              ORDER BY t.text_hash FETCH FIRST ? ROWS ONLY
              """,
              String.class,
              from,
              PAGE);
      List<Object[]> unused = new ArrayList<>();
      for (String hash : page) {
        unused.add(new Object[] {hash});
        from = hash;
      }
      alone(
          () -> {
            jdbc.batchUpdate("DELETE FROM text WHERE text_hash = CAST(? AS CHAR(64))", unused);
            return Optional.empty();
          });
    } while (page.size() == PAGE);
  }

  /** Does something in a transaction of its own, while no other thread does. */
  private synchronized <T> Optional<T> alone(Supplier<Optional<T>> work) {
    TransactionTemplate transaction = alone;
    if (transaction == null) {
      return work.get();
    }
    Optional<T> done = transaction.execute(status -> work.get());
    return done == null ? Optional.empty() : done;
  }
}
