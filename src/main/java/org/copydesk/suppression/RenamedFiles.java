package org.copydesk.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.finding.Fingerprint;

/**
 * Finds the files of a baseline again that have another name now: a file that is gone is claimed by
 * one that the baseline does not know and that holds most of what was known of it, in the same
 * surroundings. Each file is claimed once, the likest first, so that the order in which files are
 * offered means nothing.
 *
 * <p>Surroundings that several files of the baseline share, a template's remains for instance, say
 * little: by them alone only a file of the same name in another folder is found again.
 */
public final class RenamedFiles {

  private static final double MOST = 0.5;

  private final Map<Fingerprint, List<Gone>> holding = new HashMap<>();
  private final Map<String, Gone> gone = new TreeMap<>();
  private final List<Claim> claims = new ArrayList<>();

  /**
   * @param baseline what was known
   * @param paths those of its files that are gone
   */
  public RenamedFiles(Baseline baseline, Set<String> paths) {
    Map<Fingerprint, Integer> files = new HashMap<>();
    for (String path : baseline.paths()) {
      surroundings(baseline.of(path)).keySet().forEach(s -> files.merge(s, 1, Integer::sum));
    }
    for (String path : paths) {
      Map<Fingerprint, Integer> held = surroundings(baseline.of(path));
      if (!held.isEmpty()) {
        Gone one = new Gone(path, held, files);
        gone.put(path, one);
        held.keySet().forEach(s -> holding.computeIfAbsent(s, k -> new ArrayList<>()).add(one));
      }
    }
  }

  private static Map<Fingerprint, Integer> surroundings(List<BaselineEntry> entries) {
    Map<Fingerprint, Integer> surroundings = new HashMap<>();
    entries.forEach(e -> e.findings().forEach(f -> surroundings.merge(f, 1, Integer::sum)));
    return surroundings;
  }

  /** A file that is gone. */
  private static final class Gone {
    private final String path;
    private final Map<Fingerprint, Integer> held;
    private final int size;
    private final Set<Fingerprint> its = new HashSet<>();

    Gone(String path, Map<Fingerprint, Integer> held, Map<Fingerprint, Integer> files) {
      this.path = path;
      this.held = held;
      this.size = held.values().stream().mapToInt(Integer::intValue).sum();
      held.keySet().stream().filter(s -> files.getOrDefault(s, 0) == 1).forEach(its::add);
    }
  }

  /** How well a file fits one that is gone. */
  private record Claim(Gone gone, String path, double share, int common, boolean named) {}

  /** Whether any file is looked for. */
  public boolean isEmpty() {
    return gone.isEmpty();
  }

  /**
   * Offers a file that the baseline does not know.
   *
   * @param path its path
   * @param findings the surroundings of its findings
   */
  public void offer(String path, List<Fingerprint> findings) {
    Map<Fingerprint, Integer> offered = new HashMap<>();
    findings.forEach(f -> offered.merge(f, 1, Integer::sum));
    Set<Gone> near = new HashSet<>();
    offered.keySet().forEach(f -> near.addAll(holding.getOrDefault(f, List.of())));
    for (Gone one : near) {
      int common =
          one.held.entrySet().stream()
              .mapToInt(h -> Math.min(h.getValue(), offered.getOrDefault(h.getKey(), 0)))
              .sum();
      double share = (double) common / one.size;
      boolean named = name(path).equals(name(one.path));
      if (share > MOST && (named || one.its.stream().anyMatch(offered::containsKey))) {
        claims.add(new Claim(one, path, share, common, named));
      }
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Each file that was found again, with the path that the baseline knows it by. */
  public Map<String, String> claimed() {
    claims.sort(
        Comparator.comparing(Claim::named, Comparator.reverseOrder())
            .thenComparing(Claim::share, Comparator.reverseOrder())
            .thenComparing(Claim::common, Comparator.reverseOrder())
            .thenComparing(c -> c.gone().path)
            .thenComparing(Claim::path));
    Map<String, String> claimed = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Claim claim : claims) {
      if (!claimed.containsKey(claim.path()) && taken.add(claim.gone().path)) {
        claimed.put(claim.path(), claim.gone().path);
      }
    }
    return claimed;
  }
}
