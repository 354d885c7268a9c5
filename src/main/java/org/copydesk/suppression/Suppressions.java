package org.copydesk.suppression;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;

/** All entries of a desk's suppressions; of several that mean a finding the first speaks. */
public final class Suppressions {

  /** A desk without any. */
  public static final Suppressions NONE = new Suppressions(List.of());

  private final List<SuppressionEntry> entries;

  /**
   * @param entries in the order of the file
   */
  public Suppressions(List<SuppressionEntry> entries) {
    this.entries = List.copyOf(entries);
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
    return entries.stream()
        .filter(e -> !e.isExpired(today) && e.rules().covers(rule) && e.files().matches(path))
        .filter(
            e ->
                e.text().isEmpty()
                    || Fingerprint.normalise(e.text().get()).equals(Fingerprint.normalise(words)))
        .findFirst();
  }

  /** What follows from them, in one text: equal for lists that lead to equal results. */
  public String content() {
    return entries.toString();
  }
}
