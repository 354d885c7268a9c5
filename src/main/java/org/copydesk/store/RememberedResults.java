package org.copydesk.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

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

  private final JdbcTemplate jdbc;

  public RememberedResults(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Found(byte[] body, long usedBy) {}

  /**
   * The result, if it is remembered.
   *
   * @param origin SHA-256 of everything that it depends on, in hexadecimal digits
   * @param run number of the run that asks
   */
  public Optional<byte[]> find(Kind kind, String origin, long run) {
    Optional<Found> found =
        jdbc
            .query(
                "SELECT body, used_by FROM remembered WHERE kind = ? AND origin = ?",
                (rs, n) -> new Found(inflated(rs.getBytes(1)), rs.getLong(2)),
                kind.word(),
                origin)
            .stream()
            .findFirst();
    if (found.isPresent() && found.get().usedBy() + FRESH < run) {
      jdbc.update(
          "UPDATE remembered SET used_by = ? WHERE kind = ? AND origin = ?",
          run,
          kind.word(),
          origin);
    }
    return found.map(Found::body);
  }

  /** Remembers a result, in place of what was remembered of the same origin. */
  public void keep(Kind kind, String origin, byte[] body, long run) {
    byte[] packed = deflated(body);
    jdbc.update(
        """
        MERGE INTO remembered r
        USING (VALUES (CAST(? AS VARCHAR(12)), CAST(? AS CHAR(64)))) AS n (kind, origin)
          ON r.kind = n.kind AND r.origin = n.origin
        WHEN MATCHED THEN UPDATE SET body = ?, size = ?, used_by = ?
        WHEN NOT MATCHED THEN INSERT (kind, origin, body, size, used_by)
          VALUES (n.kind, n.origin, ?, ?, ?)
        """,
        kind.word(),
        origin,
        packed,
        packed.length,
        run,
        packed,
        packed.length,
        run);
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

  private static byte[] inflated(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a remembered result is damaged", e);
    }
  }
}
