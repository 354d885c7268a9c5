package org.copydesk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;

/** Keys as they stand in files: parted by blanks, from narrow to wide. */
public final class KeyText {

  /** What a key looks like, in this version of the algorithm or a later one. */
  private static final Pattern KEY = Pattern.compile("v[0-9]{1,3}:[0-9a-f]{8,32}");

  private static final Pattern OURS = Pattern.compile("v1:[0-9a-f]{16}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private KeyText() {}

  /** Whether it is a key of some version. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /**
   * The keys of a decision on words wherever they stand: of no finding in particular, so that the
   * narrower ones match nothing.
   */
  public static FindingKeys anywhere(Fingerprint key) {
    return new FindingKeys(key, key, key);
  }

  /** Whether the keys are those of words wherever they stand. */
  public static boolean isAnywhere(FindingKeys keys) {
    return keys.exact().equals(keys.anywhere()) && keys.document().equals(keys.anywhere());
  }

  /** The three keys of a finding, or the one of a name. */
  static FindingKeys read(String text, AnswerSheet sheet) throws RefusedAnswerException {
    List<Fingerprint> keys = new ArrayList<>();
    String folded = BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    if (folded.isEmpty()) {
      throw new RefusedAnswerException("has no key, so nobody knows which finding it answers");
    }
    for (String part : folded.split(" ", -1)) {
      if (!isKey(part)) {
        throw new RefusedAnswerException("has a damaged key, so nobody knows what it answers");
      }
      if (!OURS.matcher(part).matches()) {
        throw new RefusedAnswerException(
            "has a key of another version of Copydesk; import it with that version");
      }
      keys.add(new Fingerprint(part));
    }
    if (sheet == AnswerSheet.NAMES && keys.size() == 1) {
      return anywhere(keys.get(0));
    }
    if (sheet == AnswerSheet.NAMES || keys.size() != 3) {
      throw new RefusedAnswerException("has a damaged key, so nobody knows what it answers");
    }
    return new FindingKeys(keys.get(0), keys.get(1), keys.get(2));
  }
}
