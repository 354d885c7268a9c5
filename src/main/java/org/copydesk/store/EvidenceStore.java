package org.copydesk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BatchEvidence.NameUse;
import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Token;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What only the whole batch knows: which lines stand in several submissions, and how often each
 * name is written which way. Counted in SQL, so that memory does not grow with the batch.
 */
public final class EvidenceStore {

  /** A line that stands in fewer submissions of a run may be chance. */
  static final int COMMON_LINE = 3;

  /** A spelling that two other submissions share is evidence. */
  static final int COMMON_NAME = 2;

  private static final int LONGEST_LINE = 300;
  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_NAME = 40;

  /**
   * Lines and names taken of one text: more than any story has, and no text may fill the tables.
   */
  private static final int MOST_PER_TEXT = 3_000;

  /** Parameters of one query; databases set limits to them. */
  private static final int MOST_PARAMETERS = 500;

  private final JdbcTemplate jdbc;

  public EvidenceStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes down the lines and names of one submission. */
  public void add(String runId, long seq, Article article) {
    jdbc.batchUpdate(
        "INSERT INTO submission_line (run_id, line_hash, seq) VALUES (?, ?, ?)",
        lines(article).keySet().stream().map(h -> new Object[] {runId, h, seq}).toList());
    jdbc.batchUpdate(
        "INSERT INTO submission_name (run_id, name, seq, uses) VALUES (?, ?, ?, ?)",
        names(article).entrySet().stream()
            .map(e -> new Object[] {runId, e.getKey(), seq, e.getValue()})
            .toList());
  }

  /** Counts over all submissions; called once all are taken down. */
  public void aggregate(String runId) {
    for (String table : List.of("batch_line", "batch_name", "batch_name_form")) {
      jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", runId);
    }
    jdbc.update(
        """
        INSERT INTO batch_line (run_id, line_hash, submissions)
        SELECT run_id, line_hash, COUNT(*) FROM submission_line
        WHERE run_id = ? GROUP BY run_id, line_hash HAVING COUNT(*) >= ?
        """,
        runId,
        COMMON_LINE);
    jdbc.update(
        """
        INSERT INTO batch_name (run_id, name, submissions, uses)
        SELECT run_id, name, COUNT(*), SUM(uses) FROM submission_name
        WHERE run_id = ? GROUP BY run_id, name HAVING COUNT(*) >= ?
        """,
        runId,
        COMMON_NAME);
    String last = "";
    for (List<String> page = namesAfter(runId, last);
        !page.isEmpty();
        page = namesAfter(runId, last)) {
      List<Object[]> forms = new ArrayList<>();
      for (String name : page) {
        shortened(name).forEach(form -> forms.add(new Object[] {runId, form, name}));
        last = name;
      }
      jdbc.batchUpdate("INSERT INTO batch_name_form (run_id, form, name) VALUES (?, ?, ?)", forms);
    }
  }

  /** Drops what was taken down for a run; called once its reports are written. */
  public void forget(String runId) {
    for (String table :
        List.of(
            "submission_line", "submission_name", "batch_line", "batch_name", "batch_name_form")) {
      jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", runId);
    }
  }

  private List<String> namesAfter(String runId, String last) {
    return jdbc.queryForList(
        """
        SELECT name FROM batch_name WHERE run_id = ? AND name > ? ORDER BY name
        FETCH FIRST 500 ROWS ONLY
        """,
        String.class,
        runId,
        last);
  }

  /** What the batch knows about the lines and names of one of its texts, itself not counted. */
  public BatchEvidence evidenceFor(String runId, Article article) {
    Map<String, String> lines = lines(article);
    Map<String, Integer> common = new HashMap<>();
    query(
        "SELECT line_hash, submissions FROM batch_line WHERE run_id = ? AND line_hash IN (%s)",
        runId,
        lines.keySet(),
        row -> {
          String line = lines.get(row.getString("line_hash"));
          if (line != null) {
            common.put(line, row.getInt("submissions"));
          }
        });
    Map<String, Integer> own = names(article);
    Set<String> forms = new LinkedHashSet<>();
    own.keySet().forEach(name -> forms.addAll(shortened(name)));
    Set<String> near = new LinkedHashSet<>();
    query(
        "SELECT DISTINCT name FROM batch_name_form WHERE run_id = ? AND form IN (%s)",
        runId, forms, row -> near.add(row.getString("name")));
    Map<String, NameUse> uses = new HashMap<>();
    query(
        "SELECT name, submissions, uses FROM batch_name WHERE run_id = ? AND name IN (%s)",
        runId,
        near,
        row -> {
          String name = row.getString("name");
          int mine = own.getOrDefault(name, 0);
          int others = row.getInt("submissions") - (mine > 0 ? 1 : 0);
          if (others >= COMMON_NAME) {
            uses.put(name, new NameUse(others, row.getInt("uses") - mine));
          }
        });
    return new BatchEvidence(common, uses);
  }

  private void query(
      String sql, String runId, Collection<String> values, RowCallbackHandler consumer) {
    List<String> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += MOST_PARAMETERS) {
      List<String> part = all.subList(from, Math.min(all.size(), from + MOST_PARAMETERS));
      List<Object> parameters = new ArrayList<>();
      parameters.add(runId);
      parameters.addAll(part);
      String marks = String.join(", ", Collections.nCopies(part.size(), "?"));
      jdbc.query(String.format(Locale.ROOT, sql, marks), consumer, parameters.toArray());
    }
  }

  /** Hash of each line that is short enough to be furniture, to the line as it is compared. */
  private static Map<String, String> lines(Article article) {
    Map<String, String> lines = new TreeMap<>();
    for (Block block : article.blocks()) {
      if (block.span().length() <= LONGEST_LINE && lines.size() < MOST_PER_TEXT) {
        String line = Fingerprint.normalise(article.textOf(block));
        lines.put(Fingerprint.sha256(line), line);
      }
    }
    return lines;
  }

  private static Map<String, Integer> names(Article article) {
    Map<String, Integer> names = new TreeMap<>();
    for (Token token : article.tokens()) {
      String name = token.text().replace('’', '\'').replaceAll("'s?$", "");
      if (token.isCapitalised()
          && !token.isAllCapitals()
          && name.length() >= SHORTEST_NAME
          && name.length() <= LONGEST_NAME
          && name.codePoints().allMatch(Character::isBmpCodePoint)
          && (names.size() < MOST_PER_TEXT || names.containsKey(name))) {
        names.merge(name, 1, Integer::sum);
      }
    }
    return names;
  }

  /** The word and every form of it with one letter left out. */
  private static Set<String> shortened(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    for (int i = 0; i < word.length(); i++) {
      forms.add(word.substring(0, i) + word.substring(i + 1));
    }
    return forms;
  }
}
