package org.copydesk.suppression;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;

/** All entries of a desk's suppressions; of several that mean a finding the first speaks. */
public final class Suppressions {

  /** A desk without any. */
  public static final Suppressions NONE = new Suppressions(List.of());

  private final Path folder;
  private final List<SuppressionEntry> entries;

  /**
   * @param folder the folder that their files are told from
   * @param entries in the order of the file
   */
  public Suppressions(Path folder, List<SuppressionEntry> entries) {
    this.folder = folder;
    this.entries = List.copyOf(entries);
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
    return entries.stream()
        .filter(e -> !e.isExpired(today) && e.means(path, rule, folded))
        .findFirst();
  }

  /** What follows from them, in one text: equal for lists that lead to equal results. */
  public String content() {
    return entries.isEmpty() ? "" : folder + " " + entries;
  }
}
