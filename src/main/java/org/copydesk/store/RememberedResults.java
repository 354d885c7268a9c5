package org.copydesk.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Results that cost much, kept by what they were computed from. What is found here is what would be
 * computed, so a run with it equals one without. Safe for many threads.
 */
public final class RememberedResults {

  /** A result that was used so many runs ago or fewer is not marked as used again. */
  private static final int FRESH = 5;

  /** What kind of result it is. */
  public enum Kind {
    /** What came of reading a file. */
    READING,
    /** What is taken down of a text for the batch. */
    EVIDENCE,
    /** What LanguageTool said of a text. */
    LANGUAGE,
    /** What all rules said of a text. */
    AUDIT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Results marked as used again, or dropped, at a time. */
  private static final int PAGE = 200;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate apart;
  private final Queue<Used> used = new ConcurrentLinkedQueue<>();

  /**
   * @param jdbc the database
   */
  public RememberedResults(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    // Two threads may remember one result at a time. Neither waits for the other's work, and
    // neither undoes it.
    this.apart =
        new TransactionTemplate(
            new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private record Found(byte[] body, long usedBy) {}

  /** A result that a run used. */
  private record Used(Kind kind, String origin, long run) {}

  /**
   * The result, if it is remembered and whole.
   *
   * @param origin SHA-256 of everything that it depends on, in hexadecimal digits
   * @param run number of the run that asks
   */
  public Optional<byte[]> find(Kind kind, String origin, long run) {
    Optional<Found> found =
        jdbc
            .query(
                "SELECT body, used_by FROM remembered WHERE kind = ? AND origin = CAST(? AS CHAR(64))",
                (rs, n) -> new Found(rs.getBytes(1), rs.getLong(2)),
                kind.word(),
                origin)
            .stream()
            .findFirst();
    if (found.isPresent() && found.get().usedBy() + FRESH < run) {
      used.add(new Used(kind, origin, run));
      if (used.size() >= PAGE) {
        touch();
      }
    }
    return found.flatMap(f -> inflated(f.body()));
  }

  /** Marks what was found as used. */
  public void touch() {
    List<Used> page = new ArrayList<>();
    for (Used next = used.poll(); next != null; next = used.poll()) {
      page.add(next);
    }
    page.sort(Comparator.comparing(Used::kind).thenComparing(Used::origin));
    apart(
        () ->
            jdbc.batchUpdate(
                "UPDATE remembered SET used_by = ? WHERE kind = ? AND origin = CAST(? AS CHAR(64))",
                page.stream()
                    .map(u -> new Object[] {u.run(), u.kind().word(), u.origin()})
                    .toList()));
  }

  /**
   * Remembers a result, in place of what was remembered of the same origin. It does so at once and
   * by itself, whatever becomes of the transaction that it is called in.
   */
  public void keep(Kind kind, String origin, byte[] body, long run) {
    byte[] packed = deflated(body);
    apart(
        () -> {
          int known =
              jdbc.update(
                  """
                  UPDATE remembered SET body = ?, size = ?, used_by = ?
                  WHERE kind = ? AND origin = CAST(? AS CHAR(64))
                  """,
                  packed,
                  packed.length,
                  run,
                  kind.word(),
                  origin);
          if (known == 0) {
            jdbc.update(
                """
                INSERT INTO remembered (kind, origin, body, size, used_by)
                VALUES (?, ?, ?, ?, ?)
                """,
                kind.word(),
                origin,
                packed,
                packed.length,
                run);
          }
        });
  }

  /** How many bytes all of it has. */
  public long size() {
    // By the index, which is small; the table holds the results themselves.
    Long size =
        jdbc.queryForObject(
            "SELECT COALESCE(SUM(size), 0) FROM remembered WHERE used_by > -1", Long.class);
    return size == null ? 0 : size;
  }

  /** Forgets what was not used for longest until the rest has at most so many bytes. */
  public void shrinkTo(long most) {
    long size = size();
    while (size > most) {
      List<Object[]> page = new ArrayList<>();
      for (Row row : leastUsed()) {
        if (size <= most) {
          break;
        }
        page.add(new Object[] {row.kind(), row.origin()});
        size -= row.size();
      }
      if (page.isEmpty()) {
        return;
      }
      apart(
          () ->
              jdbc.batchUpdate(
                  "DELETE FROM remembered WHERE kind = ? AND origin = CAST(? AS CHAR(64))", page));
    }
  }

  private record Row(String kind, String origin, long size) {}

  private List<Row> leastUsed() {
    return jdbc.query(
        """
        SELECT kind, origin, size FROM remembered ORDER BY used_by, size DESC
        FETCH FIRST ? ROWS ONLY
        """,
        (rs, n) -> new Row(rs.getString(1), rs.getString(2), rs.getLong(3)),
        PAGE);
  }

  /** Does something that costs only time where it fails. */
  private void apart(Runnable work) {
    try {
      apart.executeWithoutResult(status -> work.run());
    } catch (DataAccessException | TransactionException e) {
      // Another thread was there first, or the database is short of something: the results of this
      // run do not hang on it.
    }
  }

  private static byte[] deflated(byte[] body) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2 + 32);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return packed.toByteArray();
  }

  /** Nothing where it is damaged. */
  private static Optional<byte[]> inflated(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
