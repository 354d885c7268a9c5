package org.copydesk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BatchEvidence.FigureUse;
import org.copydesk.check.BatchEvidence.NameUse;
import org.copydesk.check.EvidenceTrace;
import org.copydesk.check.FigureKeys;
import org.copydesk.check.FigureMeasure;
import org.copydesk.check.FigureMeasures;
import org.copydesk.check.FigureSurvey;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Support;
import org.copydesk.likeness.Print;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Token;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What only the whole batch knows: which lines stand in several submissions, how often each name is
 * written which way, and which figures are told in which of them. Counted in SQL, so that memory
 * does not grow with the batch. What was taken down of the last whole run over some places is kept
 * for partial runs over them.
 */
public final class EvidenceStore {

  /** What a whole run leaves for partial ones: what was taken down, and what finds names in it. */
  private static final List<String> KEPT =
      Stream.concat(
              Stream.of(
                  "evidence_text",
                  "submission_line",
                  "submission_name",
                  "submission_figure",
                  "batch_name_form"),
              LikenessStore.KEPT.stream())
          .toList();

  /** What it comes to, and what only a run under way needs. */
  private static final List<String> COUNTED =
      Stream.concat(
              Stream.of("batch_line", "batch_name", "batch_figure", "left_out"),
              LikenessStore.COUNTED.stream())
          .toList();

  /** Tables that hold evidence. */
  static final List<String> TABLES = Stream.concat(KEPT.stream(), COUNTED.stream()).toList();

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

  /** Figures taken of one text; each has up to some twenty keys. */
  private static final int MOST_FIGURES = 150;

  /** Values kept of one measure: those that most submissions tell. */
  private static final int MOST_VALUES = 8;

  /** Values of other submissions fetched for one text. */
  private static final int MOST_FETCHED = 200;

  /** Names asked for at a time. */
  private static final int PAGE = 500;

  private static final int LONGEST_SOURCE = 120;
  private static final int LONGEST_FIGURE = 60;

  private final JdbcTemplate jdbc;
  private final FigureSurvey survey;

  /** Rows of names worked off at a time. */
  private static final int NAME_ROWS = 2_000;

  private final LikenessStore likeness;
  private final SpellingStore spellings;
  private final KeptEvidence kept;
  private final AskedValues asked;

  /**
   * @param jdbc the database
   * @param survey finds the figures of a text
   */
  public EvidenceStore(JdbcTemplate jdbc, FigureSurvey survey) {
    this.jdbc = jdbc;
    this.survey = survey;
    this.likeness = new LikenessStore(jdbc);
    this.spellings = new SpellingStore(jdbc);
    this.asked = new AskedValues(jdbc);
    this.kept = new KeptEvidence(jdbc);
  }

  /** What is taken down of a text. */
  public TextEvidence taken(Article article) {
    return new TextEvidence(
        Print.of(article),
        lines(article),
        names(article),
        spellings.fullNames(article),
        List.copyOf(figures(article).values()));
  }

  /** What a text holds that the batch may know something of. */
  public TextTerms terms(TextEvidence taken) {
    return terms(taken.lines(), taken.names(), taken.fullNames(), taken.figures());
  }

  /** The same of a text of which nothing else is wanted: its likeness to others is known by now. */
  public TextTerms terms(Article article) {
    return terms(
        lines(article), names(article), spellings.fullNames(article), figures(article).values());
  }

  private TextTerms terms(
      Map<String, String> lines,
      Map<String, Integer> names,
      Map<String, Integer> fullNames,
      Collection<TextEvidence.Told> figures) {
    Map<String, Set<String>> values = new TreeMap<>();
    figures.forEach(f -> values.computeIfAbsent(f.key(), k -> new TreeSet<>()).add(f.value()));
    return new TextTerms(
        new TreeSet<>(lines.values()), names, fullNames, spellings.variants(names), values, true);
  }

