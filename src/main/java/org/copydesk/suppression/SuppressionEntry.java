package org.copydesk.suppression;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.PathGlob;
import org.jspecify.annotations.Nullable;

/**
 * What a desk lets stand, by rule, file and words: a finding that all three of them mean.
 *
 * @param rules whose findings, one of them suffices; never empty
 * @param files in which files, told from the folder of the file the entry stands in; one of them
 *     suffices; never empty
 * @param texts the flagged words, compared as fingerprints compare them; one of them suffices;
 *     empty for any words
 * @param reason why; never empty
 * @param by who decided; empty when it is not said
 * @param until the last day it holds; null for no end
 * @param place where the entry stands: {@code copydesk-suppressions.yml:12}; no two have the same
 */
public record SuppressionEntry(
    List<RulePattern> rules,
    List<PathGlob> files,
    Set<String> texts,
    String reason,
    String by,
    @Nullable LocalDate until,
    String place) {

  public SuppressionEntry {
    rules = List.copyOf(rules);
    files = List.copyOf(files);
    // Sorted, for entries are told apart by their words, and a plain set has its own order every
    // day.
    texts =
        Collections.unmodifiableSet(
            new TreeSet<>(texts.stream().map(Fingerprint::normalise).toList()));
    if (rules.isEmpty() || files.isEmpty()) {
      throw new IllegalArgumentException(place + " means no rule or no file");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(place + " says no reason");
    }
  }

  /** Whether it holds no more on a day. */
  public boolean isExpired(LocalDate today) {
    return until != null && until.isBefore(today);
  }

  /**
   * Whether it means a finding.
   *
   * @param path of the submission's file
   * @param rule the rule that found it
   * @param words the flagged words, as {@link Fingerprint#normalise(String)} folds them
   */
  boolean means(String path, RuleId rule, String words) {
    return (texts.isEmpty() || texts.contains(words))
        && rules.stream().anyMatch(r -> r.covers(rule))
        && files.stream().anyMatch(f -> f.matches(path));
  }

  /** The rules as written, with commas between them. */
  public String rulesInWords() {
    return rules.stream().map(RulePattern::value).collect(Collectors.joining(", "));
  }

  /** The files as written, with commas between them. */
  public String filesInWords() {
    return files.stream().map(PathGlob::value).collect(Collectors.joining(", "));
  }

  /** The words, sorted, with commas between them; empty for any. */
  public String textsInWords() {
    return String.join(", ", texts);
  }
}
