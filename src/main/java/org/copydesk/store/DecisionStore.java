package org.copydesk.store;

import java.util.Collection;
import org.copydesk.finding.FindingKeys;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.springframework.jdbc.core.JdbcTemplate;

/** The decisions that were taken from workbooks, and which workbooks are known. */
public final class DecisionStore {

  private final JdbcTemplate jdbc;

  public DecisionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them. */
  public Decisions all() {
    return new Decisions(
        jdbc.query(
            "SELECT body FROM decision ORDER BY scope, decided_key",
            (rs, n) -> Json.read(rs.getString(1), Decision.class)));
  }

  /** Keeps decisions; each takes the place of an earlier one with the same reach and key. */
  public void add(Collection<Decision> decisions) {
    for (Decision decision : decisions) {
      String scope = decision.scope().word();
      String key = decision.key().value();
      jdbc.update("DELETE FROM decision WHERE scope = ? AND decided_key = ?", scope, key);
      jdbc.update(
          "INSERT INTO decision (scope, decided_key, body) VALUES (?, ?, ?)",
          scope,
          key,
          Json.write(decision));
    }
  }

  /**
   * Whether a finding was raised by a run, or by the latest complete one.
   *
   * @param runId the run; may be unknown
   */
  public boolean wasRaised(FindingKeys keys, String runId) {
    Integer count =
        jdbc.queryForObject(
            """
            SELECT COUNT(*) FROM finding WHERE fingerprint = ? AND run_id IN (
              SELECT run_id FROM run WHERE run_id = ? OR run_number = (
                SELECT MAX(run_number) FROM run WHERE state = 'COMPLETED'))
            """,
            Integer.class,
            keys.exact().value(),
            runId);
    return count != null && count > 0;
  }

  /** Whether the answers in a workbook with these bytes are known. */
  public boolean isKnown(String contentHash) {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM known_workbook WHERE content_hash = ?",
            Integer.class,
            contentHash);
    return count != null && count > 0;
  }

  /** Remembers that the answers in a workbook with these bytes are known. */
  public void know(String contentHash) {
    if (!isKnown(contentHash)) {
      jdbc.update("INSERT INTO known_workbook (content_hash) VALUES (?)", contentHash);
    }
  }
}
