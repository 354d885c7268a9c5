package org.copydesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.copydesk.check.BatchEvidence.Twin;
import org.copydesk.likeness.Print;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Which texts of a batch are nearly the same. Only texts that share a bucket of a band are held
 * against each other, each with the first and the one before it there, so that the work grows with
 * the batch and not with its square. What comes of it depends on the texts and their numbers alone,
 * never on the order in which they were taken down.
 */
final class LikenessStore {

  /** Tables that hold what was taken down. */
  static final List<String> KEPT = List.of("submission_print", "submission_band");

  /** Tables that hold what it comes to. */
  static final List<String> COUNTED = List.of("batch_twin", "batch_size");

  /** Share of the passages of one text that stand in the other, from which both are told. */
  static final double ALIKE = 0.6;

  /**
   * Within a group up to so many texts are compared all with all; a larger group is cut into such
   * parts.
   */
  private static final int COMPARED = 64;

  /** Passages held in memory, up to 16 kB a text. */
  private static final int REMEMBERED = 1_000;

  private final JdbcTemplate jdbc;

  LikenessStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes down the print of one submission. */
  void add(String runId, long seq, Print print) {
    jdbc.update(
        "INSERT INTO submission_print (run_id, seq, words_hash, passages) VALUES (?, ?, ?, ?)",
        runId,
        seq,
        print.words(),
        print.passages().bytes());
    jdbc.batchUpdate(
        "INSERT INTO submission_band (run_id, band, bucket, seq) VALUES (?, ?, ?, ?)",
        IntStream.range(0, print.bands().size())
            .mapToObj(band -> new Object[] {runId, band, print.bands().get(band), seq})
            .toList());
  }

