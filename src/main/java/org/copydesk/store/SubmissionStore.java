package org.copydesk.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Submission;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The submissions of a run and the texts that were judged. Pages are sorted by the whole key, fixed
 * columns and all: H2 sorts all that is left of a run for every page otherwise.
 */
public final class SubmissionStore {

  /** Numbers left between two files of the inventory for the members of the first. */
  public static final long MEMBERS = 1_000_000;

  private static final int NAMES = 2_000;

  private final JdbcTemplate jdbc;
  private final SentenceSplitter splitter;

  public SubmissionStore(JdbcTemplate jdbc, SentenceSplitter splitter) {
    this.jdbc = jdbc;
    this.splitter = splitter;
  }

  /** Opens the inventory of a run, which replaces what an interrupted attempt left. */
  public Listing listing(String runId) {
    jdbc.update("DELETE FROM submission WHERE run_id = ?", runId);
    jdbc.update("DELETE FROM left_out WHERE run_id = ?", runId);
    return new Listing(runId);
  }

  /** An inventory being written: files are numbered in the order they are added. */
  public final class Listing implements AutoCloseable {

    private static final int PAGE = 500;

    private final String runId;
    private final List<Object[]> rows = new ArrayList<>();
    private final List<Object[]> leftOut = new ArrayList<>();
    private long next;

    private Listing(String runId) {
      this.runId = runId;
    }

    public void add(FoundFile file) {
      UnreadableReason reason = file.reason();
      rows.add(
          new @Nullable Object[] {
            runId,
            next,
            file.name(),
            order(file.name()),
            Fingerprint.sha256(file.name()),
            file.file(),
            file.size(),
            (reason == null ? SubmissionState.FOUND : SubmissionState.UNREADABLE).name(),
            reason == null ? null : reason.name(),
            reason == null ? null : Json.write(file.detail()),
            reason == null ? null : "NOT_AUDITED",
            file.earlierName().isEmpty() ? null : file.earlierName()
          });
      next += MEMBERS;
      if (rows.size() == PAGE) {
        close();
      }
    }

    /** Numbers a file that is there and is not audited by this run. */
    public void leaveOut(String name) {
      leftOut.add(new Object[] {runId, next, Fingerprint.sha256(name)});
      next += MEMBERS;
      if (leftOut.size() == PAGE) {
        close();
      }
    }

