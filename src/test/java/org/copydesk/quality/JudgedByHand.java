package org.copydesk.quality;

import java.util.List;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.data.DataFile;

/**
 * Findings of a rule that somebody read one by one, each in its text, asking whether a desk editor
 * would agree; for rules that no set was labelled for.
 *
 * @param rule the rule's id
 * @param right findings an editor would agree with
 * @param judged findings that were read
 * @param texts what they were found in
 * @param wrong what the others were, in words
 */
record JudgedByHand(String rule, int right, int judged, String texts, String wrong) {

  /** Everything judged so far, by rule. */
  static List<JudgedByHand> all() {
    return DataFile.beside(JudgedByHand.class, "judged-by-hand.tsv").rows().stream()
        .map(
            r ->
                new JudgedByHand(
                    r.get(0),
                    Integer.parseInt(r.get(1)),
                    Integer.parseInt(r.get(2)),
                    r.get(3),
                    r.get(4)))
        .toList();
  }

  Share precision() {
    return new Share(right, judged);
  }

  /** The line of the file that {@code copydesk explain} reads. */
  String row() {
    return String.join(
            "\t",
            rule,
            Share.two(precision().ratio()),
            Integer.toString(right),
            Integer.toString(judged),
            "",
            "",
            "",
            MeasuredQuality.BY_HAND + texts)
        + "\n";
  }
}