  /**
   * Finds the groups of texts that are nearly the same, or of which one holds another, and counts
   * the different ones. What counts as one are only texts that are nearly the same both ways.
   *
   * @param from the run whose prints stand in for those of the texts that this one left out
   */
  void aggregate(String runId, Optional<String> from) {
    for (String table : COUNTED) {
      jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", runId);
    }
    PrintStore stored = new PrintStore(jdbc, runId, from);
    Prints prints = new Prints(stored);
    Groups groups = new Groups();
    // A text that holds two others is like both, and yet these two are not one.
    Groups versions = new Groups();
    for (Pair pair : samePairs(stored)) {
      groups.join(pair.one(), pair.other());
      versions.join(pair.one(), pair.other());
    }
    Set<Pair> compared = new HashSet<>();
    for (int band : stored.bands()) {
      for (Pair pair : pairs(stored, band)) {
        if (!versions.areJoined(pair.one(), pair.other()) && compared.add(pair)) {
          Likeness likeness = Likeness.of(prints.of(pair.one()), prints.of(pair.other()));
          if (likeness.isAlike()) {
            groups.join(pair.one(), pair.other());
          }
          if (likeness.isAlikeBothWays()) {
            versions.join(pair.one(), pair.other());
          }
        }
      }
    }
    List<Object[]> rows = new ArrayList<>();
    for (List<Long> group : groups.all()) {
      for (int at = 0; at < group.size(); at += COMPARED) {
        List<Long> part = group.subList(at, Math.min(group.size(), at + COMPARED));
        for (long seq : part) {
          // In a group that was cut, the one that brought a text in may stand in another part.
          Set<Long> others = new TreeSet<>(part);
          others.add(groups.partner(seq));
          others.remove(seq);
          rows.add(row(runId, seq, group, versions.first(seq), others, prints));
        }
      }
    }
    jdbc.batchUpdate(
        """
        INSERT INTO batch_twin (run_id, seq, first_seq, twin, same_text, share_here, share_there,
          more) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
    jdbc.update(
        "INSERT INTO batch_size (run_id, texts) VALUES (?, ?)",
        runId,
        stored.texts() - versions.all().stream().mapToInt(version -> version.size() - 1).sum());
  }

  private static Object[] row(
      String runId, long seq, List<Long> group, long first, Set<Long> others, Prints prints) {
    PrintStore.Stored own = prints.of(seq);
    Map<Long, Likeness> found = new TreeMap<>();
    for (long other : others) {
      found.put(other, Likeness.of(own, prints.of(other)));
    }
    // The map is in the order of numbers, so of two equally close ones the first is named.
    Map.Entry<Long, Likeness> closest =
        found.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Likeness.CLOSEST_FIRST))
            .findFirst()
            .orElseThrow();
    long alike = found.values().stream().filter(Likeness::isAlike).count();
    long beyond = group.size() - 1 - found.size();
    Likeness likeness = closest.getValue();
    return new Object[] {
      runId,
      seq,
      first,
      closest.getKey(),
      likeness.same() ? 1 : 0,
      likeness.here(),
      likeness.there(),
      Math.max(0, alike + beyond - 1)
    };
  }

  /** How many different texts the batch has; 0 when it has not been counted. */
  int texts(String runId) {
    return jdbc
        .queryForList("SELECT texts FROM batch_size WHERE run_id = ?", Integer.class, runId)
        .stream()
        .findFirst()
        .orElse(0);
  }

  /** The closest twin of a text. */
  Optional<Twin> twin(String runId, long seq) {
    return jdbc
        .query(
            """
            SELECT s.name, t.same_text, t.share_here, t.share_there, t.more FROM batch_twin t
              JOIN evidence_text s ON s.run_id = t.run_id AND s.seq = t.twin
            WHERE t.run_id = ? AND t.seq = ?
            """,
            (rs, n) ->
                new Twin(
                    rs.getString("name"),
                    rs.getInt("same_text") == 1,
                    rs.getDouble("share_here"),
                    rs.getDouble("share_there"),
                    rs.getInt("more")),
            runId,
            seq)
        .stream()
        .findFirst();
  }

  /** Two texts to be compared, the smaller number first. */
  private record Pair(long one, long other) {}

  /** Texts of the same words, each with the first of them. */
  private static List<Pair> samePairs(PrintStore stored) {
    List<Pair> pairs = new ArrayList<>();
    Map<String, Long> first = new HashMap<>();
    stored.eachOfSameWords(
        row -> {
          long seq = row.getLong("seq");
          Long least = first.putIfAbsent(row.getString("words_hash"), seq);
          if (least != null) {
            pairs.add(new Pair(least, seq));
          }
        });
    return pairs;
  }

  private static List<Pair> pairs(PrintStore stored, int band) {
    BucketPairs pairs = new BucketPairs();
    stored.eachOfBand(band, pairs);
    return pairs.found;
  }

  /**
   * Reads the texts of a band bucket by bucket and pairs each with the first and with the one
   * before it there.
   */
  private static final class BucketPairs implements RowCallbackHandler {
    private final List<Pair> found = new ArrayList<>();
    private @Nullable Integer bucket;
    private long first;
    private long before;

    @Override
    public void processRow(ResultSet row) throws SQLException {
      Integer next = row.getInt("bucket");
      long seq = row.getLong("seq");
      if (next.equals(bucket)) {
        found.add(new Pair(first, seq));
        if (before != first) {
          found.add(new Pair(before, seq));
        }
      } else {
        bucket = next;
        first = seq;
      }
      before = seq;
    }
  }

  /** Prints read as they are needed, those last used kept. */
  private static final class Prints {
    private final PrintStore store;
    private final Map<Long, PrintStore.Stored> kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, PrintStore.Stored> eldest) {
            return size() > REMEMBERED;
          }
        };

    Prints(PrintStore store) {
      this.store = store;
    }

    PrintStore.Stored of(long seq) {
      PrintStore.Stored stored = kept.get(seq);
      if (stored == null) {
        stored = store.of(seq);
        kept.put(seq, stored);
      }
      return stored;
    }
  }

  /**
   * How alike two texts are.
   *
   * @param same whether they have the same words in the same order
   * @param here share of the first one's passages that stand in the second
   * @param there the other way round
   */
  private record Likeness(boolean same, double here, double there) {

    static final Comparator<Likeness> CLOSEST_FIRST =
        Comparator.comparing(Likeness::same)
            .thenComparing(Likeness::here)
            .thenComparing(Likeness::there)
            .reversed();

    static Likeness of(PrintStore.Stored one, PrintStore.Stored other) {
      return one.words().equals(other.words())
          ? new Likeness(true, 1, 1)
          : new Likeness(
              false,
              one.passages().shareIn(other.passages()),
              other.passages().shareIn(one.passages()));
    }

    boolean isAlike() {
      return same || Math.max(here, there) >= ALIKE;
    }

    /** Whether neither is much more than the other: two versions of one text. */
    boolean isAlikeBothWays() {
      return same || Math.min(here, there) >= ALIKE;
    }
  }

  /** Texts joined into groups, directly or by way of others. */
  private static final class Groups {
    private final Map<Long, Long> above = new HashMap<>();
    private final Map<Long, Long> partners = new HashMap<>();

    void join(long one, long other) {
      long a = top(one);
      long b = top(other);
      above.put(Math.max(a, b), Math.min(a, b));
      above.putIfAbsent(Math.min(a, b), Math.min(a, b));
      partners.putIfAbsent(one, other);
      partners.putIfAbsent(other, one);
    }

    /** A text that was found to be like this one. */
    long partner(long seq) {
      return partners.getOrDefault(seq, seq);
    }

    /** The least number of the group of this text. */
    long first(long seq) {
      return top(seq);
    }

    boolean areJoined(long one, long other) {
      return top(one) == top(other);
    }

    /** The groups, each in the order of numbers. */
    List<List<Long>> all() {
      Map<Long, List<Long>> groups = new TreeMap<>();
      above.keySet().stream()
          .sorted()
          .forEach(seq -> groups.computeIfAbsent(top(seq), s -> new ArrayList<>()).add(seq));
      return List.copyOf(groups.values());
    }

    private long top(long seq) {
      long at = seq;
      while (above.getOrDefault(at, at) != at) {
        long next = above.getOrDefault(at, at);
        above.put(at, above.getOrDefault(next, next));
        at = next;
      }
      return at;
    }
  }
}
