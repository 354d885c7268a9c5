package org.copydesk.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Submission;
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
  private final TextStore texts;

  public SubmissionStore(JdbcTemplate jdbc, SentenceSplitter splitter) {
    this.jdbc = jdbc;
    this.splitter = splitter;
    this.texts = new TextStore(jdbc, new RememberedResults(jdbc));
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
          LEFT JOIN text t ON t.text_hash = s.text_hash
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
   * A file that was read.
   *
   * @param seq its number; its members follow it
   * @param file where it lies
   * @param name its name
   * @param readings what came of it: itself, then its members
   */
  public record ReadFile(long seq, String file, String name, List<StoredReading> readings) {

    public ReadFile {
      readings = List.copyOf(readings);
    }
  }

  /**
   * Keeps what came of reading a file whose text is kept.
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
    StoredText text = submission instanceof Article article ? StoredText.of(article) : null;
    if (text != null) {
      texts.keep(List.of(text), Map.of(), 0);
    }
    StoredReading reading =
        StoredReading.of(submission.name(), submission, text, size, hash, type, remarks, List.of());
    addRead(runId, List.of(new ReadFile(seq, file, submission.name(), List.of(reading))));
  }

  /** Keeps what came of reading files whose texts are kept. */
  public void addRead(String runId, List<ReadFile> files) {
    List<Object[]> members = new ArrayList<>();
    List<Object[]> read = new ArrayList<>();
    List<Object[]> unread = new ArrayList<>();
    for (ReadFile file : files) {
      long seq = file.seq();
      for (StoredReading reading : file.readings()) {
        if (seq % MEMBERS != 0) {
          String name = file.name() + reading.member();
          members.add(
              new Object[] {
                runId, seq, name, order(name), Fingerprint.sha256(name), file.file(), reading.size()
              });
        }
        UnreadableReason reason = reading.reason();
        if (reason == null) {
          read.add(
              new @Nullable Object[] {
                reading.size(),
                reading.hash(),
                reading.type(),
                reading.characters(),
                reading.remarks().isEmpty()
                    ? null
                    : Json.write(String.join(" ", reading.remarks())),
                reading.shortfalls().isEmpty() ? null : Json.write(reading.shortfalls()),
                reading.text(),
                runId,
                seq
              });
        } else {
          unread.add(
              new Object[] {
                reading.size(),
                reading.hash(),
                reading.type(),
                reason.name(),
                Json.write(reading.detail()),
                runId,
                seq
              });
        }
        seq++;
      }
    }
    jdbc.batchUpdate(
        """
        INSERT INTO submission (run_id, seq, name, name_order, name_hash, file, size, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'FOUND')
        """,
        members);
    jdbc.batchUpdate(
        """
        UPDATE submission SET state = 'READ', size = ?, content_hash = ?, type = ?,
          characters = ?, detail = ?, reading_shortfalls = ?, text_hash = ?
        WHERE run_id = ? AND seq = ?
        """,
        read);
    jdbc.batchUpdate(
        """
        UPDATE submission SET state = 'UNREADABLE', size = ?, content_hash = ?, type = ?,
          reason = ?, detail = ?, words = 0, errors = 0, warnings = 0, notes = 0,
          verdict = 'NOT_AUDITED' WHERE run_id = ? AND seq = ?
        """,
        unread);
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
