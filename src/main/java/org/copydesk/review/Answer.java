package org.copydesk.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an editor can say to a finding. */
public enum Answer {
  /** It is right and will be mended. It goes on counting, and takes back an earlier answer. */
  FIX("Fix", false),
  /** It may stand here: for this sentence as it is now, and no longer than it stays so. */
  ACCEPT("Accept", true),
  /** It is wrong: these words are right, in the whole submission or wherever they stand. */
  FALSE_ALARM("False alarm", true);

  private final String label;
  private final boolean suppresses;

  Answer(String label, boolean suppresses) {
    this.label = label;
    this.suppresses = suppresses;
  }

  /** The words in the workbook's drop-down. */
  public String label() {
    return label;
  }

  /** The word in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a finding so answered no longer counts. */
  public boolean suppresses() {
    return suppresses;
  }

  /** The answer of a label or word; case, blanks, hyphens and underscores do not matter. */
  public static Optional<Answer> of(String text) {
    String letters = letters(text);
    return Arrays.stream(values()).filter(a -> letters(a.label).equals(letters)).findFirst();
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Z}_-]+", "").toLowerCase(Locale.ROOT);
  }
}
