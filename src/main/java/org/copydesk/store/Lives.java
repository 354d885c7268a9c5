package org.copydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.text.UnreadableReason;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What is told from run to run of submissions and findings. A run is compared with what the whole
 * runs before it left open, and a whole run that is complete leaves its own state open in turn;
 * rows are written only where something changed. A submission that could not be judged leaves its
 * findings as they were.
 */
final class Lives {

  /** Rows changed at a time. */
  private static final int PAGE = 500;

  /** What is in the folder and was never expected to be judged is not there, as far as we go. */
  private static final String NO_SUBMISSION =
      Arrays.stream(UnreadableReason.values())
          .filter(r -> !r.counted())
          .map(r -> "'" + r.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /**
   * A submission {@code sl} that the run does not have, and that does not lie in a folder or
   * archive which could not be read; parameters: the run, twice.
   */
  private static final String LOST =
      """
      NOT EXISTS (SELECT 1 FROM submission_past p WHERE p.run_id = ? AND p.document = sl.document)
        AND NOT (POSITION('/' IN sl.name) > 0 AND EXISTS (SELECT 1 FROM submission c
          WHERE c.run_id = ? AND c.state = 'UNREADABLE' AND c.reason NOT IN {none}
            AND (SUBSTRING(sl.name FROM 1 FOR CHAR_LENGTH(c.name) + 2) = c.name || '!/'
              OR c.name = '/'
              OR (c.name LIKE '%/'
                AND SUBSTRING(sl.name FROM 1 FOR CHAR_LENGTH(c.name)) = c.name))))
      """
          .replace("{none}", NO_SUBMISSION);

  /** An open life {@code l} whose finding the run has as it was; parameters: the run, twice. */
  private static final String NOT_AS_IT_WAS =
      """
      NOT EXISTS (SELECT 1 FROM finding f WHERE f.run_id = ? AND f.fingerprint = l.fingerprint)
        AND NOT EXISTS (SELECT 1 FROM finding f
          WHERE f.run_id = ? AND f.earlier_fingerprint = l.fingerprint)
      """;

  /** The row {@code p} that speaks for its submission, should two of a run have one name. */
  private static final String FIRST_OF_NAME =
      """
      p.seq = (SELECT MIN(q.seq) FROM submission_past q
        WHERE q.run_id = p.run_id AND q.document = p.document)
      """;

  private final JdbcTemplate jdbc;

  Lives(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A run and what it is compared with.
   *
   * @param number its place among all runs
   * @param asked hash of what was asked for
   * @param askedBefore hash of what was asked of the run that it is compared with; empty where
   *     there is none
   */
  private record Compared(
      String id,
      long number,
      String places,
      boolean partial,
      String asked,
      String askedBefore,
      LocalDateTime started) {

    boolean isAlone() {
      return askedBefore.isEmpty();
    }
  }

  /**
   * Finds out what the findings of a run are to those before it. Called when all its submissions
   * are judged and before it is complete, as often as need be.
   */
  void compare(String runId) {
    jdbc.update("DELETE FROM finding_past WHERE run_id = ?", runId);
    jdbc.update("DELETE FROM finding_gone WHERE run_id = ?", runId);
    jdbc.update("DELETE FROM submission_past WHERE run_id = ?", runId);
    Compared run = compared(runId).orElse(null);
    if (run == null || (run.isAlone() && run.partial())) {
      return;
    }
    findSubmissions(run);
    findExact(run);
    if (!run.isAlone()) {
      pairOthers(run);
      findGone(run);
    }
    tellNew(run);
  }

  private Optional<Compared> compared(String runId) {
    return jdbc
        .query(
            """
            SELECT now.run_id, now.run_number, now.places_hash, now.partial, now.request_hash,
              now.started, before.request_hash AS asked_before
            FROM run now LEFT JOIN run before ON before.run_number = (
              SELECT MAX(x.run_number) FROM run x
              WHERE x.places_hash = now.places_hash AND x.run_number < now.run_number
                AND x.state = 'COMPLETED' AND x.partial = 0)
            WHERE now.run_id = ? AND now.places_hash <> ''
            """,
            (rs, n) ->
                new Compared(
                    rs.getString("run_id"),
                    rs.getLong("run_number"),
                    rs.getString("places_hash"),
                    rs.getInt("partial") == 1,
                    rs.getString("request_hash"),
                    Optional.ofNullable(rs.getString("asked_before")).orElse(""),
                    rs.getObject("started", LocalDateTime.class)),
            runId)
        .stream()
        .findFirst();
  }

  private void findSubmissions(Compared run) {
    jdbc.update(
        """
        INSERT INTO submission_past (run_id, seq, document, life, same_text, new_rules)
        SELECT q.run_id, q.seq, l.document, l.id,
          CASE WHEN q.text_hash = l.text_hash THEN 1 ELSE 0 END,
          CASE WHEN COALESCE(l.asked, ?) = ? THEN 0 ELSE 1 END
        FROM (SELECT s.run_id, s.seq, s.text_hash, (SELECT MIN(x.id) FROM submission_life x
            WHERE x.places_hash = ? AND x.name_hash = COALESCE(s.earlier_hash, s.name_hash)
              AND x.until_run IS NULL) AS life
          FROM submission s
          WHERE s.run_id = ? AND (s.reason IS NULL OR s.reason NOT IN {none})) q
        LEFT JOIN submission_life l ON l.id = q.life
        """
            .replace("{none}", NO_SUBMISSION),
        run.askedBefore(),
        run.asked(),
        run.places(),
        run.id());
    if (run.isAlone()) {
      return;
    }
    jdbc.update(
        """
        UPDATE submission_past SET document = (SELECT MAX(x.document) FROM submission s
          JOIN submission_life x ON x.places_hash = ? AND x.name_hash = s.name_hash AND x.gone = 1
          WHERE s.run_id = submission_past.run_id AND s.seq = submission_past.seq
            AND NOT EXISTS (SELECT 1 FROM submission_life o
              WHERE o.document = x.document AND o.until_run IS NULL))
        WHERE run_id = ? AND document IS NULL
        """,
        run.places(),
        run.id());
  }

  /** Takes down every finding that is not just as the runs before left it. */
  private void findExact(Compared run) {
    jdbc.update(
        """
        INSERT INTO finding_past (run_id, seq, ordinal, status, life, returned, by_rules)
        SELECT q.run_id, q.seq, q.ordinal,
          CASE WHEN l.id IS NULL THEN 'NEW' WHEN l.level <> q.level THEN 'UPDATED'
            ELSE 'UNCHANGED' END, l.id, 0, 0
        FROM (SELECT f.run_id, f.seq, f.ordinal, f.level, f.suppressed, f.fingerprint,
            (SELECT MIN(x.id) FROM finding_life x WHERE x.document = p.document
              AND x.fingerprint = COALESCE(f.earlier_fingerprint, f.fingerprint)
              AND x.until_run IS NULL) AS life
          FROM finding f LEFT JOIN submission_past p ON p.run_id = f.run_id AND p.seq = f.seq
          WHERE f.run_id = ?) q
        LEFT JOIN finding_life l ON l.id = q.life
        WHERE l.id IS NULL OR l.level <> q.level OR l.suppressed <> q.suppressed
          OR l.fingerprint <> q.fingerprint
        """,
        run.id());
  }

  /** A finding without a past, or a past without its finding, by submission, rule and words. */
  private record Loose(long document, String words, long seq, int ordinal, long life) {

    static Loose of(ResultSet rs) throws SQLException {
      return new Loose(
          rs.getLong("document"),
          rs.getString("words_key"),
          rs.getLong("seq"),
          rs.getInt("ordinal"),
          rs.getLong("life"));
    }

    boolean isLike(Loose other) {
      return document == other.document && words.equals(other.words);
    }

    boolean isPast() {
      return life != 0;
    }
  }

  /** Pairs the same words in other sentences, one to one and in the order of the text. */
  private void pairOthers(Compared run) {
    List<Object[]> paired = new ArrayList<>();
    Deque<Loose> pasts = new ArrayDeque<>();
    jdbc.query(
        """
        SELECT document, words_key, life, seq, ordinal FROM (
          SELECT p.document AS document, f.words_key AS words_key, 0 AS life, c.seq AS seq,
            c.ordinal AS ordinal, 0 AS begins
          FROM finding_past c
            LEFT JOIN finding f
              ON f.run_id = c.run_id AND f.seq = c.seq AND f.ordinal = c.ordinal
            LEFT JOIN submission_past p ON p.run_id = c.run_id AND p.seq = c.seq
          WHERE c.run_id = ? AND c.status = 'NEW' AND p.document IS NOT NULL
            AND f.words_key IS NOT NULL
          UNION ALL
          SELECT l.document, l.words_key, l.id, 0, 0, l.begins
          FROM (SELECT DISTINCT p.document FROM finding_past c
              LEFT JOIN submission_past p ON p.run_id = c.run_id AND p.seq = c.seq
              WHERE c.run_id = ? AND c.status = 'NEW' AND p.life IS NOT NULL) d
            LEFT JOIN finding_life l ON l.document = d.document AND l.until_run IS NULL
          WHERE l.words_key IS NOT NULL AND
        """
            + NOT_AS_IT_WAS
            // Pasts come first, so that a finding meets those it may go on from.
            + """
            ) loose ORDER BY document, words_key, CASE WHEN life = 0 THEN 1 ELSE 0 END, begins,
              life, seq, ordinal
            """,
        (RowCallbackHandler)
            rs -> {
              Loose loose = Loose.of(rs);
              Loose first = pasts.peek();
              if (first != null && !first.isLike(loose)) {
                pasts.clear();
              }
              if (loose.isPast()) {
                pasts.add(loose);
              } else if (!pasts.isEmpty()) {
                paired.add(
                    new Object[] {pasts.remove().life(), run.id(), loose.seq(), loose.ordinal()});
                if (paired.size() == PAGE) {
                  update(paired);
                }
              }
            },
        run.id(),
        run.id(),
        run.id(),
        run.id());
    update(paired);
  }

  private void update(List<Object[]> paired) {
    jdbc.batchUpdate(
        """
        UPDATE finding_past SET status = 'UPDATED', life = ?
        WHERE run_id = ? AND seq = ? AND ordinal = ?
        """,
        paired);
    paired.clear();
  }

  private void findGone(Compared run) {
    jdbc.update(
        """
        INSERT INTO finding_gone (run_id, life, by_rules)
        SELECT ?, l.id, MIN(p.same_text * p.new_rules) FROM submission_past p
          LEFT JOIN submission s ON s.run_id = p.run_id AND s.seq = p.seq
          LEFT JOIN finding_life l ON l.document = p.document AND l.until_run IS NULL
        WHERE p.run_id = ? AND p.life IS NOT NULL AND s.verdict <> 'NOT_AUDITED'
          AND l.id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM finding_past c WHERE c.run_id = ? AND c.life = l.id) AND
        """
            + NOT_AS_IT_WAS
            + " GROUP BY l.id",
        run.id(),
        run.id(),
        run.id(),
        run.id(),
        run.id());
    if (!run.partial()) {
      jdbc.update(
          """
          INSERT INTO finding_gone (run_id, life, by_rules)
          SELECT ?, l.id, 0 FROM submission_life sl
            LEFT JOIN finding_life l ON l.document = sl.document AND l.until_run IS NULL
          WHERE sl.places_hash = ? AND sl.until_run IS NULL AND l.id IS NOT NULL AND
          """
              + LOST,
          run.id(),
          run.places(),
          run.id(),
          run.id());
    }
  }

  private void tellNew(Compared run) {
    if (run.isAlone()) {
      return;
    }
    jdbc.update(
        """
        UPDATE finding_past SET by_rules = 1 WHERE run_id = ? AND status = 'NEW'
          AND EXISTS (SELECT 1 FROM submission_past p WHERE p.run_id = finding_past.run_id
            AND p.seq = finding_past.seq AND p.same_text = 1 AND p.new_rules = 1)
        """,
        run.id());
    jdbc.update(
        """
        UPDATE finding_past SET returned = 1 WHERE run_id = ? AND status = 'NEW'
          AND EXISTS (SELECT 1 FROM submission_past p
            LEFT JOIN finding f ON f.run_id = p.run_id AND f.seq = p.seq
              AND f.ordinal = finding_past.ordinal
            LEFT JOIN finding_life l ON l.document = p.document AND l.ended = 'GONE'
              AND (l.words_key = f.words_key OR l.fingerprint = f.fingerprint)
            WHERE p.run_id = finding_past.run_id AND p.seq = finding_past.seq
              AND l.id IS NOT NULL)
        """,
        run.id());
  }

  /** Leaves the state of a whole run that is complete, for the runs to come. */
  void keep(String runId) {
    Optional<Compared> known = compared(runId).filter(run -> !run.partial());
    if (known.isPresent()) {
      keepSubmissions(known.get());
      keepFindings(known.get());
      jdbc.update(
          """
          DELETE FROM finding_gone WHERE run_id IN (SELECT r.run_id FROM run r
            WHERE r.places_hash = ? AND r.run_number < ?
              AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.run_id = r.run_id))
          """,
          known.get().places(),
          known.get().number());
    }
  }

  private void keepSubmissions(Compared run) {
    jdbc.update(
        """
        UPDATE submission_life sl SET until_run = ?, gone = 1
        WHERE sl.places_hash = ? AND sl.until_run IS NULL AND
        """
            + LOST,
        run.number(),
        run.places(),
        run.id(),
        run.id());
    jdbc.update(
        """
        UPDATE submission_life SET until_run = ? WHERE id IN (SELECT p.life FROM submission_past p
          LEFT JOIN submission s ON s.run_id = p.run_id AND s.seq = p.seq
          LEFT JOIN submission_life l ON l.id = p.life
          WHERE p.run_id = ? AND l.id IS NOT NULL
            AND (l.verdict <> s.verdict OR COALESCE(l.score, -1) <> COALESCE(s.score, -1)
              OR l.name_hash <> s.name_hash
              OR (s.verdict <> 'NOT_AUDITED' AND s.text_hash IS NOT NULL
                AND (l.text_hash IS NULL OR l.text_hash <> s.text_hash)))
            AND
        """
            + FIRST_OF_NAME
            + ")",
        run.number(),
        run.id());
    String columns =
        """
        INSERT INTO submission_life (document, places_hash, name, name_hash, name_order, verdict,
          score, text_hash, asked, from_run)
        """;
    jdbc.update(
        columns
            + """
            SELECT p.document, ?, s.name, s.name_hash, s.name_order, s.verdict, s.score,
              CASE WHEN s.verdict = 'NOT_AUDITED' THEN l.text_hash ELSE s.text_hash END,
              CASE WHEN s.verdict = 'NOT_AUDITED' THEN COALESCE(l.asked, ?) END, ?
            FROM submission_past p
              LEFT JOIN submission s ON s.run_id = p.run_id AND s.seq = p.seq
              LEFT JOIN submission_life l ON l.id = p.life
            WHERE p.run_id = ? AND p.document IS NOT NULL
              AND (l.id IS NULL OR l.until_run = ?) AND
            """
            + FIRST_OF_NAME,
        run.places(),
        run.isAlone() ? null : run.askedBefore(),
        run.number(),
        run.id(),
        run.number());
    Long documents =
        jdbc.queryForObject("SELECT COALESCE(MAX(document), 0) FROM submission_life", Long.class);
    jdbc.update(
        columns
            + """
            SELECT ? + ROW_NUMBER() OVER (ORDER BY s.seq), ?, s.name, s.name_hash, s.name_order,
              s.verdict, s.score,
              CASE WHEN s.verdict = 'NOT_AUDITED' THEN NULL ELSE s.text_hash END, NULL, ?
            FROM (SELECT MIN(x.seq) AS seq FROM submission_past p
                LEFT JOIN submission x ON x.run_id = p.run_id AND x.seq = p.seq
                WHERE p.run_id = ? AND p.document IS NULL GROUP BY x.name_hash) fresh
              LEFT JOIN submission s ON s.run_id = ? AND s.seq = fresh.seq
            """,
        documents == null ? 0 : documents,
        run.places(),
        run.number(),
        run.id(),
        run.id());
    jdbc.update(
        """
        UPDATE submission_past SET document = (SELECT MIN(l.document) FROM submission s
          JOIN submission_life l ON l.places_hash = ? AND l.name_hash = s.name_hash
            AND l.until_run IS NULL
          WHERE s.run_id = submission_past.run_id AND s.seq = submission_past.seq)
        WHERE run_id = ? AND document IS NULL
        """,
        run.places(),
        run.id());
  }

  private void keepFindings(Compared run) {
    jdbc.update(
        """
        UPDATE finding_life SET until_run = ?, ended = 'GONE', went_by_rules = (
          SELECT g.by_rules FROM finding_gone g WHERE g.run_id = ? AND g.life = finding_life.id)
        WHERE id IN (SELECT life FROM finding_gone WHERE run_id = ?)
        """,
        run.number(),
        run.id(),
        run.id());
    jdbc.update(
        """
        UPDATE finding_life SET until_run = ?, ended = 'CHANGED' WHERE id IN (
          SELECT life FROM finding_past WHERE run_id = ? AND life IS NOT NULL)
        """,
        run.number(),
        run.id());
    jdbc.update(
        """
        INSERT INTO finding_life (document, rule, level, fingerprint, words_key, suppressed, begins,
          ends, body, since, from_run, began, came_by_rules)
        SELECT p.document, f.rule, f.level, f.fingerprint, f.words_key, f.suppressed,
          COALESCE(f.begins, f.ordinal), COALESCE(f.ends, f.ordinal), f.body,
          COALESCE(l.since, CAST(? AS TIMESTAMP(3))), ?,
          CASE WHEN c.status = 'UNCHANGED' THEN 'CARRIED' WHEN c.returned = 1 THEN 'RETURNED'
            ELSE c.status END, c.by_rules
        FROM finding_past c
          LEFT JOIN finding f ON f.run_id = c.run_id AND f.seq = c.seq AND f.ordinal = c.ordinal
          LEFT JOIN submission_past p ON p.run_id = c.run_id AND p.seq = c.seq
          LEFT JOIN finding_life l ON l.id = c.life
        WHERE c.run_id = ? AND p.document IS NOT NULL
        """,
        run.started(),
        run.number(),
        run.id());
    // What stays as it was may stand elsewhere in the text or have another message.
    jdbc.update(
        """
        MERGE INTO finding_life o USING (
          SELECT l.id, f.body, f.begins, f.ends, f.words_key FROM submission_past p
            LEFT JOIN finding f ON f.run_id = p.run_id AND f.seq = p.seq
            LEFT JOIN finding_life l ON l.document = p.document
              AND l.fingerprint = f.fingerprint AND l.until_run IS NULL
          WHERE p.run_id = ? AND (p.same_text = 0 OR p.new_rules = 1) AND l.from_run < ?
            AND f.begins IS NOT NULL AND (l.body <> f.body OR l.words_key IS NULL) AND
        """
            + FIRST_OF_NAME
            + """
            ) n ON o.id = n.id
            WHEN MATCHED THEN UPDATE SET body = n.body, begins = n.begins, ends = n.ends,
              words_key = n.words_key
            """,
        run.id(),
        run.number());
  }

  /**
   * Forgets what only runs could tell that are too old.
   *
   * @param places the places of those runs
   * @param before number of the first run that is kept
   */
  void forget(String places, long before) {
    for (String table : List.of("finding_life", "submission_life")) {
      jdbc.update(
          "DELETE FROM "
              + table
              + """
               WHERE until_run IN (
                SELECT run_number FROM run WHERE places_hash = ? AND run_number < ?)
              """,
          places,
          before);
    }
  }

  /** How the findings of a run are that count, one kind of change a row. */
  record Change(String status, boolean returned, boolean byRules, int count) {}

  /** What came and what is otherwise, of findings that count; what is gone is {@code ABSENT}. */
  List<Change> changes(String runId) {
    List<Change> changes = new ArrayList<>();
    RowCallbackHandler row =
        rs ->
            changes.add(
                new Change(rs.getString(1), rs.getInt(2) == 1, rs.getInt(3) == 1, rs.getInt(4)));
    jdbc.query(
        """
        SELECT c.status, c.returned, c.by_rules, COUNT(*) FROM finding_past c
          LEFT JOIN finding f ON f.run_id = c.run_id AND f.seq = c.seq AND f.ordinal = c.ordinal
        WHERE c.run_id = ? AND f.suppressed = 0 GROUP BY c.status, c.returned, c.by_rules
        """,
        row,
        runId);
    jdbc.query(
        """
        SELECT 'ABSENT', 0, g.by_rules, COUNT(*) FROM finding_gone g
          LEFT JOIN finding_life l ON l.id = g.life
        WHERE g.run_id = ? AND l.suppressed = 0 GROUP BY g.by_rules
        """,
        row,
        runId);
    return changes;
  }
}
