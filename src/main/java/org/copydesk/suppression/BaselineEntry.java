package org.copydesk.suppression;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/**
 * Findings of one rule about the same words in one submission that were there when the baseline was
 * made. Neither place nor sentence is part of it, so that moved and edited text brings nothing up.
 *
 * @param path the submission's file, told from the folder of the baseline, with forward slashes; a
 *     member as {@code archive.zip!/inner.txt}
 * @param rule the rule
 * @param text the flagged words; of long ones the beginning and a hash of all of them
 * @param level the gravest level they were raised at; a graver finding is none of these
 * @param count how many there were, from 1
 * @param findings what stood around each, as {@link Fingerprint#ofSurroundings} tells it, so that
 *     of several the right ones are taken for known first and a renamed file is found again; sorted
 * @param place where the entry stands: {@code copydesk-baseline.jsonl:12}; empty for one that is
 *     not written yet
 */
public record BaselineEntry(
    String path,
    RuleId rule,
    String text,
    Level level,
    int count,
    List<Fingerprint> findings,
    String place) {

  /** The order of the file: by path, rule and words, compared by UTF-16 code unit. */
  public static final Comparator<BaselineEntry> IN_FILE =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::text);

  private static final int LONGEST = 160;
  private static final int SHOWN = 120;

  public BaselineEntry {
    path = Normalizer.normalize(path, Normalizer.Form.NFC);
    text = inShort(text);
    findings = findings.stream().sorted(Comparator.comparing(Fingerprint::value)).toList();
    if (count < 1) {
      throw new IllegalArgumentException(path + " has " + count + " findings of " + rule);
    }
  }

  /** An entry that is not written yet. */
  public BaselineEntry(
      String path, RuleId rule, String text, Level level, int count, List<Fingerprint> findings) {
    this(path, rule, text, level, count, findings, "");
  }

  /**
   * The words as an entry tells them: folded as fingerprints fold them, and short. What is short
   * stays as it is.
   */
  static String inShort(String words) {
    String folded = Fingerprint.normalise(words);
    if (folded.length() <= LONGEST) {
      return folded;
    }
    int cut = Character.isHighSurrogate(folded.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return folded.substring(0, cut) + "… #" + Fingerprint.sha256(folded).substring(0, 16);
  }

  /** The same words with other findings of them, or under another path. */
  public BaselineEntry with(String newPath, int newCount, List<Fingerprint> newFindings) {
    return new BaselineEntry(newPath, rule, text, level, newCount, newFindings, place);
  }
}
