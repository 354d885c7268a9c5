package org.copydesk.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.finding.Finding;
import org.copydesk.finding.RuleId;

/**
 * The words that a desk calls right in lists of its own. No rule of spelling or names flags one of
 * them, whatever else speaks against it: a desk that has to say a thing twice stops listening.
 */
public final class DeskWords {

  /** For a desk without lists. */
  public static final DeskWords NONE = new DeskWords(Set.of());

  private static final Set<String> AREAS = Set.of("spelling", "names");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]++");

  private final Set<String> asWritten = new HashSet<>();
  private final Set<String> inAnyCase = new HashSet<>();

  /**
   * @param entries words, or phrases, whose words are then right on their own too. An entry without
   *     a capital is right with any; one with a capital only as it is written
   */
  public DeskWords(Collection<String> entries) {
    for (String entry : entries) {
      add(entry);
      for (String word : BETWEEN_WORDS.split(entry)) {
        if (!word.isEmpty()) {
          add(word);
        }
      }
    }
  }

  private void add(String entry) {
    boolean lower = entry.equals(entry.toLowerCase(Locale.ENGLISH));
    (lower ? inAnyCase : asWritten).add(plain(entry));
  }

  /** Typewriters' and printers' apostrophes are one sign. */
  private static String plain(String text) {
    return text.replace('’', '\'');
  }

  /** Whether the desk calls the word or phrase right. */
  public boolean accept(String text) {
    String plain = plain(text);
    return asWritten.contains(plain) || inAnyCase.contains(plain.toLowerCase(Locale.ENGLISH));
  }

  /** Whether a finding is about spelling and its words are right by the desk's own account. */
  public boolean clear(Finding finding) {
    return clear(finding.rule(), finding.text());
  }

  /** Whether these words would not be flagged by a rule, for they are right by this account. */
  public boolean clear(RuleId rule, String words) {
    return AREAS.contains(rule.area()) && accept(words);
  }

  public boolean isEmpty() {
    return asWritten.isEmpty() && inAnyCase.isEmpty();
  }
}
