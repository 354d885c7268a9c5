package org.copydesk.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/** Puts the entries of a baseline together, finding by finding. */
public final class BaselineTally {

  private final Map<Key, Sum> sums = new TreeMap<>();

  private record Key(String path, RuleId rule, String text) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = path.compareTo(other.path);
      order = order != 0 ? order : rule.compareTo(other.rule);
      return order != 0 ? order : text.compareTo(other.text);
    }
  }

  private static final class Sum {
    private Level level = Level.NOTE;
    private final List<Fingerprint> findings = new ArrayList<>();
  }

  /** Adds a finding of the file of this path. */
  public void add(String path, RaisedFinding finding) {
    Sum sum =
        sums.computeIfAbsent(
            new Key(path, finding.rule(), BaselineEntry.inShort(finding.words())), k -> new Sum());
    sum.level = sum.level.compareTo(finding.level()) < 0 ? finding.level() : sum.level;
    sum.findings.add(finding.surroundings());
  }

  /** The entries so far, in the order of the file. */
  public List<BaselineEntry> entries() {
    List<BaselineEntry> entries = new ArrayList<>();
    sums.forEach(
        (key, sum) ->
            entries.add(
                new BaselineEntry(
                    key.path(),
                    key.rule(),
                    key.text(),
                    sum.level,
                    sum.findings.size(),
                    sum.findings)));
    return entries;
  }
}