    /** Writes what is still waiting. */
    @Override
    public void close() {
      jdbc.batchUpdate(
          """
          INSERT INTO submission (run_id, seq, name, name_order, name_hash, file, size, state, reason,
            detail, verdict, earlier_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows);
      rows.clear();
      jdbc.batchUpdate("INSERT INTO left_out (run_id, seq, name_hash) VALUES (?, ?, ?)", leftOut);
      leftOut.clear();
    }
  }

  /** Numbers of the submissions in a state, in order, with the length of their text. */
  public List<Weight> weights(String runId, SubmissionState state) {
    return jdbc.query(
        "SELECT seq, size, characters FROM submission WHERE run_id = ? AND state = ? ORDER BY seq",
        (rs, n) ->
            new Weight(
                rs.getLong("seq"), Math.max(1, rs.getLong("characters") + rs.getLong("size"))),
        runId,
        state.name());
  }

  /**
   * How much work a submission is, roughly.
   *
   * @param seq its number
   * @param size a measure of its text
   */
  public record Weight(long seq, long size) {}

  /**
   * Hands over name and file of everything that a run found and of the members of archives, in
   * order and a page at a time.
   */
  public void eachName(String runId, BiConsumer<String, String> consumer) {
    long last = -1;
    List<PendingFile> page;
    do {
      page =
          jdbc.query(
              """
              SELECT seq, name, file FROM submission
              WHERE run_id = ? AND seq > ?
              ORDER BY run_id, seq
              FETCH FIRST ? ROWS ONLY
              """,
              (rs, n) -> new PendingFile(rs.getLong(1), rs.getString(2), rs.getString(3)),
              runId,
              last,
              NAMES);
      for (PendingFile file : page) {
        consumer.accept(file.name(), file.file());
        last = file.seq();
      }
    } while (page.size() == NAMES);
  }

  /** How many submissions have no verdict yet; none may be left when a run is judged. */
  public int unjudged(String runId) {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM submission WHERE run_id = ? AND verdict IS NULL",
            Integer.class,
            runId);
    return count == null ? 0 : count;
  }

  /**
   * Files that wait to be read, from one number to another, both included, at most {@code most}.
   */
  public List<PendingFile> pendingFiles(String runId, long from, long to, int most) {
    return jdbc.query(
        """
        SELECT seq, name, file FROM submission
        WHERE run_id = ? AND state = 'FOUND' AND seq BETWEEN ? AND ?
        ORDER BY run_id, state, seq
        FETCH FIRST ? ROWS ONLY
        """,
        (rs, n) -> new PendingFile(rs.getLong(1), rs.getString(2), rs.getString(3)),
        runId,
        from,
        to,
        most);
  }

  /** Texts in a state, from one number to another, both included, at most {@code most}. */
  public List<PendingArticle> pendingArticles(
      String runId, SubmissionState state, long from, long to, int most) {
    return jdbc.query(
        """
        SELECT s.seq, s.name, t.article, s.file FROM submission s
          JOIN submission_text t ON t.run_id = s.run_id AND t.seq = s.seq
        WHERE s.run_id = ? AND s.state = ? AND s.seq BETWEEN ? AND ?
        ORDER BY s.run_id, s.state, s.seq
        FETCH FIRST ? ROWS ONLY
        """,
        (rs, n) ->
            new PendingArticle(
                rs.getLong(1),
                Json.read(rs.getString(3), StoredArticle.class).article(rs.getString(2), splitter),
                rs.getString(4),
                Fingerprint.sha256(rs.getString(3))),
        runId,
        state.name(),
        from,
        to,
        most);
  }

  /**
   * Keeps what came of reading a file.
   *
   * @param seq the file's number, or one after it for a member
   * @param submission its text, or why there is none
   * @param size bytes of the file or member
   * @param hash SHA-256 of those bytes; may be empty
   * @param type media type; may be empty
   * @param remarks what an editor should know although the text was read
   */
  public void addRead(
      String runId,
      long seq,
      String file,
      Submission submission,
      long size,
      String hash,
      String type,
      List<String> remarks) {
    if (seq % MEMBERS != 0) {
      jdbc.update(
          """
          INSERT INTO submission (run_id, seq, name, name_order, name_hash, file, size, state)
          VALUES (?, ?, ?, ?, ?, ?, ?, 'FOUND')
          """,
          runId,
          seq,
          submission.name(),
          order(submission.name()),
          Fingerprint.sha256(submission.name()),
          file,
          size);
    }
    if (submission instanceof Article article) {
      jdbc.update(
          """
          UPDATE submission SET state = 'READ', size = ?, content_hash = ?, type = ?,
            language = 'en', characters = ?, detail = ? WHERE run_id = ? AND seq = ?
          """,
          size,
          hash,
          type,
          article.text().length(),
          remarks.isEmpty() ? null : Json.write(String.join(" ", remarks)),
          runId,
          seq);
      jdbc.update(
          "INSERT INTO submission_text (run_id, seq, article) VALUES (?, ?, ?)",
          runId,
          seq,
          Json.write(StoredArticle.of(article)));
    } else if (submission instanceof Unreadable unreadable) {
      jdbc.update(
          "UPDATE submission SET size = ?, content_hash = ?, type = ? WHERE run_id = ? AND seq = ?",
          size,
          hash,
          type,
          runId,
          seq);
      giveUp(runId, seq, unreadable.reason(), unreadable.detail());
    }
  }

  /** Ends the way of a submission that cannot be audited; what was found in it is dropped. */
  public void giveUp(String runId, long seq, UnreadableReason reason, String detail) {
    jdbc.update("DELETE FROM finding WHERE run_id = ? AND seq = ?", runId, seq);
    jdbc.update("DELETE FROM figure WHERE run_id = ? AND seq = ?", runId, seq);
    jdbc.update("DELETE FROM submission_measure WHERE run_id = ? AND seq = ?", runId, seq);
    jdbc.update(
        """
        UPDATE submission SET state = 'UNREADABLE', reason = ?, detail = ?, words = 0, errors = 0,
          warnings = 0, notes = 0, verdict = 'NOT_AUDITED' WHERE run_id = ? AND seq = ?
        """,
        reason.name(),
        Json.write(detail),
        runId,
        seq);
  }

  /** Moves a submission on. */
  public void advance(String runId, long seq, SubmissionState to) {
    jdbc.update(
        "UPDATE submission SET state = ? WHERE run_id = ? AND seq = ?", to.name(), runId, seq);
  }

  private static byte[] order(String name) {
    return name.getBytes(StandardCharsets.UTF_16BE);
  }
}