  /** How many submissions of a run with a smaller number have the very text of this one. */
  public int copiesBefore(String runId, long seq) {
    Integer copies =
        jdbc.queryForObject(
            """
            SELECT COUNT(o.seq) FROM submission s
              LEFT JOIN submission o
                ON o.text_hash = s.text_hash AND o.run_id = s.run_id AND o.seq < s.seq
            WHERE s.run_id = ? AND s.seq = ?
            """,
            Integer.class,
            runId,
            seq);
    return copies == null ? 0 : copies;
  }

  /** As little of a text as it takes to answer some questions as all of it would. */
  public TextTerms cut(TextTerms terms, EvidenceTrace trace) {
    return terms.cut(trace.asked(), spellings);
  }

  /** Takes down the lines, names, figures and passages of one submission. */
  public void add(String runId, long seq, Article article) {
    add(runId, seq, article.name(), taken(article));
  }

  /**
   * Keeps what was taken down of one submission.
   *
   * @param name the submission's name
   */
  public void add(String runId, long seq, String name, TextEvidence taken) {
    jdbc.update("INSERT INTO evidence_text (run_id, seq, name) VALUES (?, ?, ?)", runId, seq, name);
    likeness.add(runId, seq, taken.print());
    jdbc.batchUpdate(
        "INSERT INTO submission_line (run_id, line_hash, seq) VALUES (?, ?, ?)",
        taken.lines().keySet().stream().map(h -> new Object[] {runId, h, seq}).toList());
    jdbc.batchUpdate(
        "INSERT INTO submission_name (run_id, name, seq, uses) VALUES (?, ?, ?, ?)",
        Stream.of(taken.names(), taken.fullNames())
            .flatMap(names -> names.entrySet().stream())
            .map(e -> new Object[] {runId, e.getKey(), seq, e.getValue()})
            .toList());
    jdbc.batchUpdate(
        """
        INSERT INTO submission_figure
          (run_id, figure_key, figure_value, seq, least, most, named, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        taken.figures().stream()
            .map(
                f ->
                    new Object[] {
                      runId,
                      f.key(),
                      f.value(),
                      seq,
                      f.least(),
                      f.most(),
                      f.told().source().isEmpty() ? 0 : 1,
                      Json.write(f.told())
                    })
            .toList());
  }

  /** Counts over all submissions; called once all are taken down. */
  public void aggregate(String runId) {
    forgetCounted(runId);
    likeness.aggregate(runId, Optional.empty());
    count(runId);
  }

  /**
   * Counts over the submissions of a partial run and those of the run whose evidence is kept, of
   * which the files that this run left out are taken; called once all are taken down.
   *
   * @param from the run whose evidence is kept
   */
  public void aggregate(String runId, String from) {
    forgetCounted(runId);
    kept.take(runId, from, namesLike(runId, from));
    likeness.aggregate(runId, Optional.of(from));
    count(runId);
  }

  private void forgetCounted(String runId) {
    for (String table : List.of("batch_line", "batch_name", "batch_name_form", "batch_figure")) {
      jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", runId);
    }
  }

  /** The names of a run and those like them in another: all that its texts will be told of. */
  private Set<String> namesLike(String runId, String from) {
    List<String> own =
        jdbc.queryForList(
            "SELECT DISTINCT name FROM submission_name WHERE run_id = ?", String.class, runId);
    Set<String> like = new LinkedHashSet<>(own);
    for (int at = 0; at < own.size(); at += PAGE) {
      Set<String> forms = new LinkedHashSet<>();
      for (String name : own.subList(at, Math.min(own.size(), at + PAGE))) {
        forms.addAll(forms(name));
        like.addAll(spellings.listedForms(name));
      }
      asked.query(
          "SELECT DISTINCT b.name FROM "
              + AskedValues.TABLE
              + " LEFT JOIN batch_name_form b ON b.form = asked.v AND b.run_id = ?"
              + AskedValues.FOUND,
          from,
          forms,
          row -> like.add(row.getString("name")));
    }
    return like;
  }

  /** By which a name is found among others like it. */
  private Set<String> forms(String name) {
    return SpellingStore.isFullName(name) ? spellings.keys(name) : AskedEvidence.forms(name);
  }

  private void count(String runId) {
    // Copies of one text count once: three editions of a story do not make its lines furniture.
    jdbc.update(
        """
        INSERT INTO batch_line (run_id, line_hash, submissions)
        SELECT l.run_id, l.line_hash, COUNT(DISTINCT COALESCE(t.first_seq, l.seq))
        FROM submission_line l
          LEFT JOIN batch_twin t ON t.run_id = l.run_id AND t.seq = l.seq
        WHERE l.run_id = ? GROUP BY l.run_id, l.line_hash
        HAVING COUNT(DISTINCT COALESCE(t.first_seq, l.seq)) >= ?
        """,
        runId,
        COMMON_LINE);
    jdbc.update(
        """
        INSERT INTO batch_name (run_id, name, submissions, uses)
        SELECT run_id, name, COUNT(*), SUM(uses)
        FROM (
          SELECT n.run_id, n.name, MAX(n.uses) AS uses
          FROM submission_name n
            LEFT JOIN batch_twin t ON t.run_id = n.run_id AND t.seq = n.seq
          WHERE n.run_id = ? GROUP BY n.run_id, n.name, COALESCE(t.first_seq, n.seq)
        ) used GROUP BY run_id, name HAVING COUNT(*) >= ?
        """,
        runId,
        COMMON_NAME);
    aggregateFigures(runId);
    String from = "";
    while (true) {
      Optional<String> to = nameFurtherOn(runId, from);
      List<Object[]> forms = new ArrayList<>();
      for (String name : namesBetween(runId, from, to)) {
        forms(name).forEach(form -> forms.add(new Object[] {runId, form, name}));
      }
      jdbc.batchUpdate("INSERT INTO batch_name_form (run_id, form, name) VALUES (?, ?, ?)", forms);
      if (to.isEmpty()) {
        return;
      }
      from = to.get();
    }
  }

  /** Keeps the keys that two submissions share, each with the values that most of them tell. */
  private void aggregateFigures(String runId) {
    jdbc.update(
        """
        INSERT INTO batch_figure (run_id, figure_key, figure_value, least, most, submissions,
          first_seq, last_seq, first_named, last_named)
        SELECT run_id, figure_key, figure_value, least, most, submissions,
          first_seq, last_seq, first_named, last_named
        FROM (
          SELECT run_id, figure_key, figure_value, MIN(least) AS least, MAX(most) AS most,
            COUNT(*) AS submissions, MIN(seq) AS first_seq, MAX(seq) AS last_seq,
            MIN(CASE WHEN named = 1 THEN seq END) AS first_named,
            MAX(CASE WHEN named = 1 THEN seq END) AS last_named,
            ROW_NUMBER() OVER (PARTITION BY figure_key ORDER BY COUNT(*) DESC, MIN(least), MIN(most),
              figure_value)
              AS place,
            MIN(MIN(seq)) OVER (PARTITION BY figure_key) AS key_first,
            MAX(MAX(seq)) OVER (PARTITION BY figure_key) AS key_last
          FROM submission_figure WHERE run_id = ?
          GROUP BY run_id, figure_key, figure_value
        ) told WHERE place <= ? AND key_first < key_last
        """,
        runId,
        MOST_VALUES);
  }

  /** Drops everything that was taken down for a run. */
  public void forget(String runId) {
    TABLES.forEach(table -> drop(table, runId));
  }

  /**
   * Ends the evidence of a run whose reports are written. That of a whole run is kept, in place of
   * that of earlier runs over the same places; of a partial one nothing is.
   */
  public void close(String runId) {
    Integer partial =
        jdbc.queryForObject("SELECT partial FROM run WHERE run_id = ?", Integer.class, runId);
    if (partial != null && partial == 1) {
      forget(runId);
      return;
    }
    COUNTED.forEach(table -> drop(table, runId));
    List<String> earlier =
        jdbc.queryForList(
            """
            SELECT before.run_id FROM run now JOIN run before
              ON before.places_hash = now.places_hash AND before.run_number < now.run_number
            WHERE now.run_id = ? AND EXISTS (
              SELECT 1 FROM evidence_text t WHERE t.run_id = before.run_id)
            """,
            String.class,
            runId);
    for (String before : earlier) {
      forget(before);
    }
  }

  private void drop(String table, String runId) {
    jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", runId);
  }

  /** The name some rows behind another, so that a page of names costs what is on it. */
  private Optional<String> nameFurtherOn(String runId, String from) {
    return jdbc
        .queryForList(
            """
            SELECT name FROM submission_name WHERE run_id = ? AND name > ?
            ORDER BY run_id, name, seq OFFSET ? ROWS FETCH FIRST 1 ROW ONLY
            """,
            String.class,
            runId,
            from,
            NAME_ROWS)
        .stream()
        .findFirst();
  }

  /**
   * Names of two submissions or more, copies counted: which of them are copies can change.
   *
   * @param to the last one; nothing for all that are left
   */
  private List<String> namesBetween(String runId, String from, Optional<String> to) {
    List<Object> parameters = new ArrayList<>(List.of(runId, from));
    to.ifPresent(parameters::add);
    parameters.add(COMMON_NAME);
    return jdbc.queryForList(
        "SELECT name FROM submission_name WHERE run_id = ? AND name > ?"
            + (to.isPresent() ? " AND name <= ?" : "")
            + " GROUP BY name HAVING COUNT(*) >= ?",
        String.class,
        parameters.toArray());
  }

  /**
   * What the batch knows about the lines, names and figures of one of its texts, itself not
   * counted, and which other text is nearly the same.
   *
   * @param seq the number of the text in the run
   */
  public BatchEvidence evidenceFor(String runId, long seq, Article article) {
    return evidenceFor(runId, seq, terms(article));
  }

  /**
   * What the batch knows about some of what one of its texts holds.
   *
   * @param seq the number of the text in the run
   */
  public BatchEvidence evidenceFor(String runId, long seq, TextTerms terms) {
    Map<String, String> lines = new HashMap<>();
    terms.lines().forEach(line -> lines.put(Fingerprint.sha256(line), line));
    Map<String, Integer> common = new HashMap<>();
    asked.query(
        "SELECT b.line_hash, b.submissions FROM "
            + AskedValues.TABLE
            + " LEFT JOIN batch_line b ON b.line_hash = CAST(asked.v AS CHAR(64)) AND b.run_id = ?"
            + AskedValues.FOUND,
        runId,
        lines.keySet(),
        row -> {
          String line = lines.get(row.getString("line_hash"));
          if (line != null) {
            common.put(line, row.getInt("submissions"));
          }
        });
    Map<String, Integer> own = terms.names();
    Set<String> forms = new LinkedHashSet<>();
    own.keySet().forEach(name -> forms.addAll(AskedEvidence.forms(name)));
    Set<String> near = new LinkedHashSet<>();
    asked.query(
        "SELECT DISTINCT b.name FROM "
            + AskedValues.TABLE
            + " LEFT JOIN batch_name_form b ON b.form = asked.v AND b.run_id = ?"
            + AskedValues.FOUND,
        runId,
        forms,
        row -> near.add(row.getString("name")));
    Map<String, NameUse> uses = new HashMap<>();
    asked.query(
        "SELECT b.name, b.submissions, b.uses FROM "
            + AskedValues.TABLE
            + " LEFT JOIN batch_name b ON b.name = asked.v AND b.run_id = ?"
            + AskedValues.FOUND,
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
    return new BatchEvidence(
        likeness.texts(runId),
        common,
        uses,
        figuresElsewhere(runId, seq, terms.figures()),
        spellings.elsewhere(runId, terms),
        terms.twin() ? likeness.twin(runId, seq) : Optional.empty());
  }

  /** A value of a key, on its way to the document that tells it. */
  private record Told(
      String key, String value, double least, double most, int others, long document) {}

  /**
   * @param own the keys of the text's figures, each with the values it has under it
   */
  private Map<String, List<FigureUse>> figuresElsewhere(
      String runId, long seq, Map<String, Set<String>> own) {
    List<Told> told = new ArrayList<>();
    asked.query(
        "SELECT b.* FROM "
            + AskedValues.TABLE
            + " LEFT JOIN batch_figure b ON b.figure_key = CAST(asked.v AS CHAR(64)) AND b.run_id = ?"
            + AskedValues.FOUND,
        runId,
        own.keySet(),
        row -> {
          String key = row.getString("figure_key");
          String value = row.getString("figure_value");
          int mine = own.getOrDefault(key, Set.of()).contains(value) ? 1 : 0;
          long named = other(seq, row.getLong("first_named"), row.getLong("last_named"));
          long any = other(seq, row.getLong("first_seq"), row.getLong("last_seq"));
          if (row.getInt("submissions") > mine) {
            told.add(
                new Told(
                    key,
                    value,
                    row.getDouble("least"),
                    row.getDouble("most"),
                    row.getInt("submissions") - mine,
                    named > 0 ? named : any));
          }
        });
    told.sort(
        Comparator.comparing(Told::others, Comparator.reverseOrder())
            .thenComparing(Told::key)
            .thenComparing(Told::value));
    Map<String, List<FigureUse>> uses = new HashMap<>();
    for (Told one : told.subList(0, Math.min(MOST_FETCHED, told.size()))) {
      uses.computeIfAbsent(one.key(), k -> new ArrayList<>()).add(use(runId, one));
    }
    return uses;
  }

  /** The first or the last of some submissions, whichever is not this one; 0 for none. */
  private static long other(long seq, long first, long last) {
    return first != seq ? first : last != seq ? last : 0;
  }

  private FigureUse use(String runId, Told told) {
    return jdbc
        .query(
            """
            SELECT s.name, f.body FROM submission_figure f
              JOIN evidence_text s ON s.run_id = f.run_id AND s.seq = f.seq
            WHERE f.run_id = ? AND f.figure_key = ? AND f.figure_value = ? AND f.seq = ?
            """,
            (rs, n) -> {
              TextEvidence.Told.Words words =
                  Json.read(rs.getString("body"), TextEvidence.Told.Words.class);
              return new FigureUse(
                  told.value(),
                  words.text(),
                  told.least(),
                  told.most(),
                  told.others(),
                  rs.getString("name"),
                  words.source());
            },
            runId,
            told.key(),
            told.value(),
            told.document())
        .stream()
        .findFirst()
        .orElseThrow();
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

  /** The distinct figures by key and value; of two equal ones the one with a named source. */
  private Map<String, TextEvidence.Told> figures(Article article) {
    List<Figure> register;
    try {
      register = survey.figures(article);
    } catch (RuntimeException | StackOverflowError e) {
      // One text must not stop a run: its own audit says that its figures could not be registered.
      return Map.of();
    }
    FigureMeasures measures = FigureMeasures.of(article, register);
    Map<String, TextEvidence.Told> taken = new TreeMap<>();
    int count = 0;
    for (Figure figure : register) {
      FigureMeasure measure = measures.of(figure).orElse(null);
      String value = FigureKeys.value(figure);
      if (measure == null || value.isEmpty() || value.length() > LONGEST_FIGURE) {
        continue;
      }
      FigureKeys keys = FigureKeys.of(figure, measure);
      if (keys.same().isEmpty() && keys.measure().isEmpty()) {
        continue;
      }
      if (++count > MOST_FIGURES) {
        break;
      }
      String source =
          figure.support() == Support.ATTRIBUTED ? cut(figure.source(), LONGEST_SOURCE) : "";
      TextEvidence.Told.Words words =
          new TextEvidence.Told.Words(cut(figure.text(), LONGEST_FIGURE), source);
      Stream.concat(keys.same().stream(), keys.measure().stream())
          .forEach(
              key ->
                  taken.merge(
                      key + " " + value,
                      new TextEvidence.Told(key, value, measure.least(), measure.most(), words),
                      (one, two) ->
                          one.told().source().isEmpty() && !source.isEmpty() ? two : one));
    }
    return taken;
  }

  private static String cut(String words, int most) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, most - 1) + "…";
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
}
