package org.copydesk.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Carries the evidence of texts that the last whole run took down over to a run that has the same
 * texts: what is taken down of a text depends on the text and the program alone. One statement
 * moves a table, and each can be a transaction of its own.
 */
public final class CarriedEvidence {

  /** The columns of each table of evidence but the run and the number of the text. */
  private record Table(String name, String columns) {

    String copy() {
      String taken = "e." + columns.replace(", ", ", e.");
      return "INSERT INTO "
          + name
          + " (run_id, "
          + columns
          + ", seq) SELECT t.run_id, "
          + taken
          + ", t.seq FROM "
          + name
          + " e LEFT JOIN evidence_text t ON t.run_id = ? AND t.source_seq = e.seq"
          + " WHERE e.run_id = ? AND t.seq IS NOT NULL";
    }
  }

  private static final List<Table> TABLES =
      List.of(
          new Table("submission_line", "line_hash"),
          new Table("submission_name", "name, uses"),
          new Table("submission_figure", "figure_key, figure_value, least, most, named, body"),
          new Table("submission_print", "words_hash, passages"),
          new Table("submission_band", "band, bucket"));

  /** How many parts the work has. */
  public static final int PARTS = TABLES.size() + 2;

  private final JdbcTemplate jdbc;

  public CarriedEvidence(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The last completed whole run over the places of a run, by the same program, with evidence. */
  public Optional<String> source(String runId) {
    return jdbc
        .queryForList(
            """
            SELECT before.run_id FROM run now JOIN run before
              ON before.places_hash = now.places_hash AND before.program = now.program
              AND before.run_number < now.run_number
              AND before.state = 'COMPLETED' AND before.partial = 0
            WHERE now.run_id = ? AND now.places_hash <> '' AND now.program <> ''
              AND now.partial = 0
              AND EXISTS (SELECT 1 FROM evidence_text t WHERE t.run_id = before.run_id)
            ORDER BY before.run_number DESC FETCH FIRST 1 ROW ONLY
            """,
            String.class,
            runId)
        .stream()
        .findFirst();
  }

  /**
   * Does one part of the work, each once and in their order.
   *
   * @param from the run whose evidence is kept
   * @param part from 0 to {@link #PARTS}, that not included
   */
  public void carry(String runId, String from, int part) {
    if (part == 0) {
      match(runId, from);
    } else if (part <= TABLES.size()) {
      jdbc.update(TABLES.get(part - 1).copy(), runId, from);
    } else {
      // No other text is taken down yet.
      jdbc.update(
          """
          UPDATE submission SET state = 'INDEXED' WHERE run_id = ? AND state = 'READ'
            AND EXISTS (SELECT 1 FROM evidence_text t
              WHERE t.run_id = submission.run_id AND t.seq = submission.seq)
          """,
          runId);
    }
  }

  /** Finds each text in the earlier run; of a text that stood there twice the first is taken. */
  private void match(String runId, String from) {
    jdbc.update(
        """
        INSERT INTO evidence_text (run_id, seq, name, source_seq)
        SELECT s.run_id, s.seq, s.name, known.source
        FROM (
          SELECT b.text_hash, MIN(b.seq) AS source
          FROM evidence_text t LEFT JOIN submission b ON b.run_id = t.run_id AND b.seq = t.seq
          WHERE t.run_id = ? AND b.text_hash IS NOT NULL GROUP BY b.text_hash
        ) known
          LEFT JOIN submission s ON s.text_hash = known.text_hash AND s.run_id = ?
        WHERE s.state = 'READ'
        """,
        from,
        runId);
  }
}
