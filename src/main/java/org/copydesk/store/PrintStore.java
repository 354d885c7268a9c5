package org.copydesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.copydesk.likeness.Passages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The prints of the texts that a run knows: its own and, of a partial one, those that another run
 * has kept of the texts it left out. Those are read where they lie, under the number that the text
 * has in this run.
 */
final class PrintStore {

  private final JdbcTemplate jdbc;
  private final String runId;
  private final Optional<String> from;

  /**
   * @param from the run whose prints stand in for those of the texts that this one left out
   */
  PrintStore(JdbcTemplate jdbc, String runId, Optional<String> from) {
    this.jdbc = jdbc;
    this.runId = runId;
    this.from = from;
  }

  /** What is stored of one text. */
  record Stored(String words, Passages passages) {}

  /** How many texts there are. */
  int texts() {
    Integer texts =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM evidence_text WHERE run_id = ?", Integer.class, runId);
    return texts == null ? 0 : texts;
  }

  /** The bands that texts have a bucket in. */
  TreeSet<Integer> bands() {
    TreeSet<Integer> bands = new TreeSet<>();
    List<String> runs = new ArrayList<>(List.of(runId));
    from.ifPresent(runs::add);
    for (String run : runs) {
      bands.addAll(
          jdbc.queryForList(
              "SELECT DISTINCT band FROM submission_band WHERE run_id = ?", Integer.class, run));
    }
    return bands;
  }

  /** Hands over {@code bucket} and {@code seq} of every text of a band, in that order. */
  void eachOfBand(int band, RowCallbackHandler consumer) {
    if (from.isEmpty()) {
      jdbc.query(
          """
          SELECT bucket, seq FROM submission_band WHERE run_id = ? AND band = ?
          ORDER BY bucket, seq
          """,
          consumer,
          runId,
          band);
      return;
    }
    jdbc.query(
        """
        SELECT bucket, seq FROM submission_band WHERE run_id = ? AND band = ?
        UNION ALL
        SELECT b.bucket, t.seq FROM submission_band b
          JOIN evidence_text t ON t.run_id = ? AND t.source_seq = b.seq
        WHERE b.run_id = ? AND b.band = ?
        ORDER BY 1, 2
        """,
        consumer,
        runId,
        band,
        runId,
        from.get(),
        band);
  }

  /** Hands over {@code words_hash} and {@code seq} of texts whose words others have, in order. */
  void eachOfSameWords(RowCallbackHandler consumer) {
    if (from.isEmpty()) {
      jdbc.query(
          """
          SELECT p.words_hash, p.seq FROM submission_print p
            JOIN (SELECT words_hash FROM submission_print
              WHERE run_id = ? AND words_hash <> '' GROUP BY words_hash HAVING COUNT(*) > 1) w
            ON w.words_hash = p.words_hash
          WHERE p.run_id = ? ORDER BY p.seq
          """,
          consumer,
          runId,
          runId);
      return;
    }
    jdbc.query(
        """
        WITH known AS (
          SELECT words_hash, seq FROM submission_print WHERE run_id = ? AND words_hash <> ''
          UNION ALL
          SELECT p.words_hash, t.seq FROM submission_print p
            JOIN evidence_text t ON t.run_id = ? AND t.source_seq = p.seq
          WHERE p.run_id = ? AND p.words_hash <> '')
        SELECT words_hash, seq FROM known WHERE words_hash IN (
          SELECT words_hash FROM known GROUP BY words_hash HAVING COUNT(*) > 1)
        ORDER BY seq
        """,
        consumer,
        runId,
        runId,
        from.get());
  }

  /** The print of a text. */
  Stored of(long seq) {
    List<Stored> own = print(runId, seq);
    if (!own.isEmpty() || from.isEmpty()) {
      return own.get(0);
    }
    Long there =
        jdbc.queryForObject(
            "SELECT source_seq FROM evidence_text WHERE run_id = ? AND seq = ?",
            Long.class,
            runId,
            seq);
    return print(from.get(), there == null ? seq : there).get(0);
  }

  private List<Stored> print(String run, long seq) {
    return jdbc.query(
        "SELECT words_hash, passages FROM submission_print WHERE run_id = ? AND seq = ?",
        (rs, n) ->
            new Stored(rs.getString("words_hash"), Passages.ofBytes(rs.getBytes("passages"))),
        run,
        seq);
  }
}
