package org.copydesk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a partial run takes from the evidence that a whole run has kept. Every file keeps the place
 * that it would have in a whole run, so the partial one knows of its texts what a whole one would.
 * Of lines, names and figures only those are taken that its own texts will be told of: the work
 * grows with what changed and with how often that stands elsewhere, not with all there is.
 */
final class KeptEvidence {

  /** Names asked for at a time. */
  private static final int PAGE = 500;

  private final JdbcTemplate jdbc;

  KeptEvidence(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes over the texts of the files that a run left out.
   *
   * @param runId a run that has taken down its own texts
   * @param from the run whose evidence is kept
   * @param names the names to take
   */
  void take(String runId, String from, Collection<String> names) {
    dropTaken(runId);
    takeTexts(runId, from);
    takeLines(runId, from);
    takeFigures(runId, from);
    takeNames(runId, from, new ArrayList<>(names));
  }

  /** What an interrupted attempt left. */
  private void dropTaken(String runId) {
    for (String table : List.of("submission_line", "submission_name", "submission_figure")) {
      jdbc.update(
          "DELETE FROM "
              + table
              + " WHERE run_id = ? AND seq IN ("
              + "SELECT seq FROM evidence_text WHERE run_id = ? AND source_seq IS NOT NULL)",
          runId,
          runId);
    }
    jdbc.update("DELETE FROM evidence_text WHERE run_id = ? AND source_seq IS NOT NULL", runId);
  }

  /** A member of an archive follows its file, which may have another number now. */
  private void takeTexts(String runId, String from) {
    jdbc.update(
        """
        INSERT INTO evidence_text (run_id, seq, name, source_seq)
        SELECT o.run_id, o.seq + t.seq - f.seq, t.name, t.seq
        FROM evidence_text t
          JOIN submission f ON f.run_id = t.run_id AND f.seq = t.seq - MOD(t.seq, ?)
          JOIN left_out o ON o.run_id = ? AND o.name_hash = f.name_hash
        WHERE t.run_id = ?
        """,
        SubmissionStore.MEMBERS,
        runId,
        from);
  }

  private void takeLines(String runId, String from) {
    jdbc.update(
        """
        INSERT INTO submission_line (run_id, line_hash, seq)
        SELECT t.run_id, l.line_hash, t.seq
        FROM (SELECT DISTINCT line_hash FROM submission_line WHERE run_id = ?) own
          JOIN submission_line l ON l.run_id = ? AND l.line_hash = own.line_hash
          JOIN evidence_text t ON t.run_id = ? AND t.source_seq = l.seq
        """,
        runId,
        from,
        runId);
  }

  private void takeFigures(String runId, String from) {
    jdbc.update(
        """
        INSERT INTO submission_figure
          (run_id, figure_key, figure_value, seq, least, most, named, body)
        SELECT t.run_id, f.figure_key, f.figure_value, t.seq, f.least, f.most, f.named, f.body
        FROM (SELECT DISTINCT figure_key FROM submission_figure WHERE run_id = ?) own
          JOIN submission_figure f ON f.run_id = ? AND f.figure_key = own.figure_key
          JOIN evidence_text t ON t.run_id = ? AND t.source_seq = f.seq
        """,
        runId,
        from,
        runId);
  }

  private void takeNames(String runId, String from, List<String> names) {
    for (int at = 0; at < names.size(); at += PAGE) {
      List<String> page = names.subList(at, Math.min(names.size(), at + PAGE));
      jdbc.update(
          connection -> {
            var statement =
                connection.prepareStatement(
                    "INSERT INTO submission_name (run_id, name, seq, uses)"
                        + " SELECT t.run_id, n.name, t.seq, n.uses FROM "
                        + AskedValues.TABLE
                        + " LEFT JOIN submission_name n ON n.name = asked.v AND n.run_id = ?"
                        + " LEFT JOIN evidence_text t ON t.run_id = ? AND t.source_seq = n.seq"
                        + " WHERE t.seq IS NOT NULL");
            statement.setArray(1, connection.createArrayOf("VARCHAR", page.toArray()));
            statement.setString(2, from);
            statement.setString(3, runId);
            return statement;
          });
    }
  }
}
