package org.copydesk.suppression;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;

/** All entries of a desk's suppressions; of several that mean a finding the first speaks. */
public final class Suppressions {

  /** A desk without any. */
  public static final Suppressions NONE = new Suppressions(List.of());

  private final Path folder;
  private final List<SuppressionEntry> entries;

  /** Where in the list the entries stand that may mean what a key names, in order. */
  private final Map<Key, List<Integer>> index = new HashMap<>();

  /**
   * @param folder the folder that their files are told from
   * @param entries in the order of the file
   */
  public Suppressions(Path folder, List<SuppressionEntry> entries) {
    this.folder = folder;
    this.entries = List.copyOf(entries);
    for (int i = 0; i < this.entries.size(); i++) {
      for (Key key : keys(this.entries.get(i))) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  /**
   * What entries are looked up by, so that a list of thousands need not be gone through for every
   * finding.
   *
   * @param rule the one rule it names; empty where it names several or a pattern
   * @param words the flagged words; empty for any
   */
  private record Key(String rule, String words) {}

  /** An entry of many rules and many words has a key for each word only, not for each pair. */
  private static Set<Key> keys(SuppressionEntry entry) {
    Set<Key> keys = new HashSet<>();
    boolean exact = entry.rules().stream().allMatch(RulePattern::isExact);
    if (entry.texts().isEmpty()) {
      if (exact) {
        entry.rules().forEach(r -> keys.add(new Key(r.value(), "")));
      } else {
        keys.add(new Key("", ""));
      }
    } else {
      String rule = exact && entry.rules().size() == 1 ? entry.rules().get(0).value() : "";
      entry.texts().forEach(words -> keys.add(new Key(rule, words)));
    }
    return keys;
  }

  /** Those whose files are told from the folder that the program was started in. */
  public Suppressions(List<SuppressionEntry> entries) {
    this(Path.of(""), entries);
  }

  /** The folder that their files are told from. */
  public Path folder() {
    return folder;
  }

  public List<SuppressionEntry> entries() {
    return entries;
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * The entry that lets a finding stand.
   *
   * @param path of the submission's file, told from the folder of the suppressions
   * @param rule the rule that found it
   * @param words the flagged words
   * @param today the day of the run
   */
  public Optional<SuppressionEntry> on(String path, RuleId rule, String words, LocalDate today) {
    String folded = Fingerprint.normalise(words);
    Set<Key> asked =
        Set.copyOf(
            List.of(
                new Key(rule.value(), folded),
                new Key("", folded),
                new Key(rule.value(), ""),
                new Key("", "")));
    int first = entries.size();
    for (Key key : asked) {
      for (int i : index.getOrDefault(key, List.of())) {
        if (i >= first) {
          break;
        }
        SuppressionEntry entry = entries.get(i);
        if (!entry.isExpired(today) && entry.means(path, rule, folded)) {
          first = i;
        }
      }
    }
    return first == entries.size() ? Optional.empty() : Optional.of(entries.get(first));
  }

  /** What follows from them, in one text: equal for lists that lead to equal results. */
  public String content() {
    return entries.isEmpty() ? "" : folder + " " + entries;
  }
}
