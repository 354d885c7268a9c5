package org.copydesk.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.finding.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which submissions had another name before: because git says so, because a file of the same
 * content is gone since the last whole run, or because an earlier run knew it. What editors decided
 * and what was found under those names is theirs still, as long as no other file has the name.
 */
public final class RenamedSubmissions {

  /** A file that is renamed more often than that loses its oldest names. */
  private static final int MOST_NAMES = 5;

  private final JdbcTemplate jdbc;

  public RenamedSubmissions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Finds them; called once all files of the run are read. */
  public void settle(String runId) {
    Optional<String> before = lastWhole(runId);
    Map<String, List<String>> carried = carried(runId, before.orElse(""));
    Map<Long, Names> renamed = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    byGit(runId, renamed, taken);
    if (before.isPresent()) {
      byContent(runId, before.get(), renamed, taken);
    }
    byEarlierRuns(runId, before.orElse(""), carried, renamed);
    renamed.forEach((seq, names) -> keep(runId, seq, names, before.orElse(""), carried));
  }

  /**
   * A submission and the name it had.
   *
   * @param earlier null where it only had other names before the last whole run
   */
  private record Names(String name, @Nullable String earlier) {}

  private Optional<String> lastWhole(String runId) {
    return jdbc
        .queryForList(
            """
            SELECT before.run_id FROM run now JOIN run before
              ON before.places_hash = now.places_hash AND before.run_number < now.run_number
              AND before.state = 'COMPLETED' AND before.partial = 0
            WHERE now.run_id = ? AND now.places_hash <> ''
            ORDER BY before.run_number DESC FETCH FIRST 1 ROW ONLY
            """,
            String.class,
            runId)
        .stream()
        .findFirst();
  }

  /**
   * The earlier names of submissions as the last whole run and the partial ones since know them.
   */
  private Map<String, List<String>> carried(String runId, String before) {
    Map<String, List<String>> names = new HashMap<>();
    jdbc.query(
        """
        SELECT s.name, s.known_as FROM run now
          JOIN run r ON r.places_hash = now.places_hash AND r.run_number < now.run_number
            AND r.state = 'COMPLETED'
            AND r.run_number >= COALESCE((SELECT b.run_number FROM run b WHERE b.run_id = ?), 0)
          JOIN submission s ON s.run_id = r.run_id AND s.known_as IS NOT NULL
        WHERE now.run_id = ? AND now.places_hash <> '' ORDER BY r.run_number, s.seq
        """,
        row -> {
          names.put(
              row.getString("name"), List.of(Json.read(row.getString("known_as"), String[].class)));
        },
        before,
        runId);
    return names;
  }

  /** Files whose earlier name the inventory knows, and the members of such archives. */
  private void byGit(String runId, Map<Long, Names> renamed, Set<String> taken) {
    jdbc.query(
        """
        SELECT s.seq, s.name, f.name AS file, f.earlier_name FROM submission f
          JOIN submission s ON s.run_id = f.run_id AND s.seq >= f.seq AND s.seq < f.seq + ?
        WHERE f.run_id = ? AND f.earlier_name IS NOT NULL AND MOD(f.seq, ?) = 0 ORDER BY s.seq
        """,
        row -> {
          String name = row.getString("name");
          String file = row.getString("file");
          if (name.startsWith(file)) {
            String earlier = row.getString("earlier_name") + name.substring(file.length());
            renamed.put(row.getLong("seq"), new Names(name, earlier));
            taken.add(earlier);
          }
        },
        SubmissionStore.MEMBERS,
        runId,
        SubmissionStore.MEMBERS);
  }

  /** Pairs new names with those that are gone, in the order of both. */
  private void byContent(String runId, String before, Map<Long, Names> renamed, Set<String> taken) {
    jdbc.query(
        """
        SELECT s.seq, s.name, b.name AS earlier FROM submission s
          JOIN submission b ON b.run_id = ? AND b.content_hash = s.content_hash
          JOIN submission f ON f.run_id = b.run_id AND f.seq = b.seq - MOD(b.seq, ?)
        WHERE s.run_id = ? AND s.content_hash <> '' AND s.size > 0
          AND NOT EXISTS (SELECT 1 FROM submission o
            WHERE o.run_id = b.run_id AND o.name_hash = s.name_hash)
          AND NOT EXISTS (SELECT 1 FROM submission o
            WHERE o.run_id = s.run_id AND o.name_hash = b.name_hash)
          AND NOT EXISTS (SELECT 1 FROM left_out o
            WHERE o.run_id = s.run_id AND o.name_hash = f.name_hash)
        ORDER BY s.seq, b.seq
        """,
        row -> {
          long seq = row.getLong("seq");
          if (!renamed.containsKey(seq) && taken.add(row.getString("earlier"))) {
            renamed.put(seq, new Names(row.getString("name"), row.getString("earlier")));
          }
        },
        before,
        SubmissionStore.MEMBERS,
        runId);
  }

  private void byEarlierRuns(
      String runId, String before, Map<String, List<String>> carried, Map<Long, Names> renamed) {
    for (Map.Entry<String, List<String>> known : carried.entrySet()) {
      String name = known.getKey();
      for (long seq : numbers(runId, name)) {
        String earlier = known.getValue().get(0);
        boolean since =
            numbers(before, name).isEmpty()
                && !numbers(before, earlier).isEmpty()
                && numbers(runId, earlier).isEmpty();
        renamed.putIfAbsent(seq, new Names(name, since ? earlier : null));
      }
    }
  }

  private List<Long> numbers(String runId, String name) {
    return jdbc.queryForList(
        "SELECT seq FROM submission WHERE run_id = ? AND name_hash = ?",
        Long.class,
        runId,
        Fingerprint.sha256(name));
  }

  /**
   * Whether a file of the run has a name now, audited or left out: what is said of the name is said
   * of that file. Of archives that were left out nobody knows the members, so that their names are
   * taken all.
   */
  private boolean isAnothers(String runId, String name) {
    if (!numbers(runId, name).isEmpty()) {
      return true;
    }
    int archive = name.indexOf("!/");
    return isLeftOut(runId, name) || (archive >= 0 && isLeftOut(runId, name.substring(0, archive)));
  }

  private boolean isLeftOut(String runId, String name) {
    Integer files =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM left_out WHERE run_id = ? AND name_hash = ?",
            Integer.class,
            runId,
            Fingerprint.sha256(name));
    return files != null && files > 0;
  }

  private void keep(
      String runId, long seq, Names names, String before, Map<String, List<String>> carried) {
    String earlier = names.earlier();
    if (earlier != null && isAnothers(runId, earlier)) {
      earlier = null;
    }
    Set<String> all = new LinkedHashSet<>();
    if (earlier != null) {
      all.add(earlier);
      all.addAll(carried.getOrDefault(earlier, List.of()));
    }
    all.addAll(carried.getOrDefault(names.name(), List.of()));
    all.remove(names.name());
    all.removeIf(name -> isAnothers(runId, name));
    if (all.isEmpty()) {
      jdbc.update(
          "UPDATE submission SET earlier_name = NULL WHERE run_id = ? AND seq = ?", runId, seq);
      return;
    }
    boolean unknown = earlier != null && numbers(before, names.name()).isEmpty();
    jdbc.update(
        """
        UPDATE submission SET earlier_name = ?, earlier_hash = ?, known_as = ?
        WHERE run_id = ? AND seq = ?
        """,
        earlier,
        unknown ? Fingerprint.sha256(String.valueOf(earlier)) : null,
        Json.write(new ArrayList<>(all).subList(0, Math.min(MOST_NAMES, all.size()))),
        runId,
        seq);
  }
}
