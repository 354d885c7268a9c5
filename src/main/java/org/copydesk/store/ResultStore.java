package org.copydesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copydesk.audit.Audit;
import org.copydesk.audit.FindingIdentities;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Suppression;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.score.Charge;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.copydesk.suppression.RaisedFinding;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Findings, figures, measures and scores of a run's submissions. Pages are sorted by the whole key,
 * fixed columns and all: H2 sorts all that is left of a run for every page otherwise.
 */
public final class ResultStore {

  private final JdbcTemplate jdbc;

  public ResultStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what the checks found in one submission; its score follows in a later step. */
  public void addChecked(String runId, long seq, Article article, Audit audit) {
    addChecked(runId, seq, article, audit, finding -> Optional.empty());
  }

  /**
   * Keeps what the checks found in one submission; its score follows in a later step.
   *
   * @param inline the mark of the text that lets a finding stand
   */
  public void addChecked(
      String runId,
      long seq,
      Article article,
      Audit audit,
      Function<LocatedFinding, Optional<Suppression>> inline) {
    List<List<Fingerprint>> earlier = earlierKeys(runId, seq, article, audit);
    boolean renamedSince = !earlier.isEmpty() && isRenamedSince(runId, seq);
    List<Object[]> findings = new ArrayList<>();
    for (LocatedFinding located : audit.findings()) {
      Suppression mark = inline.apply(located).orElse(null);
      List<String> keys = new ArrayList<>();
      for (List<Fingerprint> underName : earlier) {
        keys.add(underName.get(findings.size()).value());
      }
      findings.add(
          new @Nullable Object[] {
            runId,
            seq,
            findings.size(),
            located.finding().rule().value(),
            located.finding().level().word(),
            located.fingerprint().value(),
            Json.write(StoredFinding.of(located)),
            FindingKeys.of(
                    located.finding().rule(), "", located.finding().text(), located.fingerprint())
                .anywhere()
                .value(),
            located.finding().span().begin(),
            located.finding().span().end(),
            suppressed(mark),
            mark == null ? null : Json.write(new StoredReview(mark, null)),
            renamedSince ? keys.get(0) : null,
            keys.isEmpty() ? null : Json.write(keys)
          });
    }
    jdbc.batchUpdate(
        """
        INSERT INTO finding (run_id, seq, ordinal, rule, level, fingerprint, body, words_key, begins,
          ends, suppressed, review, earlier_fingerprint, earlier_keys)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        findings);
    List<Object[]> figures = new ArrayList<>();
    for (Figure figure : audit.figures()) {
      String where =
          article
              .blockAt(figure.span().begin())
              .map(Block::locator)
              .map(l -> l.inWords())
              .orElse("");
      figures.add(
          new Object[] {
            runId,
            seq,
            figures.size(),
            figure.support().word(),
            Json.write(
                new StoredFigure(figure, where, audit.elsewhere().getOrDefault(figure.span(), "")))
          });
    }
    jdbc.batchUpdate(
        "INSERT INTO figure (run_id, seq, ordinal, support, body) VALUES (?, ?, ?, ?, ?)", figures);
    List<Object[]> measures = new ArrayList<>();
    audit
        .measures()
        .amounts()
        .forEach((measure, amount) -> measures.add(new Object[] {runId, seq, measure, amount}));
    jdbc.batchUpdate(
        "INSERT INTO submission_measure (run_id, seq, measure, amount) VALUES (?, ?, ?, ?)",
        measures);
    jdbc.update(
        """
        UPDATE submission SET state = 'CHECKED', words = ?, errors = ?, warnings = ?, notes = ?,
          summary = ?, language = ?, checking_shortfalls = ? WHERE run_id = ? AND seq = ?
        """,
        audit.words(),
        count(audit, Level.ERROR),
        count(audit, Level.WARNING),
        count(audit, Level.NOTE),
        Json.write(new Summary(audit.headline(), "")),
        audit.language(),
        audit.shortfalls().isEmpty() ? null : Json.write(audit.shortfalls()),
        runId,
        seq);
  }

  /** The fingerprints of the findings under every name that the submission had before. */
  private List<List<Fingerprint>> earlierKeys(
      String runId, long seq, Article article, Audit audit) {
    List<Finding> found = audit.findings().stream().map(LocatedFinding::finding).toList();
    return knownAs(runId, seq).stream()
        .map(name -> FindingIdentities.of(article, name, found))
        .toList();
  }

  /** Whether the run before knows it by its earlier name alone. */
  private boolean isRenamedSince(String runId, long seq) {
    Integer count =
        jdbc.queryForObject(
            """
            SELECT COUNT(*) FROM submission
            WHERE run_id = ? AND seq = ? AND earlier_hash IS NOT NULL
            """,
            Integer.class,
            runId,
            seq);
    return count != null && count > 0;
  }

  private List<String> knownAs(String runId, long seq) {
    return jdbc
        .query(
            """
            SELECT known_as FROM submission
            WHERE run_id = ? AND seq = ? AND known_as IS NOT NULL
            """,
            (rs, n) -> List.of(Json.read(rs.getString(1), String[].class)),
            runId,
            seq)
        .stream()
        .findFirst()
        .orElse(List.of());
  }

  private static int count(Audit audit, Level level) {
    return (int) audit.findings().stream().filter(f -> f.finding().level() == level).count();
  }

  /**
   * A submission that waits for its score.
   *
   * @param seq its number in the run
   * @param document its name
   * @param file where its file lies; of a member of an archive, the archive
   * @param words words of its story
   * @param charges what its findings are charged for
   * @param inFull whether all of its text was read and every check did its work
   */
  public record Unscored(
      long seq, String document, String file, int words, List<Charge> charges, boolean inFull) {}

  /**
   * A submission whose findings are known.
   *
   * @param seq its number in the run
   * @param document its name
   * @param file where its file lies; of a member of an archive, the archive
   */
  public record Checked(long seq, String document, String file) {}

  /**
   * What lies in a run's places and was not audited.
   *
   * @param document its name
   * @param file where its file lies; of a member of an archive, the archive
   * @param isListed whether it is an archive whose members are listed, all of them
   */
  public record Unread(String document, String file, boolean isListed) {}

  /**
   * Hands over everything that was not audited, in order. A mail may not list all that it holds.
   */
  public void eachUnread(String runId, Consumer<Unread> consumer) {
    jdbc.query(
        """
        SELECT name, file, reason, type FROM submission
        WHERE run_id = ? AND state = 'UNREADABLE'
        ORDER BY run_id, seq
        """,
        (RowCallbackHandler)
            rs -> {
              String type = String.valueOf(rs.getString(4));
              consumer.accept(
                  new Unread(
                      rs.getString(1),
                      rs.getString(2),
                      UnreadableReason.ARCHIVE.name().equals(rs.getString(3))
                          && !type.startsWith("message/")
                          && !type.contains("outlook")));
            },
        runId);
  }

  /** Submissions whose findings are known, from a number on, at most {@code most}. */
  public List<Checked> checked(String runId, long from, int most) {
    return jdbc.query(
        """
        SELECT seq, name, file FROM submission
        WHERE run_id = ? AND state IN ('CHECKED', 'SCORED') AND seq >= ?
        ORDER BY run_id, seq
        FETCH FIRST ? ROWS ONLY
        """,
        (rs, n) -> new Checked(rs.getLong(1), rs.getString(2), rs.getString(3)),
        runId,
        from,
        most);
  }

  /**
   * A finding of such a submission that may be let stand.
   *
   * @param ordinal its number in the submission
   * @param charge what it is charged for
   * @param keys what an editor's decision on it is remembered by
   * @param earlierKeys the same under each name that the submission had before, the latest first
   * @param finding what a baseline goes by
   * @param suppression why it does not count; before its submission is scored that can only be a
   *     mark of the text; null when it does
   */
  public record Raised(
      int ordinal,
      Charge charge,
      FindingKeys keys,
      List<FindingKeys> earlierKeys,
      RaisedFinding finding,
      @Nullable Suppression suppression) {

    public Raised {
      earlierKeys = List.copyOf(earlierKeys);
    }

    /** The decision that speaks for it: by its name now, else by the latest it had before. */
    public Optional<Decision> decision(Decisions decisions) {
      return Stream.concat(Stream.of(keys), earlierKeys.stream())
          .flatMap(k -> decisions.on(k).stream())
          .findFirst();
    }
  }

  /** Submissions that wait for their score, from a number on, at most {@code most}. */
  public List<Unscored> unscored(String runId, long from, int most) {
    return jdbc
        .query(
            """
            SELECT seq, name, file, words, reading_shortfalls, checking_shortfalls FROM submission
            WHERE run_id = ? AND state = 'CHECKED' AND seq >= ?
            ORDER BY run_id, state, seq
            FETCH FIRST ? ROWS ONLY
            """,
            (rs, n) ->
                new Unscored(
                    rs.getLong(1),
                    rs.getString(2),
                    rs.getString(3),
                    rs.getInt(4),
                    List.of(),
                    rs.getString(5) == null && rs.getString(6) == null),
            runId,
            from,
            most)
        .stream()
        .map(
            u ->
                new Unscored(
                    u.seq(),
                    u.document(),
                    u.file(),
                    u.words(),
                    charges(runId, u.seq()),
                    u.inFull()))
        .toList();
  }

  private List<Charge> charges(String runId, long seq) {
    return jdbc.query(
        "SELECT rule, level FROM finding WHERE run_id = ? AND seq = ? ORDER BY ordinal",
        (rs, n) -> new Charge(new RuleId(rs.getString(1)), Level.ofWord(rs.getString(2))),
        runId,
        seq);
  }

  /** The findings of a submission with their keys; costlier than what they are charged for. */
  public List<Raised> raised(String runId, long seq, String document) {
    List<String> before = knownAs(runId, seq);
    return jdbc.query(
        """
        SELECT ordinal, rule, level, fingerprint, body, review, earlier_keys FROM finding
        WHERE run_id = ? AND seq = ? ORDER BY ordinal
        """,
        (rs, n) -> {
          RuleId rule = new RuleId(rs.getString("rule"));
          Level level = Level.ofWord(rs.getString("level"));
          StoredFinding body = Json.read(rs.getString("body"), StoredFinding.class);
          String review = rs.getString("review");
          String json = rs.getString("earlier_keys");
          String[] exact = json == null ? new String[0] : Json.read(json, String[].class);
          List<FindingKeys> earlier = new ArrayList<>();
          for (int i = 0; i < Math.min(exact.length, before.size()); i++) {
            earlier.add(
                FindingKeys.of(rule, before.get(i), body.text(), new Fingerprint(exact[i])));
          }
          return new Raised(
              rs.getInt("ordinal"),
              new Charge(rule, level),
              FindingKeys.of(
                  rule, document, body.text(), new Fingerprint(rs.getString("fingerprint"))),
              earlier,
              new RaisedFinding(
                  rule, level, body.text(), Fingerprint.ofSurroundings(rule, body.excerpt())),
              review == null ? null : Json.read(review, StoredReview.class).suppression());
        },
        runId,
        seq);
  }

  /**
   * What somebody said of a finding.
   *
   * @param ordinal its number in the submission
   * @param suppression why it does not count; null when it does
   * @param decision the editor's decision that speaks for it; null when nobody decided
   */
  public record Review(
      int ordinal, @Nullable Suppression suppression, @Nullable Decision decision) {}

  /** Keeps the decision that speaks for a finding, and that it does not count where it says so. */
  public void addReview(
      String runId,
      long seq,
      int ordinal,
      @Nullable Suppression suppression,
      @Nullable Decision decision) {
    addReviews(runId, seq, List.of(new Review(ordinal, suppression, decision)));
  }

  /** Keeps what was said of findings of a submission; {@link #recount} has to follow. */
  public void addReviews(String runId, long seq, List<Review> reviews) {
    jdbc.batchUpdate(
        """
        UPDATE finding SET suppressed = ?, review = ?
        WHERE run_id = ? AND seq = ? AND ordinal = ?
        """,
        reviews.stream()
            .map(
                r ->
                    new Object[] {
                      suppressed(r.suppression()),
                      Json.write(new StoredReview(r.suppression(), r.decision())),
                      runId,
                      seq,
                      r.ordinal()
                    })
            .toList());
  }

  /** As the column says it: 0 counts, 1 is let stand, 2 was known when the desk began. */
  private static int suppressed(@Nullable Suppression suppression) {
    return suppression == null ? 0 : suppression.isBaseline() ? 2 : 1;
  }

  /** The words of the gravest finding of a rule in a submission, the first of them. */
  public String firstWords(String runId, long seq, String rule) {
    return jdbc
        .query(
            """
            SELECT body FROM finding
            WHERE run_id = ? AND seq = ? AND rule = ? AND suppressed = 0
            ORDER BY CASE level WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, ordinal
            FETCH FIRST 1 ROW ONLY
            """,
            (rs, n) -> Json.read(rs.getString(1), StoredFinding.class).text(),
            runId,
            seq,
            rule)
        .stream()
        .findFirst()
        .orElse("");
  }

  /** Keeps the score of a submission. */
  public void addScore(String runId, long seq, Score score, Verdict verdict, String mainReason) {
    String summary =
        jdbc.queryForObject(
            "SELECT summary FROM submission WHERE run_id = ? AND seq = ?",
            String.class,
            runId,
            seq);
    Summary before = Json.read(String.valueOf(summary), Summary.class);
    jdbc.update(
        """
        UPDATE submission SET state = 'SCORED', score = ?, verdict = ?, summary = ?
        WHERE run_id = ? AND seq = ?
        """,
        score.tenths(),
        verdict.name(),
        Json.write(before.scored(score, mainReason)),
        runId,
        seq);
  }

  /** Counts the findings of a submission anew, without those that do not count. */
  public void recount(String runId, long seq) {
    String of = "(SELECT COUNT(*) FROM finding f WHERE f.run_id = s.run_id AND f.seq = s.seq AND ";
    jdbc.update(
        "UPDATE submission s SET errors = "
            + of
            + "f.suppressed = 0 AND f.level = 'error'), warnings = "
            + of
            + "f.suppressed = 0 AND f.level = 'warning'), notes = "
            + of
            + "f.suppressed = 0 AND f.level = 'note'), suppressed = "
            + of
            + "f.suppressed = 1), in_baseline = "
            + of
            + "f.suppressed = 2) WHERE s.run_id = ? AND s.seq = ?",
        runId,
        seq);
  }
}
