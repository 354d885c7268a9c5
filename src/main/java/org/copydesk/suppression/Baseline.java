package org.copydesk.suppression;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;

/**
 * What stood in the archive on the day the baseline was made: by file, rule and words, and how many
 * of each. More of the same than there were, or a graver one, is new.
 */
public final class Baseline {

  /** A desk without one. */
  public static final Baseline NONE = new Baseline(List.of());

  private final Path folder;
  private final List<BaselineEntry> entries;
  private final Map<String, List<BaselineEntry>> byPath = new TreeMap<>();

  /**
   * @param folder the folder that its paths are told from
   * @param entries in any order; path, rule and words of each only once
   */
  public Baseline(Path folder, List<BaselineEntry> entries) {
    this.folder = folder;
    this.entries = entries.stream().sorted(BaselineEntry.IN_FILE).toList();
    for (BaselineEntry entry : this.entries) {
      byPath.computeIfAbsent(entry.path(), p -> new ArrayList<>()).add(entry);
    }
  }

  /** One whose paths are told from the folder that the program was started in. */
  public Baseline(List<BaselineEntry> entries) {
    this(Path.of(""), entries);
  }

  /** The folder that its paths are told from. */
  public Path folder() {
    return folder;
  }

  /** In the order of the file. */
  public List<BaselineEntry> entries() {
    return entries;
  }

  /** The files that something is known of, sorted. */
  public Set<String> paths() {
    return Collections.unmodifiableSet(byPath.keySet());
  }

  /** What is known of one file. */
  public List<BaselineEntry> of(String path) {
    return byPath.getOrDefault(path, List.of());
  }

  /** How many findings it knows. */
  public int findings() {
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Which findings of one submission were known.
   *
   * @param known what is known of its file
   * @param raised its findings in order of place
   * @param letStand those of them, by their place in the list, that stand for another reason; where
   *     the baseline holds the very same one, they use it up
   * @return for each finding the entry that knows it, nothing for a new one
   */
  public static List<Optional<BaselineEntry>> match(
      List<BaselineEntry> known, List<RaisedFinding> raised, Set<Integer> letStand) {
    List<Optional<BaselineEntry>> matched = new ArrayList<>();
    raised.forEach(f -> matched.add(Optional.empty()));
    if (known.isEmpty()) {
      return matched;
    }
    Map<Words, Stock> stocks = new HashMap<>();
    known.forEach(e -> stocks.put(new Words(e.rule(), e.text()), new Stock(e)));
    List<Optional<Stock>> of = new ArrayList<>();
    for (RaisedFinding finding : raised) {
      Stock stock = stocks.get(new Words(finding.rule(), BaselineEntry.inShort(finding.words())));
      of.add(
          Optional.ofNullable(stock).filter(s -> finding.level().compareTo(s.entry.level()) <= 0));
    }
    for (int i = 0; i < raised.size(); i++) {
      Fingerprint surroundings = raised.get(i).surroundings();
      Optional<Stock> stock = of.get(i);
      if (stock.isPresent() && stock.get().takeExact(surroundings) && !letStand.contains(i)) {
        matched.set(i, stock.map(s -> s.entry));
      }
    }
    for (int i = 0; i < raised.size(); i++) {
      Optional<Stock> stock = of.get(i);
      if (stock.isPresent()
          && matched.get(i).isEmpty()
          && !letStand.contains(i)
          && stock.get().takeAny()) {
        matched.set(i, stock.map(s -> s.entry));
      }
    }
    return matched;
  }

  /** What two findings have in common that an entry knows. */
  private record Words(RuleId rule, String text) {}

  /** What of an entry nobody has claimed yet. */
  private static final class Stock {
    private final BaselineEntry entry;
    private final List<Fingerprint> exact;
    private int left;

    Stock(BaselineEntry entry) {
      this.entry = entry;
      this.exact = new ArrayList<>(entry.findings());
      this.left = entry.count();
    }

    boolean takeExact(Fingerprint surroundings) {
      return left > 0 && exact.remove(surroundings) && takeAny();
    }

    boolean takeAny() {
      return left-- > 0;
    }
  }

  /** What follows from it, as a hash: equal for baselines that lead to equal results. */
  public String content() {
    if (entries.isEmpty()) {
      return "";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(folder.toString().getBytes(StandardCharsets.UTF_8));
      for (BaselineEntry entry : entries) {
        digest.update(entry.toString().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
