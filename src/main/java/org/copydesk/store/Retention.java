package org.copydesk.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drops what no later run goes by: submissions and findings of runs that are long since overtaken,
 * the evidence of all but the last whole run over its places, and texts that nobody has. It is done
 * when a run is complete, in small transactions; what a kill leaves is dropped after the next run.
 * Called outside of a transaction.
 */
public final class Retention {

  /** Submissions dropped at a time. */
  private static final int PAGE = 500;

  private static final List<String> BELOW_SUBMISSION =
      List.of("figure", "finding", "submission_measure");

  private final JdbcTemplate jdbc;
  private final EvidenceStore evidence;
  private final TextStore texts;

  public Retention(JdbcTemplate jdbc, EvidenceStore evidence, TextStore texts) {
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.texts = texts;
  }

  /**
   * A completed run whose details are kept.
   *
   * @param partial whether it left files out
   * @param evidence whether evidence of it is there
   */
  private record Kept(String id, String places, boolean partial, boolean evidence) {}

  /**
   * Drops what is not needed.
   *
   * @param earlier of how many runs before the last one over the same places everything is kept, 1
   *     or more: the last is compared with the one before
   */
  public void sweep(int earlier) {
    List<Kept> latestFirst = kept();
    closeEvidence(latestFirst);
    Map<String, Integer> whole = new HashMap<>();
    Map<String, Integer> partial = new HashMap<>();
    for (Kept run : latestFirst) {
      int before = whole.getOrDefault(run.places(), 0);
      if (!run.partial()) {
        whole.put(run.places(), before + 1);
        if (before > earlier) {
          drop(run.id(), false);
        }
      } else if (partial.merge(run.places(), 1, Integer::sum) > earlier + 1) {
        // Until the next whole run only a partial one knows of what was renamed since the last.
        drop(run.id(), before == 0);
      }
    }
    texts.dropUnused();
  }

  private List<Kept> kept() {
    return jdbc.query(
        """
        SELECT r.run_id, r.places_hash, r.partial, CASE WHEN EXISTS (
            SELECT 1 FROM evidence_text t WHERE t.run_id = r.run_id) THEN 1 ELSE 0 END
        FROM run r WHERE r.state = 'COMPLETED' AND r.details > 0 ORDER BY r.run_number DESC
        """,
        (rs, n) ->
            new Kept(rs.getString(1), rs.getString(2), rs.getInt(3) == 1, rs.getInt(4) == 1));
  }

  private void closeEvidence(List<Kept> latestFirst) {
    Set<String> closed = new HashSet<>();
    for (Kept run : latestFirst) {
      if (run.evidence() && (run.partial() || closed.add(run.places()))) {
        evidence.close(run.id());
      }
    }
  }

  /**
   * Drops the details of a run.
   *
   * @param names whether the submissions stay that had another name before
   */
  private void drop(String runId, boolean names) {
    long from = -1;
    List<Long> page;
    do {
      page =
          jdbc.queryForList(
              """
              SELECT seq FROM submission WHERE run_id = ? AND seq > ?
              ORDER BY run_id, seq FETCH FIRST ? ROWS ONLY
              """,
              Long.class,
              runId,
              from,
              PAGE);
      if (!page.isEmpty()) {
        long to = page.get(page.size() - 1);
        for (String table : BELOW_SUBMISSION) {
          jdbc.update(
              "DELETE FROM " + table + " WHERE run_id = ? AND seq BETWEEN ? AND ?",
              runId,
              page.get(0),
              to);
        }
        if (names) {
          jdbc.update(
              """
              UPDATE submission SET text_hash = NULL, summary = NULL
              WHERE run_id = ? AND seq BETWEEN ? AND ? AND known_as IS NOT NULL
              """,
              runId,
              page.get(0),
              to);
        }
        jdbc.update(
            "DELETE FROM submission WHERE run_id = ? AND seq BETWEEN ? AND ?"
                + (names ? " AND known_as IS NULL" : ""),
            runId,
            page.get(0),
            to);
        from = to;
      }
    } while (page.size() == PAGE);
    jdbc.update("UPDATE run SET details = ? WHERE run_id = ?", names ? 2 : 0, runId);
  }
}
